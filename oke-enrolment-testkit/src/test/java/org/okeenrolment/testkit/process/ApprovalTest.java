package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.pending;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.ApprovalService;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;

/** What is said of the readiness of a student holds as the regulation says. */
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

  @Test
  void aNoGoIsLeftToTheRoleThatMaySetItAsideUntilALaterGoOfAnotherTeacher() {
    Actor teacher = process.school.teacher();
    StaffId colleague = new StaffId("de-boer");
    process.school.register().exam(process.school.exam(), new StaffId(teacher.id()), colleague);
    Sitting sitting = process.sitting(2);
    ApprovalService approval = process.exams.approval();
    approval.giveNoGo(new GiveNoGo(teacher, anna.id(), "not yet")).orElseThrow();
    assertThat(pending(process.byStaff(anna, sitting))).containsExactly("READINESS:EXAM_COMMITTEE");
    Actor another = Actor.staff(colleague, Role.SUBJECT_TEACHER);
    approval.giveGo(new GiveGo(another, anna.id())).orElseThrow();
    assertThat(process.byStaff(anna, sitting).isDone()).isTrue();
    assertThat(approval.history(process.school.office(), anna.id()).orElseThrow())
        .extracting(opinion -> opinion.recorded().by(), Approval::reason)
        .containsExactly(tuple(teacher, Optional.of("not yet")), tuple(another, Optional.empty()));
  }

  @Test
  void aNoGoThatNobodyMaySetAsideRefuses() {
    Process strict =
        new Process(
            RegulationDocument.of("oer", Authority.INSTITUTION)
                .addParams(Parameters.APPROVALS.is(List.of(Role.SUBJECT_TEACHER)))
                .build());
    Enrolment annas = strict.enrolled("anna");
    strict
        .exams
        .approval()
        .giveNoGo(new GiveNoGo(strict.school.teacher(), annas.id(), "not yet"))
        .orElseThrow();
    assertThat(codes(strict.byStaff(annas, strict.sitting(1)))).containsExactly("NOT_READY");
  }
}
