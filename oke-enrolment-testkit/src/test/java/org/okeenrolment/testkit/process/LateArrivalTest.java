package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ADMIT_UNTIL_MIN;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.LATE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.SHORT_EXAM_MIN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;

class LateArrivalTest {
  private static final ParameterValue<?> FIFTEEN = ADMIT_UNTIL_MIN.is(BigDecimal.valueOf(15));

  private Process process = new Process();
  private Participation seat = signedUp();

  private void under(ParameterValue<?>... params) {
    process =
        new Process(
            RegulationDocument.of("oer", Authority.INSTITUTION)
                .addParams(APPROVALS.is(List.of(Role.SUBJECT_TEACHER)))
                .addParams(params)
                .build());
    seat = signedUp();
  }

  private Participation signedUp() {
    return process.byStaff(process.ready("anna"), process.sitting(1)).orElseThrow();
  }

  private Instant late(int minutes) {
    return seat.moment().start().plus(Duration.ofMinutes(minutes));
  }

  private AdmitLate arrival(int minutes) {
    return AdmitLate.builder()
        .actor(process.school.teacher())
        .participation(seat.id())
        .arrivedAt(late(minutes))
        .build();
  }

  private Outcome<Irregularity> admit(AdmitLate arrival) {
    boolean allowed = process.exams.explain(arrival).isAllowed();
    Outcome<Irregularity> outcome = process.exams.sessionReports().admitLate(arrival);
    assertThat(outcome.isDone()).isEqualTo(allowed);
    return outcome;
  }

  private List<DecisionRequest> ask(int minutes) {
    DecisionMatter matter = DecisionMatter.late(new AttemptId(seat.id().value()), late(minutes));
    return process
        .exams
        .decisions()
        .ask(new AskDecision(process.school.teacher(), seat.enrolment(), matter, "a late train"))
        .orElseThrow();
  }

  private List<Irregularity> noted() {
    return process.store.inTransaction(
        session -> session.results().reports(seat.sitting()).irregularities());
  }

  @Test
  void whoComesWithinTheLimitIsAdmittedAndTheReportSaysHowLate() {
    under(FIFTEEN);
    Irregularity noted = admit(arrival(15)).orElseThrow();
    assertThat(noted.category()).isEqualTo(AdmitLate.CATEGORY);
    assertThat(noted.description()).isEqualTo("PT15M");
    assertThat(noted()).containsExactly(noted);
    assertThat(admit(arrival(15))).isEqualTo(new Outcome.Unchanged<>(noted));
    assertThat(noted()).hasSize(1);
  }

  @Test
  void whoComesLaterIsNotAdmittedWhereNobodyMayDecide() {
    under(FIFTEEN);
    assertThat(Process.codes(admit(arrival(16)))).containsExactly("TOO_LATE");
    assertThat(noted()).isEmpty();
  }

  @Test
  void toAShortExamNobodyIsAdmittedLate() {
    under(FIFTEEN, SHORT_EXAM_MIN.is(BigDecimal.valueOf(600)));
    assertThat(Process.codes(admit(arrival(1)))).containsExactly("TOO_LATE");
  }

  @Test
  void latenessIsAskedOfTheRoleWhichGrantsItAndThenItSucceeds() {
    under(FIFTEEN, LATE_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    assertThat(Process.pending(admit(arrival(20)))).containsExactly("LATE:EXAM_COMMITTEE");
    DecisionRequest request = ask(20).get(0);
    assertThat(request.role()).isEqualTo(Role.EXAM_COMMITTEE);
    GrantDecision byTeacher =
        new GrantDecision(process.school.teacher(), request.id(), "he could not help it");
    assertThat(process.exams.decisions().grant(byTeacher).isDone()).isFalse();
    GrantDecision granted =
        new GrantDecision(process.school.committee(), request.id(), "he could not help it");
    process.exams.decisions().grant(granted).orElseThrow();
    assertThat(noted()).singleElement().matches(one -> one.description().equals("PT20M"));
    assertThat(admit(arrival(20))).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void whatIsRefusedByTheRoleStaysRefused() {
    under(FIFTEEN, LATE_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    RefuseDecision refused =
        new RefuseDecision(process.school.committee(), ask(20).get(0).id(), "the third time");
    process.exams.decisions().refuse(refused).orElseThrow();
    assertThat(admit(arrival(20)).isDone()).isFalse();
    assertThat(noted()).isEmpty();
  }

  @Test
  void whoHoldsTheRoleAdmitsAtOnce() {
    under(LATE_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    AdmitLate byCommittee =
        arrival(45).withActor(process.school.committee()).withReason("an accident");
    assertThat(admit(byCommittee).isDone()).isTrue();
  }

  @Test
  void whoIsInTimeOrNotSignedUpIsNotAdmittedLate() {
    under(FIFTEEN);
    assertThat(Process.codes(admit(arrival(0)))).containsExactly("NOT_LATE");
    CancelSignUp cancel = new CancelSignUp(process.school.office(), seat.id(), "ill");
    process.exams.signUp().cancel(cancel).orElseThrow();
    assertThat(Process.codes(admit(arrival(5)))).containsExactly("NOT_SIGNED_UP");
  }
}
