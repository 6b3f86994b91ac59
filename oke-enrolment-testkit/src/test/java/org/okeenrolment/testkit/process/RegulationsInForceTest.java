package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_REQUIRES;
import static org.okeenrolment.regulation.Parameters.PREREQUISITES;
import static org.okeenrolment.regulation.Parameters.QUOTA;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;
import static org.okeenrolment.testkit.process.Process.pending;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.GrantExtraAttemptBuilder;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.Samples;

/** What the services do with what the regulation says, and with facts that the host knows. */
class RegulationsInForceTest {
  private static final ParameterValue<?> TWO = ATTEMPTS_BASE.is(2);
  private static final ParameterValue<?> ONE = ATTEMPTS_BASE.is(1);
  private static final ParameterValue<?> COMMITTEE = EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE);

  private static RegulationDocument oer(ParameterValue<?>... params) {
    return RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build();
  }

  private static Outcome<?> grantExtra(Process process, Enrolment to, AttemptId... excused) {
    GrantExtraAttemptBuilder command = extra(process, to);
    List.of(excused).forEach(command::excused);
    return process.exams.attempts().grantExtra(command.build());
  }

  private static GrantExtraAttemptBuilder extra(Process process, Enrolment to) {
    return GrantExtraAttempt.builder()
        .actor(process.school.committee())
        .enrolment(to.id())
        .reason("hardship");
  }

  private static Outcome<?> restore(Process process, Participation seat) {
    return process
        .exams
        .attempts()
        .decideCost(
            DecideCost.builder()
                .actor(process.school.committee())
                .of(seat.of())
                .attempt(new AttemptId(seat.id().value()))
                .cost(AttemptCost.FREE)
                .reason("funeral")
                .build());
  }

  private static Participation absent(Process process, Enrolment enrolment) {
    Participation seat = process.byStaff(enrolment, process.sitting(9)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    return seat;
  }

  @Test
  void documentsSelectOnWhatTheCatalogueSaysOfAnExam() {
    RegulationDocument central =
        RegulationDocument.of("ce", Authority.NATIONAL)
            .putScope("category", new Selector.Is("CE"))
            .addParams(TWO)
            .build();
    Process process = new Process(central);
    Enrolment anna = process.enrolled("anna");
    assertThat(process.left(anna)).isEqualTo(-1);
    process.school.register().selector(process.school.exam().id(), "category", "CE");
    assertThat(process.left(anna)).isEqualTo(2);
  }

  @Test
  void documentsSelectOnInstitutionStudentProgrammeAndCohort() {
    RegulationDocument narrow =
        RegulationDocument.of("narrow", Authority.INDIVIDUAL)
            .putScope("institution", new Selector.Is("school"))
            .putScope("student", new Selector.Is("anna"))
            .putScope("programme", new Selector.Is("25190"))
            .putScope("cohort", new Selector.Is(2026))
            .putScope("component", new Selector.Is(Samples.REKENEN.id().value()))
            .addParams(TWO)
            .build();
    Process process = new Process(narrow);
    Enrolment byHand = process.enrolled("bram");
    EnrolCohort cohort =
        EnrolCohort.of(process.school.office(), process.school.cohort(), process.school.year());
    process.exams.enrolment().enrolCohort(cohort).orElseThrow();
    Enrolment annas =
        process
            .exams
            .enrolment()
            .ofStudent(process.school.office(), process.school.anna())
            .orElseThrow()
            .get(0);
    assertThat(process.left(annas)).isEqualTo(2);
    assertThat(process.left(byHand)).isEqualTo(-1);
  }

  @Test
  void theJournalKeepsTheDocumentAndVersionThatDecided() {
    Process process = new Process();
    process.byStaff(process.ready("anna"), process.sitting(1)).orElseThrow();
    List<JournalEntry> journal =
        process.exams.monitor().journal(process.school.office(), null, 99).orElseThrow();
    assertThat(journal.get(journal.size() - 1).basis())
        .contains(new Basis("REF-SCHOOL", 2, "readiness.approvals"));
  }

  @Test
  void factsThatOnlyTheHostKnowsAreAskedOfHim() {
    RegulationDocument oer = oer(ONE, COMMITTEE, EXTRA_REQUIRES.is(List.of("ADVICE")));
    Process without = new Process(oer);
    Enrolment anna = without.enrolled("anna");
    without.failed(without.byStaff(anna, without.sitting(1)).orElseThrow());
    assertThat(codes(grantExtra(without, anna))).containsExactly("REQUIRES");
    Process with =
        new Process(
            builder -> builder.regulations(Regulations.of(oer)).facts(of -> Set.of("ADVICE")));
    Enrolment annas = with.enrolled("anna");
    with.failed(with.byStaff(annas, with.sitting(1)).orElseThrow());
    assertThat(grantExtra(with, annas).isDone()).isTrue();
    assertThat(with.left(annas)).isEqualTo(1);
  }

  @Test
  void aConditionOnAnotherExamLooksAtTheGradeThatCountsThere() {
    String other = Samples.NETWERKEN.id().value();
    Process process =
        new Process(
            oer(
                PREREQUISITES.is(
                    List.of(new Condition.Each(List.of(other), new BigDecimal("5.5"))))));
    Enrolment anna = process.enrolled("anna");
    assertThat(process.byStaff(anna, process.sitting(1)).reasons())
        .extracting(Object::toString)
        .containsExactly("PREREQUISITE_NOT_MET{condition=[" + other + "] ≥ 5.5}");
  }

  @Test
  void extraAttemptsForOtherExamsOfTheGroupUseTheQuotaUp() {
    Process process = new Process(oer(ONE, COMMITTEE, QUOTA.of("GENERIC").is(1)));
    process.school.register().selector(Samples.REKENEN.id(), "group", "GENERIC");
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(9)).orElseThrow());
    assertThat(grantExtra(process, anna).isDone()).isTrue();
    process.failed(process.byStaff(anna, process.later(1)).orElseThrow());
    assertThat(codes(grantExtra(process, anna))).containsExactly("EXTRA_QUOTA_USED");
  }

  @Test
  void oneCommandDoesNotGrantMoreExtraAttemptsThanTheQuotaLeaves() {
    Process process = new Process(oer(ATTEMPTS_BASE.is(0), COMMITTEE, QUOTA.of("GENERIC").is(2)));
    process.school.register().selector(Samples.REKENEN.id(), "group", "GENERIC");
    Enrolment anna = process.enrolled("anna");
    assertThat(process.exams.attempts().grantExtra(extra(process, anna).count(3).build()).reasons())
        .extracting(reason -> reason.text(Locale.ENGLISH, ZoneOffset.UTC))
        .containsExactly(
            "0 extra attempt(s) were granted in the group GENERIC; with 3 more there would be more than 2.");
    assertThat(process.exams.attempts().grantExtra(extra(process, anna).count(2).build()).isDone())
        .isTrue();
    assertThat(process.left(anna)).isEqualTo(2);
  }

  @Test
  void whereAnExcuseRestoresTheAttemptItGivesNoExtraOne() {
    Process process =
        new Process(
            oer(
                TWO,
                EXCUSE_EFFECT.is(ExcuseEffect.RESTORE),
                EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE)));
    Enrolment anna = process.enrolled("anna");
    Participation seat = absent(process, anna);
    AttemptId lost = new AttemptId(seat.id().value());
    assertThat(pending(grantExtra(process, anna, lost))).containsExactly("RESTORE:EXAM_COMMITTEE");
    assertThat(restore(process, seat).isDone()).isTrue();
    assertThat(process.left(anna)).isEqualTo(2);
    assertThat(codes(grantExtra(process, anna, lost))).containsExactly("ATTEMPT_NOT_USED");
  }

  @Test
  void whereAnExcuseLeadsToAnExtraAttemptTheLostOneStaysUsed() {
    Process process =
        new Process(
            oer(
                TWO,
                EXCUSE_EFFECT.is(ExcuseEffect.EXTRA),
                EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE)));
    Enrolment anna = process.enrolled("anna");
    Participation seat = absent(process, anna);
    assertThat(pending(restore(process, seat))).containsExactly("EXTRA:EXAM_COMMITTEE");
    assertThat(codes(grantExtra(process, anna))).containsExactly("NO_ATTEMPTS_LEFT");
    assertThat(grantExtra(process, anna, new AttemptId(seat.id().value())).isDone()).isTrue();
    var standing =
        process.exams.attempts().standing(process.school.office(), anna.id()).orElseThrow();
    assertThat(standing.used()).isEqualTo(1);
    assertThat(standing.extra()).isEqualTo(1);
    assertThat(codes(grantExtra(process, anna, new AttemptId("other"))))
        .containsExactly("UNKNOWN_ATTEMPT");
  }

  @Test
  void aStudentWhoWithdrawsLateLosesAnAttemptWhereTheRegulationSaysSo() {
    Process process =
        new Process(
            oer(
                TWO,
                WINDOW_CLOSES.is(Term.of(10, TermUnit.CALENDAR_DAY)),
                WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.COSTS_ATTEMPT)));
    Enrolment anna = process.enrolled("anna");
    SignUpByStaff afterTheWindow =
        process.signUpByStaff(anna, process.sitting(1)).outsideWindow("a seat is left");
    Participation seat = process.exams.signUp().byStaff(afterTheWindow).orElseThrow();
    Actor self = Actor.student(anna.of().student());
    process.exams.signUp().cancel(new CancelSignUp(self, seat.id(), "ill")).orElseThrow();
    assertThat(process.left(anna)).isEqualTo(1);
    Participation other = process.byStaff(anna, process.later(20)).orElseThrow();
    process.exams.signUp().cancel(new CancelSignUp(self, other.id(), "ill")).orElseThrow();
    assertThat(process.left(anna)).isEqualTo(1);
  }

  @Test
  void byDocumentsThatContradictEachOtherNobodyIsDecidedOnAndARunReportsThem() {
    RegulationDocument rival =
        RegulationDocument.of("rival", Authority.INSTITUTION).addParams(TWO).build();
    Process process =
        new Process(builder -> builder.regulations(Regulations.of(oer(ONE)).with(List.of(rival))));
    Enrolment anna = process.enrolled("anna");
    Sitting sitting = process.sitting(1);
    assertThat(codes(process.byStaff(anna, sitting))).containsExactly("AMBIGUOUS_POLICY");
    assertThat(
            codes(
                process
                    .exams
                    .planning()
                    .forecast(
                        process.school.office(), process.school.exam().id(), sitting.moment())))
        .containsExactly("AMBIGUOUS_POLICY");
    assertThat(
            codes(
                process
                    .exams
                    .rollover()
                    .carryOver(new CarryOver(process.school.office(), process.school.year()))
                    .orElseThrow()
                    .staying()
                    .get(anna.id())))
        .containsExactly("AMBIGUOUS_POLICY");
  }
}
