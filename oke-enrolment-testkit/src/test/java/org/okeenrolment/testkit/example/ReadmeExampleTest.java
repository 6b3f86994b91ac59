package org.okeenrolment.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.SampleSchool;

/** The example of the README, which a test of the adapters compares with it. */
class ReadmeExampleTest {
  @Test
  void theExampleOfTheReadmeRuns() {
    // docs: example
    SampleSchool school =
        SampleSchool.open(); // Anna, a teacher, the exam office, a store in memory
    ExamEnrolment exams = school.exams();
    Actor anna = Actor.student(school.anna());
    Actor office = school.office();
    Actor teacher = school.teacher();

    EnrolCohort cohort = EnrolCohort.of(office, school.cohort(), school.year());
    exams.enrolment().enrolCohort(cohort).orElseThrow();
    List<Enrolment> annas = exams.enrolment().ofStudent(anna, school.anna()).orElseThrow();
    EnrolmentId enrolment = annas.get(0).id();
    exams.approval().giveGo(new GiveGo(teacher, enrolment)).orElseThrow();
    Sitting sitting = exams.planning().open(school.sitting().build()).orElseThrow();
    SignUpByStudent signUp = new SignUpByStudent(anna, enrolment, sitting.id());
    Participation seat = exams.signUp().byStudent(signUp).orElseThrow();

    LocalDate graded = LocalDate.of(2027, 1, 21);
    Measurement failed = Measurement.of(Attendance.PRESENT, graded).score("4.9").build();
    exams.results().record(new RecordResult(teacher, seat.id(), failed)).orElseThrow();
    Standing standing = exams.attempts().standing(anna, enrolment).orElseThrow();
    // used 1, left 1: Anna has a resit
    // docs: end
    assertThat(standing.used()).isEqualTo(1);
    assertThat(standing.left()).hasValue(1);
  }
}
