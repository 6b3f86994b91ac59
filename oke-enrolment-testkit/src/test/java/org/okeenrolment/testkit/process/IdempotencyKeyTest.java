package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.privacy.EraseStudent;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.rollover.ExamTransfer;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferStudent;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.Samples;

class IdempotencyKeyTest {
  private static final IdempotencyKey KEY = new IdempotencyKey("4f9e");

  private final Process process = new Process();
  private final ExamEnrolment once = process.exams.once(KEY);

  @Test
  void theSameKeyGivesTheSameAnswerAndRefusesOtherContent() {
    OpenSitting open = process.school.sitting().build();
    Sitting first = once.planning().open(open).orElseThrow();
    Outcome<Sitting> again = process.exams.once(KEY).planning().open(open);
    assertThat(again).isEqualTo(new Outcome.Unchanged<>(first));
    assertThat(Process.codes(once.planning().open(open.withCapacity(99))))
        .containsExactly("KEY_USED");
    assertThat(journal("OpenSitting")).hasSize(1);
    assertThat(process.exams.planning().open(open).orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void whatWasUndoneSinceIsNotDoneAgain() {
    Enrolment enrolment = process.ready("anna");
    Sitting sitting = process.sitting(1);
    SignUpByStaff signUp = process.signUpByStaff(enrolment, sitting);
    Participation seat = once.signUp().byStaff(signUp).orElseThrow();
    Actor office = process.school.office();
    Participation cancelled =
        process.exams.signUp().cancel(new CancelSignUp(office, seat.id(), "ill")).orElseThrow();
    assertThat(once.signUp().byStaff(signUp)).isEqualTo(new Outcome.Unchanged<>(cancelled));
    assertThat(process.byStaff(process.ready("bert"), sitting).isDone()).isTrue();
  }

  @Test
  void anotherCommandUnderTheKeyIsRefusedAndExplainedSo() {
    OpenSitting open = process.school.sitting().build();
    once.planning().open(open).orElseThrow();
    OpenSitting larger = open.withCapacity(99);
    assertThat(Process.codes(once.planning().open(larger))).containsExactly("KEY_USED");
    assertThat(Process.codes(once.explain(larger))).containsExactly("KEY_USED");
    assertThat(once.explain(open).isAllowed()).isTrue();
    EnrolCohort run = EnrolCohort.of(open.actor(), process.school.cohort(), process.school.year());
    assertThat(Process.codes(once.enrolment().enrolCohort(run))).containsExactly("KEY_USED");
    assertThat(process.findings()).isEmpty();
  }

  @Test
  void whoMayNotGiveTheCommandLearnsNothingOfTheKey() {
    once.planning().open(process.school.sitting().build()).orElseThrow();
    Actor student = Actor.student(new StudentId("anna"));
    OpenSitting hers = process.school.sitting().actor(student).build();
    assertThat(Process.codes(once.planning().open(hers))).containsExactly("NOT_AUTHORISED");
  }

  @Test
  void whatWasRefusedLeavesItsKeyFree() {
    Enrolment notReady = process.enrolled("anna");
    Sitting sitting = process.sitting(1);
    assertThat(once.signUp().byStaff(process.signUpByStaff(notReady, sitting)).isDone()).isFalse();
    Enrolment ready = process.ready("bert");
    assertThat(once.signUp().byStaff(process.signUpByStaff(ready, sitting)).isDone()).isTrue();
  }

  @Test
  void manyAtOnceUnderOneKeyAreDoneOnce() throws Exception {
    Enrolment enrolment = process.ready("anna");
    process.failed(process.byStaff(enrolment, process.sitting(1)).orElseThrow());
    process.failed(process.byStaff(enrolment, process.later(10)).orElseThrow());
    GrantExtraAttempt grant =
        GrantExtraAttempt.builder()
            .actor(process.school.committee())
            .enrolment(enrolment.id())
            .reason("illness")
            .build();
    Callable<Outcome<Standing>> giving = () -> process.exams.once(KEY).attempts().grantExtra(grant);
    List<Outcome<Standing>> answers = Process.atOnce(Collections.nCopies(8, giving));
    assertThat(answers).allMatch(Outcome::isDone);
    assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(answers).extracting(one -> one.orElseThrow().extra()).containsOnly(1);
  }

  @Test
  void aTransferIsAnsweredAsItWasDoneAlsoWhenMoreWasDoneSince() {
    Enrolment anna = process.ready("anna");
    StudentId student = anna.of().student();
    ProgrammeCohort from = process.school.cohort();
    ProgrammeCohort to = new ProgrammeCohort(new ProgrammeId("other"), from.cohort());
    process.school.register().plan(new ExamPlan(to, List.of(Samples.NETWERKEN.id()), List.of()));
    process.school.register().student(student, from);
    Actor office = process.school.office();
    process
        .exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(office, from, process.school.year()))
        .orElseThrow();
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    TransferStudent transfer =
        new TransferStudent(office, student, Transfer.of(from, to, process.school.year()), "moves");
    StudentTransfer first = once.rollover().transfer(transfer).orElseThrow();
    assertThat(first.exams())
        .extracting(ExamTransfer::action)
        .containsExactly(ExamTransfer.Action.FLAG, ExamTransfer.Action.ENROL);
    assertThat(once.rollover().transfer(transfer)).isEqualTo(new Outcome.Unchanged<>(first));
    process.school.clock().advance(Duration.ofDays(1));
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, anna.id(), "left"))
        .orElseThrow();
    assertThat(once.rollover().transfer(transfer)).isEqualTo(new Outcome.Unchanged<>(first));
  }

  @Test
  void aRunGoesOnUnderItsOwnEntry() {
    process.school.register().student(new StudentId("anna"), process.school.cohort());
    EnrolCohort run =
        EnrolCohort.of(process.school.office(), process.school.cohort(), process.school.year());
    once.enrolment().enrolCohort(run).orElseThrow();
    process.school.register().student(new StudentId("bert"), process.school.cohort());
    once.enrolment().enrolCohort(run).orElseThrow();
    assertThat(journal("EnrolCohort"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.effects().size()).isGreaterThan(1));
  }

  @Test
  void noKeyLeadsFromAStudentToHisPseudonym() {
    process.enrolled("anna");
    once.privacy().erase(eraseAnna()).orElseThrow();
    assertThat(journal("EraseStudent")).allMatch(entry -> entry.key().isEmpty());
  }

  @Test
  void theKeyOfWhatAStudentDidGoesWithHim() {
    Enrolment enrolment = process.ready("anna");
    once.signUp().byStaff(process.signUpByStaff(enrolment, process.sitting(1))).orElseThrow();
    assertThat(journal("SignUpByStaff")).allMatch(entry -> entry.key().isPresent());
    process.exams.privacy().erase(eraseAnna()).orElseThrow();
    assertThat(journal("SignUpByStaff")).allMatch(entry -> entry.key().isEmpty());
  }

  @Test
  void anExplanationUnderAUsedKeySaysThatItIsDoneAlready() {
    Enrolment enrolment = process.ready("anna");
    Sitting full = process.sitting(1);
    SignUpByStaff signUp = process.signUpByStaff(enrolment, full);
    once.signUp().byStaff(signUp).orElseThrow();
    assertThat(once.explain(signUp)).isEqualTo(Decision.allowed());
  }

  @Test
  void theOrderInWhichValuesWereGivenMakesNoOtherCommand() {
    List<StudentId> ids =
        IntStream.range(0, 20).mapToObj(number -> new StudentId("student-" + number)).toList();
    Set<StudentId> backwards = new LinkedHashSet<>();
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> fieldsBackwards = new LinkedHashMap<>();
    for (int at = 0; at < 20; at++) {
      StudentId other = ids.get(19 - at);
      backwards.add(other);
      fields.put(ids.get(at).value(), "x");
      fieldsBackwards.put(other.value(), "x");
    }
    EnrolCohort run =
        EnrolCohort.of(process.school.office(), process.school.cohort(), process.school.year());
    assertSame(run.withExcluded(ids), run.withExcluded(backwards));
    FileSessionReport report =
        FileSessionReport.builder()
            .actor(process.school.teacher())
            .sitting(new SittingId("one"))
            .fields(fields)
            .build();
    assertSame(report, report.withFields(fieldsBackwards));
  }

  private EraseStudent eraseAnna() {
    return new EraseStudent(process.school.office(), new StudentId("anna"), "asked for");
  }

  private static void assertSame(Command one, Command other) {
    assertThat(KeyedCommand.of(KEY, one)).isEqualTo(KeyedCommand.of(KEY, other));
  }

  private List<JournalEntry> journal(String command) {
    return process.store.inTransaction(session -> session.journal().entries(null, 99)).stream()
        .filter(entry -> entry.command().equals(command))
        .toList();
  }
}
