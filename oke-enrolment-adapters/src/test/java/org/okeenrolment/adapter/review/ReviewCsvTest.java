package org.okeenrolment.adapter.review;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.page.HostileTexts;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.port.ExamCatalogue;

/** What stands in the CSV of a school year. */
class ReviewCsvTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Locale DUTCH = new Locale("nl");

  static Stream<String> hostile() {
    return Stream.concat(
        HostileTexts.all(),
        Stream.of(
            "=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a;\"=1\"", "＝1"));
  }

  @Test
  void aSpreadsheetInTheNetherlandsOpensIt() {
    assertThat(csv(SampleReview.years(), SampleReview.catalogue()))
        .startsWith(
            "\uFEFF\"Onderwerp\";\"Cijfer\";\"Groep\";\"Waarde (2026/2027)\";"
                + "\"Jaar ervoor (2025/2026)\";\"Sleutel\"\r\n"
                + "\"Inschrijvingen\";\"Studenten\";\"Alle studenten\";\"1203\";\"1131\";\"students\"\r\n");
  }

  @Test
  void partsAreInPercentWithADecimalCommaAndNoMarksBetweenThousands() {
    assertThat(values("firstTimePassRate")).containsExactly("70,3", "75,3");
    assertThat(values("sittings.seats")).containsExactly("5219", "7838");
  }

  @Test
  void whatIsHiddenSaysSoAndWhatThereIsNotIsEmpty() {
    assertThat(values("exams/welding/students")).containsExactly("niet getoond", "niet getoond");
    assertThat(values("exams/dutch/attemptsUsed")).containsExactly("4028", "niet getoond");
    assertThat(values("exams/forging/students")).containsExactly("niet getoond", "");
    assertThat(values("openFindings.REPORT_INCOMPLETE")).containsExactly("31", "");
    assertThat(values("cohorts/25182/2025-2026/students")).containsExactly("niet getoond", "");
  }

  @Test
  void ofAGroupThatIsHiddenInBothYearsThereIsNoOtherRow() {
    assertThat(rows(csv(SampleReview.years(), SampleReview.catalogue())))
        .filteredOn(row -> row.getField(5).startsWith("exams/welding/"))
        .hasSize(1);
  }

  @Test
  void everyFigureOfTheYearIsInTheCsv() {
    List<String> keys =
        rows(csv(SampleReview.years(), SampleReview.catalogue())).stream()
            .map(row -> row.getField(5))
            .toList();
    Set<String> inTheHead = Set.of("schoolYear");
    Map<String, String> otherwise =
        Map.of("all", "students", "hiddenExams", "exams", "hiddenCohorts", "cohorts");
    names(YearReview.class)
        .filter(name -> !inTheHead.contains(name))
        .map(name -> otherwise.getOrDefault(name, name))
        .forEach(name -> assertThat(keys).as(name).anyMatch(key -> isOf(key, name)));
    for (String group : List.of("", "exams/maths/", "exams/dutch/")) {
      names(ReviewFigures.class)
          .forEach(name -> assertThat(keys).as(name).anyMatch(key -> isOf(key, group + name)));
    }
    names(ReviewFigures.class)
        .filter(name -> !name.equals("sittings"))
        .forEach(
            name -> assertThat(keys).anyMatch(key -> isOf(key, "cohorts/25180/2026-2027/" + name)));
  }

  @Test
  void noRowHasTheKeyOfAnother() {
    assertThat(rows(csv(SampleReview.years(), SampleReview.catalogue())))
        .extracting(row -> row.getField(5))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noCellIsAFormulaAndNoNameBreaksOutOfItsCell(String name) {
    YearReview year =
        SampleReview.year()
            .withHiddenExams(Set.of(new ExamId(name)))
            .withAll(
                Optional.of(SampleReview.all().withOutcomes(SampleReview.counts(Map.of(name, 9)))))
            .withOpenFindings(new Counts<>(new TreeMap<>(Map.of(name, 1))));
    List<CsvRecord> rows = rows(csv(ReviewYears.of(year), SampleReview.catalogue(name)));
    assertThat(rows).allMatch(row -> row.getFieldCount() == 6);
    assertThat(rows.stream().flatMap(row -> row.getFields().stream()))
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
    assertThat(rows).extracting(row -> row.getField(2)).contains(Csv.text(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-0.5", "0", "1203", "70.3"})
  void aNumberStaysANumber(String number) {
    assertThat(Csv.number(new BigDecimal(number))).isEqualTo(number.replace('.', ','));
  }

  @Test
  void whatIsHarmlessStaysAsItIs() {
    assertThat(List.of(Csv.text(""), Csv.text("a=b"), Csv.text("Rekenen 3F")))
        .containsExactly("", "a=b", "Rekenen 3F");
    assertThat(Csv.text("=1")).isEqualTo("'=1");
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws Exception {
    Properties english = texts("review.properties");
    Properties dutch = texts("review_nl.properties");
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(places((String) dutch.get(key)))
                .as("places in %s", key)
                .isEqualTo(places((String) text)));
  }

  private static Properties texts(String name) throws Exception {
    Properties texts = new Properties();
    try (var bundle = ReviewDocuments.class.getResourceAsStream(name)) {
      texts.load(new java.io.InputStreamReader(bundle, java.nio.charset.StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Set<String> places(String text) {
    return Stream.of("{0}", "{1}", "{2}", "{3}")
        .filter(text::contains)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Stream<String> names(Class<?> record) {
    return Stream.of(record.getRecordComponents()).map(RecordComponent::getName);
  }

  private static boolean isOf(String key, String name) {
    return key.equals(name) || key.startsWith(name + ".") || key.startsWith(name + "/");
  }

  private static List<String> values(String key) {
    return rows(csv(SampleReview.years(), SampleReview.catalogue())).stream()
        .filter(row -> row.getField(5).equals(key))
        .flatMap(row -> Stream.of(row.getField(3), row.getField(4)))
        .toList();
  }

  private static String csv(ReviewYears years, ExamCatalogue catalogue) {
    StringWriter csv = new StringWriter();
    ReviewDocuments.of(catalogue, DUTCH, AMSTERDAM).writeCsv(years, csv);
    return csv.toString();
  }

  static List<CsvRecord> rows(String csv) {
    return new ArrayList<>(
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv.substring(1)).stream().toList());
  }
}
