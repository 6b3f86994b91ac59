package org.okeenrolment.adapter.page;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Sheets of A4 that are filled from top to bottom; heights and places are in points. */
final class PdfPaper {
  static final float MILLIMETRE = 72 / 25.4f;
  static final float LEFT = 16 * MILLIMETRE;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 16 * MILLIMETRE;
  private static final float BELOW_HEAD = TOP - 9 * MILLIMETRE;
  private static final float BOTTOM = 22 * MILLIMETRE;
  private static final float FOOT = 12 * MILLIMETRE;
  private static final float LEADING = 1.3f;
  private static final float BOLD = 0.035f;
  private static final float DARK = 0.35f;
  private static final float LIGHT = 0.8f;

  private final PDDocument document;
  private final PdfFont font;
  private final Sheet sheet;
  private final PdfTags tags;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream content;
  private float y = TOP;

  PdfPaper(PDDocument document, PdfFont font, Sheet sheet, PdfTags tags) throws IOException {
    this.document = document;
    this.font = font;
    this.sheet = sheet;
    this.tags = tags;
    this.content = page();
  }

  PdfFont font() {
    return font;
  }

  /** Answers how high lines of a size are. */
  static float height(int lines, float size) {
    return lines * size * LEADING;
  }

  /** Answers how much of an empty page can be filled. */
  static float full() {
    return BELOW_HEAD - BOTTOM;
  }

  /** Answers how much of this page is left. */
  float left() {
    return y - BOTTOM;
  }

  /** Goes on with a page on which there is that much room. */
  void need(float height) throws IOException {
    if (height > left()) {
      newPage();
    }
  }

  void newPage() throws IOException {
    content.close();
    content = page();
    y = BELOW_HEAD;
    PdfText head = PdfText.aside(8);
    text(null, oneLine(sheet.fullTitle(), head, WIDTH), LEFT, TOP, head);
    line(LEFT, WIDTH, TOP - 4.5f * MILLIMETRE, 0.5f);
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    return new PDPageContentStream(document, page);
  }

  void down(float height) {
    y -= height;
  }

  float y() {
    return y;
  }

  /** Writes lines from a place downwards; what belongs to no element is only for the eye. */
  void text(
      @Nullable PDStructureElement element, List<String> lines, float x, float top, PdfText as)
      throws IOException {
    begin(element);
    content.beginText();
    content.setFont(font.font(), as.size());
    content.setNonStrokingColor(as.red(), as.green(), as.blue());
    content.setStrokingColor(as.red(), as.green(), as.blue());
    content.setRenderingMode(as.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.setLineWidth(as.size() * BOLD);
    content.setLeading(as.size() * LEADING);
    content.newLineAtOffset(x, top - as.size());
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
    content.endMarkedContent();
  }

  private void begin(@Nullable PDStructureElement element) throws IOException {
    if (element == null) {
      content.beginMarkedContent(COSName.ARTIFACT);
    } else {
      int number = tags.mark(element, pages.get(pages.size() - 1));
      content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
    }
  }

  /** Draws a level line. */
  void line(float x, float length, float at, float thickness) throws IOException {
    line(x, length, at, thickness, DARK);
  }

  /** Draws a light line from margin to margin. */
  void rule(float at) throws IOException {
    line(LEFT, WIDTH, at, 0.5f, LIGHT);
  }

  private void line(float x, float length, float at, float thickness, float grey)
      throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    content.setStrokingColor(grey);
    content.setLineWidth(thickness);
    content.moveTo(x, at);
    content.lineTo(x + length, at);
    content.stroke();
    content.endMarkedContent();
  }

  /** Draws a box to write in. */
  void box(float x, float top, float width, float height) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    content.setStrokingColor(DARK);
    content.setLineWidth(0.5f);
    content.addRect(x, top - height, width, height);
    content.stroke();
    content.endMarkedContent();
  }

  /** Ends the last page, and numbers all. */
  void finish() throws IOException {
    content.close();
    Wording wording =
        Wording.of("org.okeenrolment.adapter.page.page", sheet.locale(), ZoneOffset.UTC);
    for (int page = 0; page < pages.size(); page++) {
      content =
          new PDPageContentStream(
              document, pages.get(page), PDPageContentStream.AppendMode.APPEND, true, true);
      foot(wording.text("pageOf", page + 1, pages.size()));
      content.close();
    }
  }

  private void foot(String number) throws IOException {
    PdfText foot = PdfText.aside(8);
    float width = font.width(number, foot.size());
    line(LEFT, WIDTH, FOOT + foot.size() + 3, 0.5f);
    text(null, List.of(number), LEFT + WIDTH - width, FOOT + foot.size(), foot);
    float rest = WIDTH - width - 10 * MILLIMETRE;
    text(null, oneLine(sheet.origin(), foot, rest), LEFT, FOOT + foot.size(), foot);
  }

  /** Answers what of a text fits in a line. */
  private List<String> oneLine(String text, PdfText as, float width) throws IOException {
    return font.lines(text, as.size(), width).stream().limit(1).toList();
  }
}
