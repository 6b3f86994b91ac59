package org.okeenrolment.adapter.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A sheet as a PDF on A4, with its font inside and its structure tagged. The same sheet is the same
 * file, to the byte. Thread-safe.
 */
public final class PdfPage {
  private PdfPage() {}

  /**
   * Answers the file.
   *
   * @param sheet what stands on it
   */
  public static byte[] of(Sheet sheet) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(sheet, file);
    return file.toByteArray();
  }

  /**
   * Writes the file.
   *
   * @param sheet what stands on it
   * @param out where it goes, which stays open
   */
  public static void write(Sheet sheet, OutputStream out) {
    try (TrueTypeFont font = PdfFont.parsed();
        PDDocument document = new PDDocument()) {
      describe(document, sheet);
      PdfTags tags = new PdfTags(document);
      PdfPaper paper = new PdfPaper(document, PdfFont.in(document, font), sheet, tags);
      new PdfBlocks(paper, tags).draw(sheet);
      paper.finish();
      tags.finish();
      document.save(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void describe(PDDocument document, Sheet sheet) {
    document.getDocumentInformation().setTitle(sheet.fullTitle());
    document.getDocumentInformation().setCreator("oke-enrolment");
    document.setDocumentId(checksum(sheet));
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(sheet.locale().toLanguageTag());
    PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
  }

  private static long checksum(Sheet sheet) {
    CRC32 checksum = new CRC32();
    checksum.update(sheet.toString().getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
