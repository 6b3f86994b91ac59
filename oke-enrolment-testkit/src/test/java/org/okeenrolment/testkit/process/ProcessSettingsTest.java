package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpByStaff;

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
  void theWindowBindsStaffWhateverTheyGiveAsReasonWhereTheSchoolSetItSo() {
    ProcessSettings binds = ProcessSettings.defaults().withStaffOutsideWindow(false);
    Process process = new Process(builder -> builder.settings(binds));
    Enrolment anna = process.ready("anna");
    SignUpByStaff late = process.signUpByStaff(anna, overWindow(process)).outsideWindow("ill");
    assertThat(codes(process.exams.signUp().byStaff(late))).containsExactly("STAFF_OUTSIDE_WINDOW");
    assertThat(codes(process.byStaff(anna, process.later(30))))
        .as("the window of the regulation")
        .containsExactly("STAFF_OUTSIDE_WINDOW");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    MoveSignUp move = new MoveSignUp(process.school.office(), seat.id(), late.sitting(), "ill");
    assertThat(codes(process.exams.signUp().move(move))).containsExactly("STAFF_OUTSIDE_WINDOW");
  }

  @Test
  void outsideOfTheWindowOfASittingStaffSayWhyAndTheReasonOfAMoveDoes() {
    Process process = new Process();
    Enrolment anna = process.ready("anna");
    Sitting over = overWindow(process);
    assertThat(codes(process.byStaff(anna, over))).containsExactly("OUTSIDE_WINDOW_WITHOUT_REASON");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    MoveSignUp move = new MoveSignUp(process.school.office(), seat.id(), over.id(), "ill");
    assertThat(process.exams.signUp().move(move).orElseThrow().sitting()).isEqualTo(over.id());
  }

  @Test
  void onTheWaitingListStaffSayWhyAsWell() {
    Process process = new Process();
    Sitting over = overWindow(process);
    SignUpByStaff first = process.signUpByStaff(process.ready("anna"), over).outsideWindow("ill");
    process.exams.signUp().byStaff(first).orElseThrow();
    JoinWaitingList wait =
        new JoinWaitingList(process.school.office(), process.ready("bram").id(), over.id());
    assertThat(codes(process.exams.signUp().joinWaitingList(wait)))
        .containsExactly("OUTSIDE_WINDOW_WITHOUT_REASON");
    assertThat(process.exams.signUp().joinWaitingList(wait.outsideWindow("ill")).isDone()).isTrue();
  }

  /** A sitting with one seat, whose own window was open before now. */
  private static Sitting overWindow(Process process) {
    Instant now = process.school.clock().instant();
    OpenSitting command =
        process
            .school
            .sitting()
            .capacity(1)
            .selfSignUp(new Interval(now.minusSeconds(60), now.minusSeconds(1)))
            .build();
    return process.exams.planning().open(command).orElseThrow();
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
