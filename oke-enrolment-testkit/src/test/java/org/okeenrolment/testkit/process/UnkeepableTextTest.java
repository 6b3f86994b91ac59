package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.enrol.WithdrawEnrolment;

/** A text that no database keeps is bad input, whatever the store. */
class UnkeepableTextTest {
  private final Process process = new Process();

  @Test
  void aNulCharacterIsToldByTheNameOfTheCommand() {
    GiveGo go =
        new GiveGo(process.school.teacher(), process.enrolled("anna").id()).because("fine\0");
    assertThatThrownBy(() -> process.exams.approval().giveGo(go))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GiveGo")
        .hasMessageContaining("U+0000")
        .hasMessageContaining("leave the character out")
        .hasMessageNotContaining("fine");
    assertThatThrownBy(() -> process.exams.explain(go))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyOtherCharacterIsKept() {
    String reason = "tab\tline\n\u0001 \u015f \uD83D\uDE00";
    WithdrawEnrolment withdraw =
        new WithdrawEnrolment(process.school.office(), process.enrolled("anna").id(), reason);
    assertThat(process.exams.enrolment().withdraw(withdraw).isDone()).isTrue();
  }
}
