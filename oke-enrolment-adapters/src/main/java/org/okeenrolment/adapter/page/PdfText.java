package org.okeenrolment.adapter.page;

/** How a text is printed: its size in points, whether it is bold, and its colour. */
record PdfText(float size, boolean bold, float red, float green, float blue) {
  static PdfText plain(float size) {
    return new PdfText(size, false, 0.1f, 0.1f, 0.1f);
  }

  static PdfText bold(float size) {
    return new PdfText(size, true, 0.1f, 0.1f, 0.1f);
  }

  static PdfText aside(float size) {
    return new PdfText(size, false, 0.29f, 0.29f, 0.29f);
  }

  /** Answers how a text is printed that asks for attention. */
  static PdfText of(Cell.Tone tone, float size) {
    return switch (tone) {
      case PLAIN -> plain(size);
      case ASIDE -> aside(size);
      case GOOD -> new PdfText(size, true, 0.08f, 0.35f, 0.2f);
      case ALERT -> new PdfText(size, true, 0.61f, 0.11f, 0.11f);
    };
  }

  /** Answers the text of a cell, with a sign before it where it asks for most attention. */
  static String text(Cell cell) {
    return cell.tone() == Cell.Tone.ALERT ? "▲ " + cell.text() : cell.text();
  }
}
