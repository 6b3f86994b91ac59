package org.okeenrolment.adapter.page;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of a document, and how texts fit in it; what it has no letter for is replaced. */
final class PdfFont {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int REPLACEMENT = '\u25a1';

  private final PDType0Font font;
  private final TrueTypeFont letters;
  private final CmapLookup glyphs;

  private PdfFont(PDType0Font font, TrueTypeFont letters) throws IOException {
    this.font = font;
    this.letters = letters;
    this.glyphs = letters.getUnicodeCmapLookup();
  }

  /** Answers the font that comes with PDFBox: Latin with all its accents, Greek and Cyrillic. */
  static TrueTypeFont parsed() throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      TrueTypeFont parsed =
          new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
      parsed.setEnableGsub(false);
      return parsed;
    }
  }

  /** Embeds in a document as much of a font as is used there. */
  static PdfFont in(PDDocument document, TrueTypeFont font) throws IOException {
    return new PdfFont(PDType0Font.load(document, font, true), font);
  }

  PDType0Font font() {
    return font;
  }

  /** Answers how wide a printable text is. */
  float width(String text, float size) throws IOException {
    int units = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      units += letters.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(at)));
    }
    return units * size / letters.getUnitsPerEm();
  }

  /** Answers the lines of a text, without wrapping them. */
  List<String> lines(String text) {
    return text.lines().map(this::printable).toList();
  }

  /**
   * Answers the lines of a text within a width; a word that is longer than a line is broken. A line
   * after which another word comes ends in a blank, so that the two are not read as one.
   */
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : lines(text)) {
      if (!lines.isEmpty()) {
        lines.add(lines.remove(lines.size() - 1) + " ");
      }
      wrap(line, size, width, lines);
    }
    return lines;
  }

  private void wrap(String text, float size, float width, List<String> lines) throws IOException {
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(visual(line) + " ");
        }
        line = broken(word, size, width, lines);
      }
    }
    lines.add(visual(line));
  }

  /** Adds the full lines of a long word, and answers what is left of it. */
  private String broken(String word, float size, float width, List<String> lines)
      throws IOException {
    int from = 0;
    float used = 0;
    for (int at = 0; at < word.length(); ) {
      int next = at + Character.charCount(word.codePointAt(at));
      float letter = width(word.substring(at, next), size);
      if (used + letter > width && at > from) {
        lines.add(visual(word.substring(from, at)));
        from = at;
        used = 0;
      }
      used += letter;
      at = next;
    }
    return word.substring(from);
  }

  private String printable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(character -> Character.getType(character) != Character.FORMAT)
        .map(this::printable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private int printable(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return ' ';
    }
    boolean known = !Character.isISOControl(character) && glyphs.getGlyphId(character) != 0;
    return known ? character : REPLACEMENT;
  }

  /** Answers the letters of a line from left to right, also where they are read otherwise. */
  private static String visual(String line) {
    char[] letters = line.toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    String[] runs = new String[levels.length];
    for (int run = 0; run < runs.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String read = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      runs[run] = levels[run] % 2 == 0 ? read : new StringBuilder(read).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }
}
