package org.okeenrolment.adapter.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a program reads it that did not write it. */
public final class ReadPdf implements AutoCloseable {
  private final PDDocument document;

  private ReadPdf(PDDocument document) {
    this.document = document;
  }

  /** Reads a file. */
  public static ReadPdf of(byte[] file) {
    try {
      return new ReadPdf(Loader.loadPDF(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  PDDocument document() {
    return document;
  }

  /** Answers the text of each page. */
  public List<String> pages() {
    return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(this::page).toList();
  }

  private String page(int number) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return stripper.getText(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Answers all text. */
  public String text() {
    return String.join("\n", pages());
  }

  /** Answers where each letter is. */
  List<TextPosition> letters() throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition letter) {
        letters.add(letter);
      }
    }.writeText(document, new StringWriter());
    return letters;
  }

  /** Answers every element of the structure that is of a type, such as {@code TR}. */
  public List<COSDictionary> tagged(String type) {
    List<COSDictionary> found = new ArrayList<>();
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    walk(root.getDictionaryObject(COSName.K), type, found);
    return found;
  }

  private static void walk(COSBase node, String type, List<COSDictionary> found) {
    if (node instanceof COSArray all) {
      for (int one = 0; one < all.size(); one++) {
        walk(all.getObject(one), type, found);
      }
    } else if (node instanceof COSDictionary element) {
      if (type.equals(element.getNameAsString(COSName.S))) {
        found.add(element);
      }
      walk(element.getDictionaryObject(COSName.K), type, found);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
