package org.okeenrolment.internal.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Adds the figures of one exam of a student who is in these groups alone. */
  void count(ReviewRules.Case found) {
    ReviewFigures figures = ReviewRules.figures(found);
    List<Enrolment> enrolments = found.enrolments();
    all = all.plus(figures).withStudents(1);
    enrolments.stream()
        .map(enrolment -> enrolment.of().exam())
        .distinct()
        .forEach(exam -> add(exams, exam, figures.withStudents(1)));
    enrolments.stream()
        .flatMap(Groups::cohorts)
        .distinct()
        .forEach(cohort -> cohorts.put(cohort, plus(cohorts, cohort, figures).withStudents(1)));
  }

  /** Who is in no cohort is in a group as well: what is hidden must not be the difference. */
  private static Stream<Optional<ProgrammeCohort>> cohorts(Enrolment enrolment) {
    return enrolment.purposes().isEmpty()
        ? Stream.of(Optional.empty())
        : enrolment.purposes().stream().map(Optional::of);
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

  /** Writes what may be shown. */
  YearReviewBuilder write(YearReviewBuilder review) {
    Map<ProgrammeCohort, ReviewFigures> shown = new LinkedHashMap<>();
    ReviewRules.shown(cohorts)
        .forEach((cohort, figures) -> cohort.ifPresent(known -> shown.put(known, figures)));
    return review.all(ReviewRules.shown(all)).exams(ReviewRules.shown(exams)).cohorts(shown);
  }

  private static <G> void add(Map<G, ReviewFigures> groups, G group, ReviewFigures figures) {
    groups.put(group, plus(groups, group, figures));
  }

  private static <G> ReviewFigures plus(
      Map<G, ReviewFigures> groups, G group, ReviewFigures figures) {
    return groups.getOrDefault(group, NOTHING).plus(figures);
  }
}
