package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.pending;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;

/** A Go with an end and a reason. */
class ApprovalTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

  private final Process process = new Process();
  private final Enrolment anna = process.enrolled("anna");
  private final GiveGo go = new GiveGo(process.school.teacher(), anna.id());

  private Outcome<Approval> give(GiveGo command) {
    return process.exams.approval().giveGo(command);
  }

  @Test
  void aGoHoldsUntilItsLastDay() {
    give(go.until(TODAY.plusDays(1))).orElseThrow();
    process.school.clock().advance(Duration.ofDays(1));
    assertThat(process.exams.explain(process.signUpByStaff(anna, process.sitting(1))).isAllowed())
        .isTrue();
    process.school.clock().advance(Duration.ofDays(1));
    assertThat(pending(process.byStaff(anna, process.sitting(1))))
        .containsExactly("READINESS:SUBJECT_TEACHER");
  }

  @Test
  void aGoThatIsOverIsNotGiven() {
    assertThat(codes(give(go.until(TODAY.minusDays(1))))).containsExactly("VALIDITY_OVER");
    assertThat(give(go.until(TODAY)).isDone()).isTrue();
  }

  @Test
  void aGoWithAnotherEndIsANewOne() {
    give(go.until(TODAY)).orElseThrow();
    assertThat(give(go.until(TODAY))).isInstanceOf(Outcome.Unchanged.class);
    assertThat(give(go)).isInstanceOf(Outcome.Done.class);
    assertThat(process.exams.approval().history(process.school.teacher(), anna.id()).orElseThrow())
        .extracting(Approval::validUntil)
        .containsExactly(Optional.of(TODAY), Optional.empty());
  }

  @Test
  void theReasonOfAGoIsKept() {
    assertThat(give(go.because("passed the mock exam")).orElseThrow().reason())
        .contains("passed the mock exam");
  }
}
