package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.testkit.process.Process.codes;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** What the services do with what no regulation says and the school sets. */
class ProcessSettingsTest {

  private static RegulationDocument oer(ParameterValue<?>... params) {
    return RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build();
  }

  @Test
  void theSeatIsGivenBackWithTheGoWhereTheSchoolSetItSo() {
    ProcessSettings cancels =
        ProcessSettings.defaults()
            .withSeatAfterWithdrawnGo(ProcessSettings.SeatAfterWithdrawnGo.CANCEL);
    Process process = new Process(builder -> builder.settings(cancels));
    Enrolment anna = process.ready("anna");
    process.byStaff(anna, process.sitting(1)).orElseThrow();
    process
        .exams
        .approval()
        .withdrawGo(new WithdrawGo(process.school.teacher(), anna.id(), "ill"))
        .orElseThrow();
    assertThat(
            process.exams.signUp().participations(process.school.office(), anna.id()).orElseThrow())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.CANCELLED);
  }

  @Test
  void theWindowOfASittingBindsStaffWhereTheSchoolSetItSo() {
    ProcessSettings binds = ProcessSettings.defaults().withStaffOutsideWindow(false);
    Process process = new Process(builder -> builder.settings(binds));
    Enrolment anna = process.ready("anna");
    var start = process.school.sitting().build().moment().start();
    Sitting sitting =
        process
            .exams
            .planning()
            .open(
                process
                    .school
                    .sitting()
                    .selfSignUp(new Interval(start.minusSeconds(9000), start.minusSeconds(60)))
                    .build())
            .orElseThrow();
    assertThat(codes(process.byStaff(anna, sitting))).containsExactly("STAFF_OUTSIDE_WINDOW");
  }

  @Test
  void attemptsAreCountedAgainAfterTheCarryOverWhereTheSchoolAndItsRegulationSaySo() {
    Reset again = new Reset("REPEAT_YEAR", OptionalInt.of(1), OptionalInt.empty());
    RegulationDocument oer = oer(ATTEMPTS_BASE.is(1), COUNT_RESETS.is(List.of(again)));
    Process process =
        new Process(
            builder ->
                builder
                    .regulations(Regulations.of(oer))
                    .settings(ProcessSettings.defaults().withStatusAtRollover("REPEAT_YEAR")));
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    assertThat(process.left(anna)).isZero();
    var carried =
        process
            .exams
            .rollover()
            .carryOver(new CarryOver(process.school.office(), process.school.year()))
            .orElseThrow();
    assertThat(carried.carried()).isEqualTo(1);
    assertThat(process.left(anna)).isEqualTo(1);
  }
}
