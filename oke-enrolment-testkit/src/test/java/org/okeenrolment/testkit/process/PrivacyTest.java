package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.privacy.ApplyRetention;
import org.okeenrolment.privacy.EraseStudent;
import org.okeenrolment.privacy.KeptRecords;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.privacy.PseudonymiseStudent;
import org.okeenrolment.privacy.RetentionResult;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

/** Pseudonymising and erasing a student, and how long students stay known. */
class PrivacyTest {
  private static final StudentId ANNA = new StudentId("anna");
  private static final ProcessSettings TWO_YEARS =
      ProcessSettings.defaults().withRetention(Period.ofYears(2));

  private Process process = new Process();

  private Actor office() {
    return process.school.office();
  }

  private Outcome<KeptRecords> pseudonymised(String student) {
    return process
        .exams
        .privacy()
        .pseudonymise(new PseudonymiseStudent(office(), new StudentId(student)));
  }

  private Outcome<KeptRecords> erased(String reason) {
    return process.exams.privacy().erase(new EraseStudent(office(), ANNA, reason));
  }

  private ApplyRetention retention() {
    return new ApplyRetention(Actor.system("nightly"), Samples.YEAR);
  }

  private Outcome<RetentionResult> applied() {
    return process.exams.privacy().applyRetention(retention());
  }

  private void withdraw(Enrolment enrolment) {
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office(), enrolment.id(), "left school"))
        .orElseThrow();
  }

  /** The student has signed up himself, was there, and has left school. */
  private Participation sat(String student, Sitting sitting) {
    Enrolment enrolment = process.ready(student);
    Participation seat = process.byStudent(enrolment, sitting).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("4.0").comment(student + " was late"));
    withdraw(enrolment);
    return seat;
  }

  private StudentId pseudonym() {
    return students().stream().filter(Pseudonym::isPseudonym).findFirst().orElseThrow();
  }

  private List<StudentId> students() {
    return process.store.inTransaction(s -> s.enrolments().studentsOf(Samples.YEAR, null, 999));
  }

  private List<String> stored(Sitting sitting) {
    return process.store.inTransaction(
        session -> StoredText.of(session, List.of(ANNA), List.of(sitting.id())));
  }

  private List<JournalEntry> journal() {
    return process.exams.monitor().journal(office(), null, 999).orElseThrow();
  }

  @Test
  void everythingIsKeptUnderARandomIdAndNothingUnderTheOldOne() {
    Sitting sitting = process.sitting(3);
    Participation seat = sat("anna", sitting);
    assertThat(pseudonymised("anna").orElseThrow()).isEqualTo(new KeptRecords(1, 1));
    assertThat(stored(sitting)).noneMatch(text -> text.contains("anna"));
    List<ResultEntry> results =
        process.store.inTransaction(session -> session.results().history(seat.id()));
    assertThat(results).extracting(one -> one.measurement().score()).contains(Optional.of("4.0"));
    assertThat(results)
        .extracting(one -> one.measurement().comment())
        .containsOnly(Optional.empty());
  }

  @Test
  void theJournalNamesTheNewIdOnly() {
    sat("anna", process.sitting(3));
    pseudonymised("anna").orElseThrow();
    JournalEntry last = journal().get(journal().size() - 1);
    assertThat(last.command()).isEqualTo("PseudonymiseStudent");
    assertThat(last.effects()).extracting(effect -> effect.object()).containsExactly(pseudonym());
  }

  @Test
  void whoHasAPseudonymGetsNoOther() {
    sat("anna", process.sitting(3));
    pseudonymised("anna").orElseThrow();
    StudentId pseudonym = pseudonym();
    assertThat(pseudonymised(pseudonym.value())).isInstanceOf(Outcome.Unchanged.class);
    assertThat(codes(pseudonymised("anna"))).containsExactly("UNKNOWN_STUDENT");
    assertThat(students()).containsExactly(pseudonym);
  }

  @Test
  void nobodyIsPseudonymisedWhileAnEnrolmentIsOpen() {
    process.enrolled("anna");
    assertThat(codes(pseudonymised("anna"))).containsExactly("ENROLMENTS_OPEN");
  }

  @Test
  void nobodyIsPseudonymisedWhileAMessageWaits() {
    process = new Process(builder -> builder.partners(exam -> Optional.of(new PartnerId("ta"))));
    sat("anna", process.sitting(3));
    assertThat(codes(pseudonymised("anna"))).containsExactly("MESSAGES_WAITING");
    process.deliverAll();
    assertThat(pseudonymised("anna").isDone()).isTrue();
  }

  @Test
  void theClosedReportIsStillRight() {
    Sitting sitting = process.sitting(3);
    Participation seat = sat("anna", sitting);
    sat("bram", sitting);
    process
        .exams
        .sessionReports()
        .irregularity(
            RecordIrregularity.builder()
                .actor(office())
                .participation(seat.id())
                .category("DISTURBANCE")
                .description("anna fell from her chair")
                .build())
        .orElseThrow();
    process.school.clock().advance(Duration.ofDays(10));
    CloseReport close = CloseReport.of(office(), sitting.id()).despiteWhatIsMissing("in a hurry");
    String hash = process.exams.sessionReports().close(close).orElseThrow().hash();
    pseudonymised("anna").orElseThrow();
    ReportVerification verified =
        process.exams.sessionReports().verify(office(), sitting.id()).orElseThrow();
    assertThat(verified.mismatches()).isEmpty();
    assertThat(verified.erased()).containsExactly("incident 1");
    assertThat(process.exams.sessionReports().closed(office(), sitting.id()).orElseThrow().hash())
        .isEqualTo(hash);
    assertThat(stored(sitting)).noneMatch(text -> text.contains("anna"));
  }

  @Test
  void whoIsErasedLeavesItsSeatAndItsOpinions() {
    Sitting sitting = process.sitting(1);
    process.byStudent(process.ready("anna"), sitting).orElseThrow();
    assertThat(erased("asked for it").isDone()).isTrue();
    assertThat(stored(sitting)).noneMatch(text -> text.contains("anna"));
    List<Enrolment> kept = process.exams.enrolment().ofStudent(office(), pseudonym()).orElseThrow();
    assertThat(kept).extracting(Enrolment::state).containsExactly(EnrolmentState.WITHDRAWN);
    assertThat(
            process.store.<List<?>>inTransaction(
                session -> session.approvals().of(kept.get(0).of())))
        .isEmpty();
    assertThat(process.byStaff(process.ready("bram"), sitting).isDone()).isTrue();
  }

  @Test
  void theReasonOfAnErasureHasNoIdOfTheStudent() {
    process.enrolled("anna");
    assertThat(codes(erased("anna asked"))).containsExactly("REASON_NAMES_STUDENT");
  }

  @Test
  void onlyTheExamOfficeMay() {
    process.enrolled("anna");
    for (Actor actor :
        List.of(process.school.teacher(), Actor.student(ANNA), retention().actor())) {
      assertThat(codes(process.exams.explain(new PseudonymiseStudent(actor, ANNA))))
          .containsExactly("NOT_AUTHORISED");
      assertThat(codes(process.exams.explain(new EraseStudent(actor, ANNA, "why"))))
          .containsExactly("NOT_AUTHORISED");
    }
    ApplyRetention byTeacher = new ApplyRetention(process.school.teacher(), Samples.YEAR);
    assertThat(codes(process.exams.privacy().applyRetention(byTeacher)))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void withoutRetentionEverybodyStaysKnown() {
    assertThat(codes(applied())).containsExactly("RETENTION_NOT_SET");
  }

  @Test
  void afterTheRetentionWhoHasLeftIsPseudonymisedAndWhoHasNotIsNamed() {
    process = new Process(builder -> builder.settings(TWO_YEARS));
    sat("anna", process.sitting(3));
    process.enrolled("bram");
    assertThat(applied().reasons())
        .extracting(reason -> reason.facts().get("until"))
        .containsExactly(new SchoolYear(2028).lastDay());
    process.school.clock().advance(Duration.ofDays(1000));
    RetentionResult first = applied().orElseThrow();
    assertThat(first.pseudonymised()).isEqualTo(1);
    assertThat(codes(first.staying().get(new StudentId("bram"))))
        .containsExactly("ENROLMENTS_OPEN");
    int entries = journal().size();
    assertThat(applied().orElseThrow().pseudonymised()).isZero();
    assertThat(journal()).hasSize(entries);
  }

  @Test
  void aRunIsOneEntryOfTheJournal() {
    process = new Process(builder -> builder.settings(TWO_YEARS));
    for (int student = 0; student < 150; student++) {
      withdraw(process.enrolled("student-" + student));
    }
    process.school.clock().advance(Duration.ofDays(1000));
    assertThat(applied().orElseThrow().pseudonymised()).isEqualTo(150);
    List<JournalEntry> runs =
        journal().stream().filter(one -> one.command().equals("ApplyRetention")).toList();
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).effects()).hasSize(150);
    assertThat(students()).hasSize(150).allMatch(Pseudonym::isPseudonym);
  }

  @Test
  void aRehearsalSaysWhatWouldComeAndChangesNothing() {
    process = new Process(builder -> builder.settings(TWO_YEARS));
    Sitting sitting = process.sitting(3);
    sat("anna", sitting);
    process.school.clock().advance(Duration.ofDays(1000));
    List<String> before = stored(sitting);
    RetentionResult rehearsed =
        process
            .exams
            .rehearse(rehearsal -> rehearsal.privacy().applyRetention(retention()))
            .orElseThrow();
    assertThat(stored(sitting)).isEqualTo(before);
    assertThat(applied().orElseThrow()).isEqualTo(rehearsed);
    assertThat(rehearsed.pseudonymised()).isEqualTo(1);
  }
}
