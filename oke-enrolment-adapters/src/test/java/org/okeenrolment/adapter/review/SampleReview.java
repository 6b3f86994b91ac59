package org.okeenrolment.adapter.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.SittingFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.testkit.sample.InMemorySchool;

/** Two school years of a small school in figures, made up. */
final class SampleReview {
  static final SchoolYear YEAR = new SchoolYear(2026);
  static final ExamId MATHS = new ExamId("maths");
  static final ExamId DUTCH = new ExamId("dutch");
  static final ExamId WELDING = new ExamId("welding");
  static final ProgrammeCohort COOKS =
      new ProgrammeCohort(new ProgrammeId("25180"), new CohortId("2026-2027"));
  static final ProgrammeCohort BAKERS =
      new ProgrammeCohort(new ProgrammeId("25182"), new CohortId("2025-2026"));

  private SampleReview() {}

  static InMemorySchool catalogue() {
    return catalogue("Rekenen 3F");
  }

  /** Answers a catalogue in which one of the exams has this name. */
  static InMemorySchool catalogue(String name) {
    return new InMemorySchool()
        .exam(new Exam(MATHS, name, true))
        .exam(new Exam(DUTCH, "Nederlands 3F", true))
        .exam(new Exam(WELDING, "Lassen, praktijkexamen niveau 2", false));
  }

  static ReviewYears years() {
    return ReviewYears.of(year(), before());
  }

  static YearReview year() {
    return YearReview.builder()
        .schoolYear(YEAR)
        .all(Optional.of(all()))
        .exams(Map.of(MATHS, maths(), DUTCH, dutch()))
        .hiddenExams(Set.of(WELDING, new ExamId("forging")))
        .cohorts(Map.of(COOKS, all().withStudents(118)))
        .hiddenCohorts(Set.of(BAKERS))
        .messagesFailed(37)
        .messagesRepaired(29)
        .openFindings(new Counts<>(new TreeMap<>(Map.of("REPORT_INCOMPLETE", 31))))
        .regulations(new TreeMap<>(Map.of("REF-SCHOOL", new TreeSet<>(List.of(2, 3)))))
        .build();
  }

  static YearReview before() {
    return YearReview.builder()
        .schoolYear(new SchoolYear(YEAR.startYear() - 1))
        .all(Optional.of(all().plus(dutch()).withStudents(1_131)))
        .exams(Map.of(MATHS, maths().plus(dutch()).withStudents(1_101)))
        .hiddenExams(Set.of(DUTCH, WELDING))
        .cohorts(Map.of(COOKS, maths()))
        .hiddenCohorts(Set.of())
        .messagesFailed(61)
        .messagesRepaired(59)
        .openFindings(new Counts<>(new TreeMap<>(Map.of("REPORT_INCOMPLETE", 31))))
        .regulations(new TreeMap<>(Map.of("REF-SCHOOL", new TreeSet<>(List.of(1, 2)))))
        .build();
  }

  /** Figures that are all different, so that each can be found. */
  static ReviewFigures all() {
    return ReviewFigures.builder()
        .students(1_203)
        .origins(
            counts(
                Map.of(
                    EnrolmentOrigin.AUTOMATIC, 3_101,
                    EnrolmentOrigin.MANUAL, 102,
                    EnrolmentOrigin.OKE, 203,
                    EnrolmentOrigin.CARRIED_OVER, 304)))
        .states(
            counts(
                Map.of(
                    EnrolmentState.OPEN, 205,
                    EnrolmentState.COMPLETED, 2_906,
                    EnrolmentState.WITHDRAWN, 107,
                    EnrolmentState.EXEMPTED, 108,
                    EnrolmentState.CLOSED, 384)))
        .opinions(counts(Map.of(Opinion.GO, 3_309, Opinion.NO_GO, 210, Opinion.WITHDRAWN, 111)))
        .overrides(12)
        .signUps(
            counts(
                Map.of(
                    SignUpVariant.MANUAL, 413,
                    SignUpVariant.SELF, 1_714,
                    SignUpVariant.AUTOMATIC, 2_015)))
        .sittings(
            new SittingFigures(
                counts(
                    Map.of(
                        SittingState.OPEN, 16,
                        SittingState.CANCELLED, 17,
                        SittingState.CLOSED, 218)),
                5_219,
                4_020))
        .outcomes(
            counts(
                Map.of(
                    "SAT",
                    3_621,
                    "NO_SHOW",
                    322,
                    "NO_SHOW_NOTIFIED",
                    123,
                    "WITHDRAWN_LATE",
                    44,
                    "LATE_REFUSED",
                    25,
                    "VOID_STUDENT",
                    6,
                    "HOST_SPECIAL",
                    7)))
        .attemptsUsed(4_028)
        .extraAttempts(129)
        .firstTaken(3_030)
        .firstPassed(2_131)
        .attemptsToPass(counts(Map.of(1, 2_132, 2, 633, 3, 134, 4, 8)))
        .daysToResult(
            counts(Map.of(3, 335, 7, 736, 11, 1_137, 14, 438, 20, 239, 27, 40, 33, 41, 61, 9)))
        .build();
  }

  static ReviewFigures maths() {
    return all()
        .withStudents(742)
        .withFirstPassed(1_931)
        .withSittings(new SittingFigures(counts(Map.of(SittingState.CLOSED, 112)), 2_600, 2_402));
  }

  static ReviewFigures dutch() {
    return all()
        .withStudents(611)
        .withFirstPassed(2_431)
        .withSittings(new SittingFigures(counts(Map.of(SittingState.CLOSED, 106)), 2_619, 1_618));
  }

  static <K extends Comparable<K>> Counts<K> counts(Map<K, Integer> numbers) {
    return new Counts<>(new TreeMap<>(numbers));
  }
}
