package org.okeenrolment.adapter.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.port.ExamCatalogue;

/**
 * All that a year review says, line by line: the page and the CSV are both made of these. Immutable
 * and thread-safe.
 */
final class ReviewLines {
  private static final Comparator<Group> BY_NAME =
      Comparator.comparing(Group::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Group::name);

  private final ReviewYears years;
  private final ExamCatalogue catalogue;
  private final Wording wording;

  ReviewLines(ReviewYears years, ExamCatalogue catalogue, Wording wording) {
    this.years = years;
    this.catalogue = catalogue;
    this.wording = wording;
  }

  /**
   * The lines of one exam or one cohort.
   *
   * @param name its name
   * @param lines its lines
   */
  record Group(String name, List<Line> lines) {
    Group {
      lines = List.copyOf(lines);
    }

    /** Answers a figure by its stable name; empty where it is not shown in any year. */
    Optional<Line> line(String figure) {
      return lines.stream().filter(line -> line.key().endsWith("/" + figure)).findFirst();
    }
  }

  /** Answers all lines, in the order of the CSV. */
  List<Line> everything() {
    return Stream.of(
            all().stream(),
            school().stream(),
            exams().stream().flatMap(group -> group.lines().stream()),
            cohorts().stream().flatMap(group -> group.lines().stream()))
        .flatMap(lines -> lines)
        .toList();
  }

  /** Answers the lines of all students together. */
  List<Line> all() {
    Side year = Side.all(Optional.of(years.year()));
    return new GroupLines(wording, "", wording.text("everybody"), year, Side.all(years.before()))
        .lines(true);
  }

  /** Answers the exams by name. */
  List<Group> exams() {
    return groups(YearReview::exams, YearReview::hiddenExams).stream()
        .map(
            exam ->
                group(
                    "exams/" + exam.value() + "/",
                    name(exam),
                    true,
                    year -> Side.of(year, exam, YearReview::exams, YearReview::hiddenExams)))
        .sorted(BY_NAME)
        .toList();
  }

  /** Answers the cohorts by programme. */
  List<Group> cohorts() {
    return groups(YearReview::cohorts, YearReview::hiddenCohorts).stream()
        .map(
            cohort ->
                group(
                    "cohorts/" + cohort.programme().value() + "/" + cohort.cohort().value() + "/",
                    name(cohort),
                    false,
                    year -> Side.of(year, cohort, YearReview::cohorts, YearReview::hiddenCohorts)))
        .sorted(BY_NAME)
        .toList();
  }

  private Group group(
      String key, String name, boolean withSittings, Function<Optional<YearReview>, Side> side) {
    Side year = side.apply(Optional.of(years.year()));
    Side before = side.apply(years.before());
    return new Group(name, new GroupLines(wording, key, name, year, before).lines(withSittings));
  }

  private <G> Set<G> groups(
      Function<YearReview, Map<G, ReviewFigures>> shown, Function<YearReview, Set<G>> hidden) {
    Set<G> groups = new LinkedHashSet<>();
    both().forEach(review -> groups.addAll(shown.apply(review).keySet()));
    both().forEach(review -> groups.addAll(hidden.apply(review)));
    return groups;
  }

  private String name(ExamId exam) {
    return catalogue.exam(exam).map(Exam::name).orElse(exam.value());
  }

  private String name(ProgrammeCohort cohort) {
    return wording.text("cohort", cohort.programme().value(), cohort.cohort().value());
  }

  private Stream<YearReview> both() {
    return Stream.concat(Stream.of(years.year()), years.before().stream());
  }

  /** Answers the lines that are of no students. */
  List<Line> school() {
    List<Line> lines = new ArrayList<>();
    lines.add(message("messagesFailed", YearReview::messagesFailed));
    lines.add(message("messagesRepaired", YearReview::messagesRepaired));
    years.year().openFindings().numbers().forEach((type, number) -> lines.add(open(type, number)));
    regulations()
        .forEach(
            (document, versions) ->
                versions.forEach(version -> lines.add(regulation(document, version))));
    return List.copyOf(lines);
  }

  private Line message(String name, ToIntFunction<YearReview> figure) {
    return new Line(
        Topic.MESSAGES,
        name,
        wording.text(name),
        "",
        Amount.of(figure.applyAsInt(years.year())),
        years.before().map(review -> Amount.of(figure.applyAsInt(review))).orElse(Amount.NONE));
  }

  /** What is open is open now, whatever the year. */
  private static Line open(String type, int number) {
    return new Line(
        Topic.FINDINGS, "openFindings." + type, type, "", Amount.of(number), Amount.NONE);
  }

  private Line regulation(String document, int version) {
    return new Line(
        Topic.REGULATIONS,
        "regulations." + document + "." + version,
        wording.text("version", document, version),
        "",
        decided(years.year(), document, version),
        years.before().map(review -> decided(review, document, version)).orElse(Amount.NONE));
  }

  private static Amount decided(YearReview review, String document, int version) {
    Collection<Integer> versions = review.regulations().getOrDefault(document, new TreeSet<>());
    return Amount.of(versions.contains(version) ? 1 : 0);
  }

  private SortedMap<String, SortedSet<Integer>> regulations() {
    SortedMap<String, SortedSet<Integer>> all = new TreeMap<>();
    both()
        .forEach(
            review ->
                review
                    .regulations()
                    .forEach(
                        (document, versions) ->
                            all.computeIfAbsent(document, any -> new TreeSet<>())
                                .addAll(versions)));
    return all;
  }
}
