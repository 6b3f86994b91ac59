package org.okeenrolment.rollover;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.regulation.Tally;

/**
 * The rules of moving to the next school year (doorschuiven), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class RolloverRules {
  private RolloverRules() {}

  /**
   * Decides whether an enrolment is carried over: it is open, and the student is still in one of
   * the programmes that ask for it.
   *
   * @param enrolment the enrolment
   * @param isIn answers whether the student is in a programme and cohort
   * @param attempts what is decided then
   */
  public static Decision carryOver(
      Enrolment enrolment, Predicate<ProgrammeCohort> isIn, Supplier<Decision> attempts) {
    return EnrolmentRules.whileOpen(
        enrolment,
        () ->
            hasLeft(enrolment.purposes(), isIn)
                ? Decision.refused(leftProgramme(enrolment.purposes().get(0)))
                : attempts.get());
  }

  /** Where no programme is known to ask for the exam, none can be left. */
  private static boolean hasLeft(List<ProgrammeCohort> purposes, Predicate<ProgrammeCohort> isIn) {
    return !purposes.isEmpty() && purposes.stream().noneMatch(isIn);
  }

  /**
   * Decides whether the attempts let an open enrolment go on in the next year: no sign-up holds, no
   * result is still to come or to be established, and an attempt is left.
   *
   * @param tally the attempts for the exam
   * @param standing the attempts used and left
   * @param extra who may grant an extra attempt, asked where none is left
   */
  public static Decision attempts(Tally tally, Standing standing, Supplier<Decision> extra) {
    Considerations found = new Considerations().considering(standing.basis());
    if (standing.open() > 0) {
      found.refuse(reason("SIGN_UP_OPEN", standing));
    }
    if (tally.isResultPending()) {
      found.refuse(reason("RESULT_PENDING", standing));
    }
    if (tally.isPassed()) {
      found.refuse(reason("NOT_ESTABLISHED", standing));
    }
    Decision settled = found.decide();
    return settled.isAllowed() && standing.left().orElse(1) == 0
        ? found.include(extra.get()).decide()
        : settled;
  }

  private static Reason reason(String code, Standing standing) {
    return Reason.of(code).putFacts("used", standing.used()).build();
  }

  private static Reason leftProgramme(ProgrammeCohort left) {
    return Reason.of("LEFT_PROGRAMME")
        .putFacts("programme", left.programme().value())
        .putFacts("cohort", left.cohort().value())
        .build();
  }
}
