package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.overview.AwaitingGo;
import org.okeenrolment.overview.StudentOverview;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.Participation;

/** Students and teachers see what concerns them at a glance. */
class PersonalOverviewTest {
  private final Process process = new Process();

  private Outcome<StudentOverview> of(Actor actor, String student) {
    return process.exams.overviews().ofStudent(actor, new StudentId(student), null, 99);
  }

  private StudentOverview.OpenExam annas() {
    return of(Actor.student(new StudentId("anna")), "anna").orElseThrow().exams().get(0);
  }

  private Outcome<List<AwaitingGo>> awaiting(Actor actor, String after, int limit) {
    return process
        .exams
        .overviews()
        .awaitingGo(
            actor,
            process.school.exam().id(),
            after.isEmpty() ? null : new StudentId(after),
            limit);
  }

  @Test
  void aStudentSeesHisOpenExamsWithAttemptsGoAndNextWindow() {
    process.enrolled("anna");
    Sitting sitting = process.later(30);
    StudentOverview.OpenExam before = annas();
    assertThat(before.standing().left()).hasValue(2);
    assertThat(before.go().pending())
        .extracting(Object::toString)
        .containsExactly("READINESS:SUBJECT_TEACHER");
    assertThat(before.signUp().isAllowed()).isFalse();
    assertThat(before.nextWindow().orElseThrow().opens().orElseThrow())
        .isAfter(process.school.clock().instant());
    process.ready("anna");
    assertThat(annas().go().isAllowed()).isTrue();
    assertThat(annas().signUp().isAllowed()).isTrue();
    process.school.clock().moveTo(sitting.moment().start().minus(Duration.ofHours(1)));
    assertThat(annas().nextWindow()).isEmpty();
  }

  @Test
  void theNextWindowIsTheOneThatOpensFirst() {
    process.enrolled("anna");
    process.later(60);
    process.later(30);
    assertThat(annas().nextWindow().orElseThrow().opens().orElseThrow())
        .isBefore(process.school.clock().instant().plus(Duration.ofDays(30)));
  }

  @Test
  void aStudentSeesHisTimetableAndHisResultsAndNoDoneExams() {
    Participation seat = process.byStaff(process.ready("anna"), process.sitting(1)).orElseThrow();
    StudentOverview overview = of(process.school.office(), "anna").orElseThrow();
    assertThat(overview.timetable().entries()).hasSize(1);
    process.failed(seat);
    assertThat(annas().results()).hasSize(1);
    assertThat(annas().standing().left()).hasValue(1);
    process.record(seat, Process.measured(Attendance.PRESENT).score("7.0").established(true));
    assertThat(of(process.school.office(), "anna").orElseThrow().exams()).isEmpty();
  }

  @Test
  void aStudentSeesTheResultsOfTheYearBeforeForAnExamThatHeMustTakeStill() {
    Enrolment enrolment = process.ready("anna");
    process.failed(process.byStaff(enrolment, process.sitting(30)).orElseThrow());
    process
        .exams
        .rollover()
        .carryOver(new CarryOver(process.school.office(), process.school.year()))
        .orElseThrow();
    StudentOverview.OpenExam exam =
        process
            .exams
            .overviews()
            .ofStudent(Actor.student(enrolment.of().student()), enrolment.of().student(), null, 99)
            .orElseThrow()
            .exams()
            .get(0);
    assertThat(exam.enrolment().carriedOverFrom()).contains(enrolment.id());
    assertThat(exam.results()).hasSize(1);
  }

  @Test
  void aStudentSeesHisExamsPageByPage() {
    Enrolment first = process.enrolled("anna");
    Enrolment second = process.second(first);
    assertThat(page(null, 1)).containsExactly(first);
    assertThat(page(first.id(), 1)).containsExactly(second);
    assertThat(page(second.id(), 1)).isEmpty();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(process.school.office(), first.id(), "left"))
        .orElseThrow();
    assertThat(page(first.id(), 1)).containsExactly(second);
  }

  private List<Enrolment> page(@Nullable EnrolmentId after, int limit) {
    return process
        .exams
        .overviews()
        .ofStudent(process.school.office(), new StudentId("anna"), after, limit)
        .orElseThrow()
        .exams()
        .stream()
        .map(StudentOverview.OpenExam::enrolment)
        .toList();
  }

  @Test
  void aStudentSeesNobodyElse() {
    process.enrolled("anna");
    assertThat(of(Actor.student(new StudentId("bram")), "anna").isDone()).isFalse();
  }

  @Test
  void aTeacherSeesPageByPageWhoWaitsForHisGo() {
    List<Enrolment> waiting =
        List.of(process.enrolled("anna"), process.enrolled("bram"), process.enrolled("carl"));
    process.ready("dina");
    Actor teacher = process.school.teacher();
    assertThat(awaiting(teacher, "", 2).orElseThrow())
        .extracting(AwaitingGo::enrolment)
        .isEqualTo(waiting.subList(0, 2));
    assertThat(awaiting(teacher, "bram", 2).orElseThrow())
        .extracting(AwaitingGo::enrolment)
        .isEqualTo(waiting.subList(2, 3));
    process.exams.approval().giveGo(new GiveGo(teacher, waiting.get(0).id())).orElseThrow();
    assertThat(awaiting(teacher, "", 9).orElseThrow()).hasSize(2);
  }

  @Test
  void aTeacherOfAnotherExamSeesNothingAndWhoDoesNotDecideSeesNobody() {
    process.enrolled("anna");
    Actor other = Actor.staff(new StaffId("visser"), Role.SUBJECT_TEACHER);
    assertThat(awaiting(other, "", 9).isDone()).isFalse();
    assertThat(awaiting(process.school.committee(), "", 9).orElseThrow()).isEmpty();
  }
}
