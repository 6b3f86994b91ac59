package org.okeenrolment.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.attempt;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.Given.sat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;

class RolloverRulesTest {
  private static final ProgrammeCohort FIRST = cohort("25190");
  private static final ProgrammeCohort SECOND = cohort("25187");
  private static final String USED = "{used=%d}";

  private static ProgrammeCohort cohort(String programme) {
    return new ProgrammeCohort(new ProgrammeId(programme), new CohortId("2026-2027"));
  }

  private static Enrolment enrolment(EnrolmentState state, ProgrammeCohort... purposes) {
    return Enrolment.builder()
        .id(new EnrolmentId("e-1"))
        .of(new StudentExam(new StudentId("anna"), new ExamId("rekenen")))
        .schoolYear(new SchoolYear(2026))
        .origin(EnrolmentOrigin.AUTOMATIC)
        .state(state)
        .addPurposes(purposes)
        .recorded(new Recorded(Instant.EPOCH, Actor.system("test"), new JournalId("j-1")))
        .build();
  }

  private static List<String> carryOver(Enrolment enrolment) {
    return found(RolloverRules.carryOver(enrolment, SECOND::equals, Decision::allowed));
  }

  /** With two attempts, and a committee that grants a third. */
  private static List<String> attempts(int open, Fact... facts) {
    Tally tally = Tally.of(regulation(ATTEMPTS_BASE.is(2)), List.of(facts), Optional.empty());
    Pending extra = new Pending(Pending.EXTRA, "EXAM_COMMITTEE", Basis.ofDefault("any"));
    return found(
        RolloverRules.attempts(
            tally,
            AttemptRules.standing(tally, open, null),
            () -> new Decision.NeedsDecision(List.of(extra), List.of())));
  }

  @Test
  void whatIsOverIsNotCarriedOver() {
    assertThat(carryOver(enrolment(EnrolmentState.COMPLETED)))
        .containsExactly("ALREADY_PASSED{enrolment=e-1}");
    assertThat(carryOver(enrolment(EnrolmentState.EXEMPTED)))
        .containsExactly("EXEMPTED{enrolment=e-1}");
    assertThat(carryOver(enrolment(EnrolmentState.WITHDRAWN)))
        .containsExactly("ENROLMENT_WITHDRAWN{enrolment=e-1}");
    assertThat(carryOver(enrolment(EnrolmentState.CLOSED)))
        .containsExactly("ENROLMENT_CARRIED_OVER{enrolment=e-1}");
  }

  @Test
  void whoIsInNoneOfTheProgrammesThatAskForTheExamIsNotCarriedOver() {
    assertThat(carryOver(enrolment(EnrolmentState.OPEN, FIRST)))
        .containsExactly("LEFT_PROGRAMME{cohort=2026-2027, programme=25190}");
    assertThat(carryOver(enrolment(EnrolmentState.OPEN, FIRST, SECOND))).isEmpty();
    assertThat(carryOver(enrolment(EnrolmentState.OPEN))).isEmpty();
  }

  @Test
  void whatIsUnfinishedStaysWithAllReasons() {
    assertThat(attempts(0)).isEmpty();
    assertThat(attempts(1)).containsExactly("SIGN_UP_OPEN" + USED.formatted(0));
    assertThat(attempts(1, sat("6").build(), attempt("SAT").build()))
        .containsExactly(
            "SIGN_UP_OPEN" + USED.formatted(2),
            "RESULT_PENDING" + USED.formatted(2),
            "NOT_ESTABLISHED" + USED.formatted(2));
  }

  @Test
  void whoHasNoAttemptLeftGoesOnWhenAnExtraOneIsGranted() {
    assertThat(attempts(0, sat("4").build())).isEmpty();
    assertThat(attempts(0, sat("4").build(), sat("4").build()))
        .containsExactly("EXTRA:EXAM_COMMITTEE");
  }
}
