package org.okeenrolment.adapter.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.page.HostileTexts;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.port.ExamCatalogue;

/** What stands on the page of a school year. */
class YearReviewPageTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant MADE = Instant.parse("2027-07-31T07:00:00Z");
  private static final Locale DUTCH = new Locale("nl");
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^\">])*>");

  static Stream<String> hostile() {
    return Stream.concat(HostileTexts.all(), Stream.of("=cmd|' /C calc'!A0", "</svg><script>"));
  }

  @Test
  void thePageIsTheOneThatWasLookedAt() throws IOException {
    String page = page(SampleReview.years(), SampleReview.catalogue(), DUTCH);
    Files.writeString(Path.of("target/year-review.html"), page, StandardCharsets.UTF_8);
    assertThat(withoutStyle(page))
        .as("maybe copy target/year-review.golden.txt over the one in src/test/resources")
        .isEqualTo(golden(withoutStyle(page)));
  }

  private static String golden(String page) throws IOException {
    Files.writeString(Path.of("target/year-review.golden.txt"), page, StandardCharsets.UTF_8);
    try (var golden = YearReviewPageTest.class.getResourceAsStream("year-review.golden.txt")) {
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void bothYearsAndTheDifferenceStandBesideEachOther() {
    assertThat(text(page(SampleReview.years(), SampleReview.catalogue(), DUTCH)))
        .contains("In één keer geslaagd|70,3%|75,3%|−5,0 pp")
        .contains("Studenten|1.203|1.131|+72")
        .contains("Berichten geweigerd|37|61|−24");
    assertThat(text(page(SampleReview.years(), SampleReview.catalogue(), Locale.UK)))
        .contains("Passed at the first attempt|70.3%|75.3%|−5.0 pp")
        .contains("Students|1,203|1,131|+72");
  }

  @Test
  void aYearBeforeThatIsUnknownIsSaidAndHasNoColumn() {
    ReviewYears years = ReviewYears.of(SampleReview.year());
    assertThat(text(page(years, SampleReview.catalogue(), DUTCH)))
        .contains("Van 2025/2026 zijn er geen cijfers")
        .contains("Studenten|1.203|Automatisch ingeschreven")
        .doesNotContain("Verschil", "Dunne balk");
  }

  @Test
  void aYearInWhichNothingHappenedCountsAsUnknown() {
    YearReview nothing =
        SampleReview.before().withAll(Optional.of(ReviewFigures.builder().build()));
    assertThat(ReviewYears.of(SampleReview.year(), nothing).before()).isEmpty();
  }

  @Test
  void yearsThatDoNotFollowEachOtherAreNotCompared() {
    YearReview other = SampleReview.before().withSchoolYear(new SchoolYear(2024));
    assertThatThrownBy(() -> ReviewYears.of(SampleReview.year(), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024/2025");
  }

  @Test
  void ofAGroupThatIsHiddenInAYearNeitherItsFiguresNorADifferenceAreShown() {
    assertThat(text(page(SampleReview.years(), SampleReview.catalogue(), DUTCH)))
        .contains("Lassen, praktijkexamen niveau 2|niet getoond\nniet getoond")
        .contains("Nederlands 3F|611\nniet getoond|")
        .contains("Nederlands 3F|61,8%|niet getoond|n.v.t.")
        .contains("forging|niet getoond\nn.v.t.");
  }

  @Test
  void ofAYearThatIsHiddenWholeEverythingSaysSoAndNothingIsDrawn() {
    YearReview hidden =
        SampleReview.year()
            .withAll(Optional.empty())
            .withExams(Map.of())
            .withCohorts(Map.of())
            .withMessagesFailed(0)
            .withMessagesRepaired(0);
    String page = page(ReviewYears.of(hidden), SampleReview.catalogue(), DUTCH);
    assertThat(text(page)).contains("Studenten|niet getoond");
    assertThat(page).doesNotContain("width=\"290.0\"");
  }

  @Test
  void everyFigureOfTheYearIsOnThePage() {
    String page = text(page(ReviewYears.of(SampleReview.year()), SampleReview.catalogue(), DUTCH));
    FiguresOf.expected(SampleReview.year())
        .forEach((component, texts) -> assertThat(page).as(component).contains(texts));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverNamesSayTheTagsOfThePageStayTheSame(String name) {
    assertThat(tags(named(name))).isEqualTo(tags(named("x")));
  }

  private static String named(String name) {
    ProgrammeCohort cohort = new ProgrammeCohort(new ProgrammeId(name), new CohortId(name));
    YearReview year =
        SampleReview.year()
            .withHiddenExams(Set.of(new ExamId(name)))
            .withCohorts(Map.of(cohort, SampleReview.maths()))
            .withAll(
                Optional.of(SampleReview.all().withOutcomes(SampleReview.counts(Map.of(name, 9)))))
            .withOpenFindings(new Counts<>(new TreeMap<>(Map.of(name, 1))));
    return page(
        ReviewYears.of(year, SampleReview.before()), SampleReview.catalogue(name), Locale.UK);
  }

  private static String page(ReviewYears years, ExamCatalogue catalogue, Locale locale) {
    StringWriter page = new StringWriter();
    ReviewDocuments.of(catalogue, locale, AMSTERDAM).writePage(years, MADE, page);
    return page.toString();
  }

  private static String withoutStyle(String page) {
    return page.replaceAll("(?s)<style>.*</style>\n", "");
  }

  /** What is read of the page: cells and items with a bar between them. */
  private static String text(String page) {
    return withoutStyle(page)
        .replaceAll("</t[dh]>\\s*(</tr>|<tr>|\\s)*<t[dh][^>]*>", "|")
        .replaceAll("</?[a-z][^>]*>", "");
  }

  /** The tags, in any order since the rows are in that of the names. */
  private static List<String> tags(String page) {
    return TAG.matcher(page)
        .results()
        .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
        .sorted()
        .toList();
  }
}
