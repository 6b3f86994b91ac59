package org.okeenrolment.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.page.Block.Column;
import org.okeenrolment.adapter.page.Block.ColumnKind;

/** A sheet on paper can be read, whatever stands on it and however much. */
class PdfPageTest {
  private static final float MARGIN = 15 * PdfPaper.MILLIMETRE;
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Number", ColumnKind.NUMBER),
          new Column("Who", ColumnKind.HEAD),
          new Column("What", ColumnKind.TEXT),
          new Column("When", ColumnKind.TIME),
          new Column("Signature", ColumnKind.WRITE));

  private static Sheet sheet(Block... blocks) {
    return new Sheet(
        new Locale("nl"),
        "Proces-verbaal",
        "Rekenen",
        "Opgemaakt",
        List.of(Section.of("Kop", blocks)));
  }

  private static Block.Table table(int rows, String text) {
    List<List<Cell>> all =
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    Stream.of("" + row, "who" + row + " " + text, text, "09:00–11:00", "")
                        .map(Cell::of)
                        .toList())
            .toList();
    return new Block.Table("All", COLUMNS, all);
  }

  private static String read(Sheet sheet) throws Exception {
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet))) {
      return read.text();
    }
  }

  @Test
  void everyRowIsThereOnceAndEveryPageHasTheHead() throws Exception {
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet(table(300, "x"))))) {
      List<String> pages = read.pages();
      assertThat(pages).hasSizeGreaterThan(5);
      assertThat(pages)
          .allSatisfy(page -> assertThat(page).contains("Number", "Who", "What", "When"));
      assertThat(pages.subList(1, pages.size()))
          .allSatisfy(page -> assertThat(page).startsWith("Proces-verbaal – Rekenen"));
      String text = String.join("\n", pages);
      for (int row = 0; row < 300; row++) {
        assertThat(text.split("who" + row + " x", -1)).hasSize(2);
      }
    }
  }

  @Test
  void everyPageSaysWhichOfHowManyItIs() throws Exception {
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet(table(100, "x"))))) {
      List<String> pages = read.pages();
      for (int page = 0; page < pages.size(); page++) {
        assertThat(pages.get(page))
            .contains("Pagina %d van %d".formatted(page + 1, pages.size()), "Opgemaakt");
      }
    }
    Sheet english =
        new Sheet(Locale.ENGLISH, "Session report", "", "", List.of(Section.of("", table(1, "x"))));
    assertThat(read(english)).contains("Page 1 of 1");
  }

  @Test
  void namesWithTheirAccentsArePrinted() throws Exception {
    String names = "Şahin Łukasz Đỗ Nguyễn Ångström Čapek Ελένη Юлия Įžuolė ß";
    assertThat(read(sheet(Block.Text.of(names)))).contains(names);
    assertThat(read(sheet(Block.Text.of("Zoe\u0308 Rafi fiets")))).contains("Zoë Rafi fiets");
  }

  @Test
  void wordsOnTwoLinesAreNotReadAsOne() throws Exception {
    try (TrueTypeFont parsed = PdfFont.parsed();
        PDDocument document = new PDDocument()) {
      PdfFont font = PdfFont.in(document, parsed);
      assertThat(font.lines("tijd en hulpmiddelen\nmeer", 9, 60))
          .containsExactly("tijd en ", "hulpmiddelen ", "meer");
      assertThat(font.lines("iiiiiiiiii", 9, 10))
          .allSatisfy(line -> assertThat(line).matches("i+"));
    }
  }

  @Test
  void whatTheFontLacksIsReplaced() throws Exception {
    assertThat(read(sheet(Block.Text.of("Li 李 😀 \uD800 einde")))).contains("Li □ □ □ einde");
  }

  @Test
  void hostileTextsAreTextsOnly() throws Exception {
    for (String text : HostileTexts.all().toList()) {
      List<Cell> points = List.of(Cell.of(text, Cell.Tone.ALERT), Cell.link(text, text));
      Sheet sheet =
          new Sheet(
              new Locale("nl"),
              text,
              text,
              text,
              List.of(
                  Section.of(
                      text,
                      Block.Text.of(text),
                      table(3, text),
                      new Block.Facts(List.of(new Block.Fact(text, Cell.of(text)))),
                      new Block.Listing(points),
                      new Block.Writing(text, 2),
                      new Block.Signatures(List.of(text, text, text)))));
      try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet))) {
        assertThat(letters(read.text())).contains(letters(visible(text)));
        inside(read.letters());
      }
    }
  }

  /** What is right to left comes back in one of two orders. */
  private static String visible(String text) {
    return text.contains("\u202e") ? "gnp.exe" : text;
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void longNamesAreWrappedWithinTheMargins() throws Exception {
    String name = "Bartholomeus-Alexander ".repeat(8) + "w".repeat(200);
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet(table(20, name))))) {
      assertThat(letters(read.text())).contains("who19");
      inside(read.letters());
    }
  }

  private static void inside(List<TextPosition> letters) {
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.getX()).isGreaterThan(MARGIN);
              assertThat(letter.getX() + letter.getWidth())
                  .isLessThan(letter.getPageWidth() - MARGIN);
              assertThat(letter.getY()).isBetween(MARGIN, letter.getPageHeight() - 20);
            });
  }

  @Test
  void noRowIsCut() throws Exception {
    List<List<Cell>> rows =
        IntStream.range(100, 200)
            .mapToObj(row -> List.of(Cell.of(lines("row" + row + "line", 1 + row % 7))))
            .toList();
    Block.Table table = new Block.Table("All", List.of(new Column("Lines", ColumnKind.TEXT)), rows);
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet(table)))) {
      List<String> pages = read.pages();
      for (int row = 100; row < 200; row++) {
        String own = "row" + row + "line";
        assertThat(pages.stream().filter(page -> page.contains(own))).hasSize(1);
      }
    }
  }

  private static String lines(String text, int number) {
    return IntStream.range(0, number)
        .mapToObj(line -> text + line)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aRowThatIsLongerThanAPageGoesOnAndLosesNothing() throws Exception {
    Block.Table table =
        new Block.Table(
            "All",
            List.of(new Column("Lines", ColumnKind.TEXT)),
            List.of(List.of(Cell.of(lines("line-", 200))), List.of(Cell.of("after it"))));
    String text = read(sheet(table));
    List<String> expected = new ArrayList<>();
    IntStream.range(0, 200).forEach(line -> expected.add("line-" + line));
    assertThat(text.lines().map(String::strip).toList()).containsSubsequence(expected);
    assertThat(text).contains("after it");
  }

  @Test
  void theSameSheetIsTheSameFileAndAnotherIsNot() {
    byte[] file = PdfPage.of(sheet(table(50, "x")));
    assertThat(PdfPage.of(sheet(table(50, "x")))).isEqualTo(file);
    assertThat(PdfPage.of(sheet(table(50, "y")))).isNotEqualTo(file);
  }

  @Test
  void titleLanguageAndFontAreInTheFile() throws Exception {
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet(table(50, "x"))))) {
      assertThat(read.document().getDocumentInformation().getTitle())
          .isEqualTo("Proces-verbaal – Rekenen");
      assertThat(read.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
      for (PDPage page : read.document().getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).endsWith("+LiberationSans");
        }
      }
    }
  }

  @Test
  void whoHasItReadAloudHearsHeadingsTablesAndListsInOrder() throws Exception {
    Block.Listing list = new Block.Listing(List.of(Cell.of("one"), Cell.of("two")));
    try (ReadPdf read = ReadPdf.of(PdfPage.of(sheet(table(50, "x"), list)))) {
      assertThat(read.tagged("H1")).hasSize(1);
      assertThat(read.tagged("H2")).hasSize(1);
      assertThat(read.tagged("Table")).hasSize(1);
      assertThat(read.tagged("TR")).hasSize(51);
      assertThat(read.tagged("TH")).hasSize(5 + 50);
      assertThat(read.tagged("TD")).hasSize(4 * 50);
      assertThat(read.tagged("LI")).hasSize(2);
      PDStructureTreeRoot root = read.document().getDocumentCatalog().getStructureTreeRoot();
      assertThat(root.getParentTree().getNumbers()).hasSize(read.document().getNumberOfPages());
      assertThat(read.document().getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }
}
