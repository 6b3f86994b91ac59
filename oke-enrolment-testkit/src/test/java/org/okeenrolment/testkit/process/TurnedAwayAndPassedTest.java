package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.measured;

import org.junit.jupiter.api.Test;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.signup.Participation;

/** Results after which a student has less to take, or less to take it with. */
class TurnedAwayAndPassedTest {
  private final Process process = new Process();

  @Test
  void whoCameTooLateAndWasTurnedAwayHasUsedTheAttempt() {
    Enrolment anna = process.ready("anna");
    int before = process.left(anna);
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.LATE_REFUSED));
    assertThat(process.left(anna)).isEqualTo(before - 1);
    assertThat(
            process
                .exams
                .attempts()
                .ledger(process.school.office(), anna.of())
                .orElseThrow()
                .facts())
        .singleElement()
        .matches(
            fact ->
                fact instanceof Fact.Attempt attempt
                    && attempt.outcome().equals(AttemptOutcome.LATE_REFUSED));
  }

  @Test
  void whoHasPassedByACorrectionAndWasSignedUpForTheResitIsReported() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("5.0"));
    process.ready("anna");
    Participation resit = process.byStaff(anna, process.later(1)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("6.0").established(true));
    assertThat(process.findings())
        .singleElement()
        .returns("SIGNED_UP_AFTER_PASS", Finding::type)
        .returns(resit.id().value(), Finding::objectId);
  }
}
