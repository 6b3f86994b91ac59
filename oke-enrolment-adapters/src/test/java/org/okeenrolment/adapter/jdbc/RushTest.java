package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Store;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.SampleSchool;

/** A popular sitting opens, through all services, on real databases. */
class RushTest {
  private static final int SEATS = 15;

  @ParameterizedTest
  @EnumSource
  void allSeatsAreTakenAndNoneTwice(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    Store store = JdbcStore.using(database, new InstitutionId("school"));
    SampleSchool school = SampleSchool.open(builder -> builder.store(store));
    List<Enrolment> ready = ready(school);
    Sitting sitting =
        school.exams().planning().open(school.sitting().capacity(SEATS).build()).orElseThrow();
    assertThat(signedUp(school.exams(), ready, sitting)).isEqualTo(SEATS);
    List<Participation> seated =
        store.inTransaction(session -> session.participations().ofSitting(sitting.id()));
    assertThat(seated).hasSize(SEATS);
    assertThat(
            store.<Integer>inTransaction(
                session -> session.sittings().seatsTaken(sitting.id()).total()))
        .isEqualTo(SEATS);
  }

  private static List<Enrolment> ready(SampleSchool school) {
    List<StudentId> students =
        IntStream.range(0, 60).mapToObj(number -> new StudentId("student-" + number)).toList();
    students.forEach(student -> school.register().student(student, school.cohort()));
    ExamEnrolment exams = school.exams();
    exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
    List<Enrolment> all =
        students.stream()
            .map(one -> exams.enrolment().ofStudent(Actor.student(one), one).orElseThrow().get(0))
            .toList();
    all.forEach(
        one -> exams.approval().giveGo(new GiveGo(school.teacher(), one.id())).orElseThrow());
    return all;
  }

  private static long signedUp(ExamEnrolment exams, List<Enrolment> ready, Sitting sitting) {
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Boolean>> answers =
          ready.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> isDone(exams, one, sitting), workers))
              .toList();
      return answers.stream()
          .filter(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
          .count();
    } finally {
      workers.shutdownNow();
    }
  }

  private static boolean isDone(ExamEnrolment exams, Enrolment enrolment, Sitting sitting) {
    Actor student = Actor.student(enrolment.of().student());
    return exams
        .signUp()
        .byStudent(new SignUpByStudent(student, enrolment.id(), sitting.id()))
        .isDone();
  }
}
