package org.okeenrolment.enrol;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;

/**
 * The rules of enrolling (inschrijven), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class EnrolmentRules {
  private EnrolmentRules() {}

  /**
   * Answers the exams for which nobody has to be enrolled automatically: he has an open enrolment,
   * has passed or is exempted, or was enrolled in this school year already, whatever became of it.
   *
   * @param enrolments all enrolments of the student
   * @param year the school year of the run
   */
  public static Set<ExamId> covered(List<Enrolment> enrolments, SchoolYear year) {
    return enrolments.stream()
        .filter(
            enrolment ->
                switch (enrolment.state()) {
                  case OPEN, COMPLETED, EXEMPTED -> true;
                  case WITHDRAWN, CLOSED -> enrolment.schoolYear().equals(year);
                })
        .map(enrolment -> enrolment.of().exam())
        .collect(Collectors.toSet());
  }

  /**
   * Answers the exams that still have to be taken: those of the plan without those that are done.
   *
   * @param exams the exams of the plan, or those for which he is enrolled, in order
   * @param done the exams that need not be taken: enrolled for, exempted or passed
   */
  public static List<ExamId> toTake(Collection<ExamId> exams, Set<ExamId> done) {
    return exams.stream().filter(exam -> !done.contains(exam)).distinct().toList();
  }

  /**
   * Answers the reason that there is no exam plan.
   *
   * @param cohort the programme and cohort without one
   */
  public static Reason noExamPlan(ProgrammeCohort cohort) {
    return Reason.of("NO_EXAM_PLAN")
        .putFacts("programme", cohort.programme().value())
        .putFacts("cohort", cohort.cohort().value())
        .build();
  }

  /**
   * Answers what the rules say as long as the enrolment is open, else the refusal that it is not.
   *
   * @param enrolment the enrolment
   * @param rules what is decided then
   */
  public static Decision whileOpen(Enrolment enrolment, Supplier<Decision> rules) {
    Considerations found = new Considerations();
    theEnrolmentIsOpen(enrolment, found);
    Decision open = found.decide();
    return open.isAllowed() ? rules.get() : open;
  }

  /**
   * Decides whether an enrolment that has ended may be open again: when a decision ended it, and no
   * other enrolment for the exam is open.
   *
   * @param enrolment the enrolment
   * @param all all enrolments of the student
   */
  public static Decision reopen(Enrolment enrolment, List<Enrolment> all) {
    Considerations found = new Considerations();
    if (enrolment.state() == EnrolmentState.CLOSED
        || enrolment.state() == EnrolmentState.COMPLETED) {
      theEnrolmentIsOpen(enrolment, found);
    }
    all.stream()
        .filter(other -> other.isOpen() && other.of().equals(enrolment.of()))
        .map(other -> Reason.of("ALREADY_ENROLLED").putFacts("enrolment", other.id().value()))
        .forEach(reason -> found.refuse(reason.build()));
    return found.decide();
  }

  /**
   * Finds whether the enrolment is open.
   *
   * @param enrolment the enrolment
   * @param found where the findings go
   */
  public static void theEnrolmentIsOpen(Enrolment enrolment, Considerations found) {
    if (enrolment.isOpen()) {
      return;
    }
    String code =
        switch (enrolment.state()) {
          case WITHDRAWN -> "ENROLMENT_WITHDRAWN";
          case EXEMPTED -> "EXEMPTED";
          case CLOSED -> "ENROLMENT_CARRIED_OVER";
          case OPEN, COMPLETED -> "ALREADY_PASSED";
        };
    found.refuse(Reason.of(code).putFacts("enrolment", enrolment.id().value()).build());
  }
}
