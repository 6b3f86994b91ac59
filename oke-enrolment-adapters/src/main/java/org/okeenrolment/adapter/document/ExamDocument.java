package org.okeenrolment.adapter.document;

import java.io.OutputStream;
import java.io.Writer;
import org.okeenrolment.adapter.page.HtmlPage;
import org.okeenrolment.adapter.page.PdfPage;
import org.okeenrolment.adapter.page.Sheet;

/**
 * A document about exams that people print or read (examendocument), as {@link ExamDocuments} draws
 * it up: what stands on it is fixed, how it is written is chosen here.
 *
 * <p>It has personal data in it. Immutable and thread-safe.
 */
public final class ExamDocument {
  private final Sheet sheet;

  ExamDocument(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Answers its kind and what it is about, for a list of documents. */
  public String title() {
    return sheet.fullTitle();
  }

  /** Answers what it is about, such as the sitting. */
  public String subject() {
    return sheet.subtitle();
  }

  /**
   * Answers it as a page of HTML 5 in one file, for the screen and for A4: without script, and with
   * nothing from elsewhere.
   */
  public String html() {
    return HtmlPage.of(sheet);
  }

  /**
   * Writes it as that page.
   *
   * @param writer where it goes: UTF-8, and it stays open
   */
  public void html(Writer writer) {
    HtmlPage.write(sheet, writer);
  }

  /**
   * Answers it as a PDF on A4, with its font inside and its structure tagged. The same document,
   * drawn up at the same minute, is the same file to the byte, so that a hash of it can be kept.
   */
  public byte[] pdf() {
    return PdfPage.of(sheet);
  }

  /**
   * Writes it as that PDF.
   *
   * @param out where it goes, which stays open
   */
  public void pdf(OutputStream out) {
    PdfPage.write(sheet, out);
  }

  /** Answers what stands on it. */
  Sheet sheet() {
    return sheet;
  }
}
