package org.okeenrolment.adapter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.Samples;

class CommandValidationTest {
  private final ExamEnrolment exams =
      ExamEnrolment.builder()
          .institution(new InstitutionId("school"))
          .store(new InMemoryStore())
          .catalogue(new InMemorySchool())
          .regulations(Regulations.of(RegulationDocument.of("oer", Authority.INSTITUTION).build()))
          .validator(CommandValidation.hibernate())
          .build();

  @Test
  void aReasonThatMayBeLeftOutIsLeftOutOrNotBlank() {
    CloseReport complete = CloseReport.of(Samples.OFFICE, new SittingId("sitting-1"));
    assertThat(exams.explain(complete).reasons())
        .extracting(Reason::code)
        .containsExactly("UNKNOWN_SITTING");
    assertThat(exams.explain(complete.despiteWhatIsMissing("fire\nalarm")).isAllowed()).isFalse();
    assertThatThrownBy(() -> exams.explain(complete.despiteWhatIsMissing(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deviation must not be blank");
  }

  @Test
  void aCommandThatIsNotValidIsRefusedWithThePathsOfItsFields() {
    WithdrawEnrolment empty = new WithdrawEnrolment(Samples.OFFICE, new EnrolmentId("e-1"), " ");
    assertThatThrownBy(() -> exams.enrolment().withdraw(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WithdrawEnrolment")
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> exams.explain(empty)).isInstanceOf(IllegalArgumentException.class);
  }
}
