package org.okeenrolment.internal.monitor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.ReviewRules;
import org.okeenrolment.monitor.SittingFigures;
import org.okeenrolment.monitor.YearReviewBuilder;

/** The figures of some students, together and in each group of which they are. */
final class Groups {
  private static final ReviewFigures NOTHING = ReviewFigures.builder().build();

  private final Map<ExamId, ReviewFigures> exams = new LinkedHashMap<>();
  private final Map<Optional<ProgrammeCohort>, ReviewFigures> cohorts = new LinkedHashMap<>();
  private ReviewFigures all = NOTHING;

  /**
   * Adds the figures of one exam of a student who is in these groups alone. Each is counted in one
   * exam and one cohort, or in none: were there overlaps, two groups that are shown could differ by
   * a few students.
   */
  void count(ReviewRules.Case found) {
    ReviewFigures figures = ReviewRules.figures(found);
    Enrolment latest = found.enrolments().get(found.enrolments().size() - 1);
    Optional<ProgrammeCohort> cohort = latest.purposes().stream().findFirst();
    all = all.plus(figures).withStudents(1);
    add(exams, latest.of().exam(), figures.withStudents(1));
    cohorts.put(cohort, plus(cohorts, cohort, figures).withStudents(1));
  }

  /** Adds the figures of other students. */
  void addAll(Groups others) {
    all = all.plus(others.all);
    others.exams.forEach((exam, figures) -> add(exams, exam, figures));
    others.cohorts.forEach((cohort, figures) -> add(cohorts, cohort, figures));
  }

  void count(ExamId exam, SittingFigures sittings) {
    all = all.withSittings(all.sittings().plus(sittings));
    add(exams, exam, NOTHING.withSittings(sittings));
  }

  /** Writes what may be shown, and of whom nothing is. */
  YearReviewBuilder write(YearReviewBuilder review) {
    Map<ExamId, ReviewFigures> shownExams = ReviewRules.shown(exams);
    Map<Optional<ProgrammeCohort>, ReviewFigures> shownCohorts = ReviewRules.shown(cohorts);
    return review
        .all(ReviewRules.shown(all))
        .exams(shownExams)
        .hiddenExams(without(exams.keySet(), shownExams.keySet()))
        .cohorts(known(shownCohorts))
        .hiddenCohorts(known(without(cohorts.keySet(), shownCohorts.keySet())));
  }

  private static <G> Set<G> without(Set<G> groups, Set<G> shown) {
    Set<G> hidden = new LinkedHashSet<>(groups);
    hidden.removeAll(shown);
    return hidden;
  }

  private static Map<ProgrammeCohort, ReviewFigures> known(
      Map<Optional<ProgrammeCohort>, ReviewFigures> cohorts) {
    Map<ProgrammeCohort, ReviewFigures> known = new LinkedHashMap<>();
    cohorts.forEach((cohort, figures) -> cohort.ifPresent(one -> known.put(one, figures)));
    return known;
  }

  private static Set<ProgrammeCohort> known(Set<Optional<ProgrammeCohort>> cohorts) {
    return cohorts.stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <G> void add(Map<G, ReviewFigures> groups, G group, ReviewFigures figures) {
    groups.put(group, plus(groups, group, figures));
  }

  private static <G> ReviewFigures plus(
      Map<G, ReviewFigures> groups, G group, ReviewFigures figures) {
    return groups.getOrDefault(group, NOTHING).plus(figures);
  }
}
