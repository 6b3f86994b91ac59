package org.okeenrolment.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.*;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;

class ReadmeExampleTest {
  @Test
  void theExampleOfTheReadmeRuns() {
    // tag::example[]
    Exam rekenen = new Exam(new ExamId("rekenen-3f"), "Rekenen 3F", true);
    StudentId anna = new StudentId("anna");
    StaffId bakker = new StaffId("bakker");
    ProgrammeCohort ict = new ProgrammeCohort(new ProgrammeId("25190"), new CohortId("2026"));
    InMemorySchool catalogue = new InMemorySchool().exam(rekenen, bakker).student(anna, ict);
    catalogue.plan(new ExamPlan(ict, List.of(rekenen.id()), List.of()));
    MovableClock clock = MovableClock.at(Instant.parse("2027-01-11T09:00:00Z"));
    ExamEnrolment exams =
        ExamEnrolment.builder()
            .institution(new InstitutionId("roc"))
            .store(new InMemoryStore())
            .catalogue(catalogue)
            .regulations(
                Regulations.of(
                    Regulation.of("oer-ict", 1)
                        .attempts(2)
                        .addApprovals(Role.SUBJECT_TEACHER)
                        .build()))
            .clock(clock)
            .build();
    Actor office = Actor.staff(new StaffId("jansen"), Role.EXAM_OFFICE);
    exams
        .enrolment()
        .enrolCohort(
            EnrolCohort.builder()
                .actor(office)
                .cohort(ict)
                .schoolYear(new SchoolYear(2026))
                .build());
    Enrolment enrolment =
        exams.enrolment().ofStudent(Actor.student(anna), anna).orElseThrow().get(0);
    exams.approval().giveGo(new GiveGo(Actor.staff(bakker, Role.SUBJECT_TEACHER), enrolment.id()));
    Instant start = Instant.parse("2027-01-20T08:00:00Z");
    Sitting sitting =
        exams
            .planning()
            .open(
                OpenSitting.builder()
                    .actor(office)
                    .exam(rekenen.id())
                    .name("Rekenen 20 januari")
                    .moment(new Interval(start, start.plus(Duration.ofHours(2))))
                    .capacity(30)
                    .build())
            .orElseThrow();
    Participation seat =
        exams
            .signUp()
            .byStudent(new SignUpByStudent(Actor.student(anna), enrolment.id(), sitting.id()))
            .orElseThrow();
    clock.moveTo(Instant.parse("2027-01-20T12:00:00Z"));
    ResultEntry result =
        exams
            .results()
            .record(
                new RecordResult(
                    Actor.staff(bakker, Role.SUBJECT_TEACHER),
                    seat.id(),
                    Measurement.of(
                            Attendance.PRESENT,
                            SchoolYear.of(java.time.LocalDate.of(2027, 1, 20)).lastDay())
                        .score("7.4")
                        .build()))
            .orElseThrow();
    // end::example[]
    assertThat(result.measurement().score()).contains("7.4");
  }
}
