package org.okeenrolment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.adapter.page.ReadPdf;

/** The papers of a sitting as PDF say what they say as HTML. */
class PrintedPdfTest {
  private static final Locale DUTCH = new Locale("nl");
  private static final int MANY = 300;

  @Test
  void threeHundredCandidatesAreThereOnceWithRoomToSign() throws Exception {
    PrintedSchool school = new PrintedSchool(MANY, UnaryOperator.identity());
    ExamDocument document = school.document(PrintedSchool.Kind.BEFORE, DUTCH);
    try (ReadPdf read = ReadPdf.of(document.pdf())) {
      String text = read.text();
      for (int number = 0; number < MANY; number++) {
        assertThat(text.split("Anna %d van der".formatted(number), -1)).hasSize(2);
      }
      List<String> pages = read.pages();
      assertThat(pages.subList(0, pages.size() - 2))
          .allSatisfy(page -> assertThat(page).contains("Naam", "Handtekening"));
      assertThat(text).contains("Ondertekening", "Bakker, Ans (surveillant)");
    }
  }

  @Test
  void theClosedReportSaysWhatIsMissingWhatHappenedAndByWhichHashItIsKnown() throws Exception {
    PrintedSchool school = new PrintedSchool(3, UnaryOperator.identity()).hold().close();
    ExamDocument document = school.document(PrintedSchool.Kind.CLOSED, DUTCH);
    try (ReadPdf read = ReadPdf.of(document.pdf())) {
      String text = read.text().replaceAll("\\s", "");
      assertThat(text).contains("▲Ontbreekt", "fraude", "anoteunderthecalculator");
      assertThat(text).contains(school.closed().closure().hash(), school.closed().hash());
      assertThat(text).contains("nobodywaslate");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyDocumentIsAPdfInBothLanguages(PrintedSchool.Kind kind) throws Exception {
    PrintedSchool school = new PrintedSchool(3, UnaryOperator.identity()).hold().close();
    for (Locale locale : List.of(DUTCH, Locale.ENGLISH)) {
      ExamDocument document = school.document(kind, locale);
      try (ReadPdf read = ReadPdf.of(document.pdf())) {
        String head = document.sheet().title();
        assertThat(read.pages().get(0)).startsWith(head);
        assertThat(read.text()).contains(locale.equals(DUTCH) ? "Pagina 1 van" : "Page 1 of");
      }
      assertThat(document.pdf()).isEqualTo(school.document(kind, locale).pdf());
    }
  }
}
