package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.ChangeSittingBuilder;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferCohort;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;

/** The reasons that commands give, where no validator looks at them. */
class ReasonsTest {
  private final Process process = new Process();
  private final ExamEnrolment exams = process.exams;
  private final Actor office = process.school.office();
  private final Enrolment anna = process.ready("anna");
  private final Sitting full = process.sitting(1);

  @Test
  void aReasonThatIsBlankIsRefusedWhateverTheCommand() {
    Participation seat = process.byStaff(process.ready("bram"), full).orElseThrow();
    SignUpByStaff signUp = new SignUpByStaff(office, anna.id(), full.id());
    MoveSignUp move = new MoveSignUp(office, seat.id(), process.later(1).id(), "a better day");
    Transfer out = Transfer.out(process.school.cohort(), process.school.year());
    refuses(() -> exams.planning().open(process.school.sitting().override("").build()));
    refuses(() -> exams.planning().change(change("longer").override(" ").build()));
    refuses(() -> exams.planning().change(change("\t").build()));
    refuses(() -> exams.signUp().byStaff(signUp.beyondCapacity(" ")));
    refuses(() -> exams.signUp().byStaff(signUp.outsideWindow("").beyondCapacity("alone")));
    refuses(() -> exams.signUp().move(move.beyondCapacity("")));
    refuses(
        () ->
            exams
                .signUp()
                .joinWaitingList(
                    new JoinWaitingList(office, anna.id(), full.id()).outsideWindow("")));
    refuses(() -> exams.approval().giveGo(new GiveGo(office, anna.id()).because(" ")));
    refuses(() -> exams.enrolment().withdraw(new WithdrawEnrolment(office, anna.id(), " ")));
    refuses(() -> exams.explain(new WithdrawEnrolment(office, anna.id(), " ")));
    refuses(() -> exams.rollover().transfer(new TransferCohort(office, out, ""), told -> {}));
  }

  private ChangeSittingBuilder change(String reason) {
    return ChangeSitting.builder().actor(office).changed(full.withName("Rekenen")).reason(reason);
  }

  private static void refuses(Runnable command) {
    assertThatIllegalArgumentException()
        .isThrownBy(command::run)
        .withMessageContaining("blank")
        .withMessageContaining("Maybe");
  }

  @Test
  void theJournalKeepsEveryReasonOfAMove() {
    process.byStaff(anna, full).orElseThrow();
    Participation seat = process.byStaff(process.ready("bram"), process.later(1)).orElseThrow();
    exams
        .signUp()
        .move(
            new MoveSignUp(office, seat.id(), full.id(), "a better day")
                .beyondCapacity("his last chance"))
        .orElseThrow();
    List<JournalEntry> journal = exams.monitor().journal(office, null, 99).orElseThrow();
    assertThat(journal.get(journal.size() - 1).why()).contains("a better day; his last chance");
  }
}
