package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** The exam file of a student, as it is and as it was. */
class ExamFileTest {
  private final Process process = new Process();

  /** Lets a day pass, and answers the moment that is over then. */
  private Instant aDay() {
    Instant before = process.school.clock().instant();
    process.school.clock().advance(Duration.ofDays(1));
    return before;
  }

  private ExamFile.Part file(Enrolment enrolment, Instant asOf) {
    ExamFile file =
        process
            .exams
            .results()
            .examFile(process.school.office(), enrolment.of().student(), asOf)
            .orElseThrow();
    assertThat(file.exams()).hasSize(1);
    return file.exams().get(0);
  }

  @Test
  void theExamFileAsOfADayShowsWhatWasKnownThen() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    Instant signedUp = aDay();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    Instant absent = aDay();
    process.record(seat, measured(Attendance.PRESENT).score("4.0"));
    WithdrawEnrolment left = new WithdrawEnrolment(process.school.office(), anna.id(), "left");
    process.exams.enrolment().withdraw(left).orElseThrow();
    Instant withdrawn = aDay();

    assertThat(file(anna, signedUp).results()).isEmpty();
    assertThat(file(anna, signedUp).standing().open()).isEqualTo(1);
    assertThat(file(anna, signedUp).participations())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.SIGNED_UP);
    assertThat(file(anna, absent).results()).hasSize(1);
    assertThat(file(anna, absent).attempts()).hasSize(1);
    assertThat(file(anna, absent).standing().used()).isEqualTo(1);
    assertThat(file(anna, absent).enrolment().state()).isEqualTo(EnrolmentState.OPEN);
    assertThat(file(anna, withdrawn).results()).hasSize(2);
    assertThat(file(anna, withdrawn).enrolment().state()).isEqualTo(EnrolmentState.WITHDRAWN);
  }

  @Test
  void beforeAnEnrolmentWasMadeTheExamFileIsEmpty() {
    Instant before = aDay();
    Enrolment anna = process.enrolled("anna");
    assertThat(
            process
                .exams
                .results()
                .examFile(process.school.office(), anna.of().student(), before)
                .orElseThrow()
                .exams())
        .isEmpty();
  }

  @Test
  void theExamFileSaysWhatEachAttemptCosts() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    Instant absent = aDay();
    process
        .exams
        .results()
        .declareVoid(
            VoidAttempt.bySchool()
                .actor(process.school.committee())
                .participation(seat.id())
                .reason("fire alarm")
                .build())
        .orElseThrow();

    AttemptId attempt = new AttemptId(seat.id().value());
    assertThat(file(anna, absent).costs()).containsOnly(entry(attempt, AttemptCost.CONSUMES));
    assertThat(file(anna, aDay()).costs()).containsOnly(entry(attempt, AttemptCost.FREE));
  }

  @Test
  void theExamFileShowsWhatWasAskedAndWhetherItWasAnsweredByThen() {
    Enrolment anna = process.enrolled("anna");
    Instant enrolled = aDay();
    DecisionRequest request =
        process
            .exams
            .decisions()
            .ask(
                new AskDecision(
                    Actor.student(anna.of().student()),
                    anna.id(),
                    DecisionMatter.readiness(),
                    "I am ready"))
            .orElseThrow()
            .get(0);
    Instant asked = aDay();
    process
        .exams
        .decisions()
        .grant(new GrantDecision(process.school.teacher(), request.id(), "he is"))
        .orElseThrow();

    assertThat(file(anna, enrolled).decisions()).isEmpty();
    assertThat(file(anna, asked).decisions()).containsExactly(request);
    ExamFile.Part answered = file(anna, aDay());
    assertThat(answered.decisions()).noneMatch(DecisionRequest::isOpen).hasSize(1);
    assertThat(answered.bases().keySet())
        .containsExactly(answered.decisions().get(0).answer().orElseThrow().recorded().journal())
        .contains(answered.approvals().get(0).recorded().journal());
    assertThat(answered.bases().values())
        .containsExactly(new Basis("REF-SCHOOL", 2, "readiness.approvals"));
  }

  @Test
  void whoSetsAnOpinionAsideDoesSoByTheProvisionThatLetsHim() {
    Enrolment anna = process.enrolled("anna");
    process
        .exams
        .approval()
        .giveNoGo(new GiveNoGo(process.school.teacher(), anna.id(), "not yet"))
        .orElseThrow();
    process
        .exams
        .approval()
        .giveGo(new GiveGo(process.school.committee(), anna.id()))
        .orElseThrow();
    assertThat(file(anna, aDay()).bases().values())
        .extracting(Basis::path)
        .containsExactly("readiness.approvals", "readiness.override");
  }

  @Test
  void anExtraAttemptForALostOneIsGrantedByTheProvisionOnExcuses() {
    Process excusing =
        new Process(
            RegulationDocument.of("oer", Authority.INSTITUTION)
                .addParams(
                    ATTEMPTS_BASE.is(2),
                    EXCUSE_EFFECT.is(ExcuseEffect.EXTRA),
                    EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE))
                .build());
    Enrolment anna = excusing.enrolled("anna");
    Participation seat = excusing.byStaff(anna, excusing.sitting(1)).orElseThrow();
    excusing.record(seat, measured(Attendance.NOT_PRESENT));
    DecisionMatter lost = DecisionMatter.extraFor(new AttemptId(seat.id().value()));
    Actor student = Actor.student(anna.of().student());
    DecisionRequest request =
        excusing
            .exams
            .decisions()
            .ask(new AskDecision(student, anna.id(), lost, "ill"))
            .orElseThrow()
            .get(0);
    excusing
        .exams
        .decisions()
        .grant(new GrantDecision(excusing.school.committee(), request.id(), "accepted"))
        .orElseThrow();
    assertThat(
            excusing
                .exams
                .results()
                .examFile(excusing.school.office(), anna.of().student())
                .orElseThrow()
                .exams()
                .get(0)
                .bases()
                .values())
        .containsExactly(new Basis("oer", 1, "attempts.excuse.decidedBy"));
  }

  @Test
  void aStudentSeesHisOwnExamFileOnly() {
    Enrolment anna = process.enrolled("anna");
    Instant now = process.school.clock().instant();
    Actor bram = Actor.student(new StudentId("bram"));
    assertThat(codes(process.exams.results().examFile(bram, anna.of().student(), now)))
        .containsExactly("NOT_AUTHORISED");
  }
}
