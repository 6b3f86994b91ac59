package org.okeenrolment.adapter.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.Samples;

/** A school whose exams need no Go and have one supplier, with its services on a store. */
final class BenchSchool {
  static final InstitutionId ID = new InstitutionId("school");
  static final PartnerId SUPPLIER = new PartnerId("supplier");

  private final InMemorySchool register = new InMemorySchool();
  private final MovableClock clock = MovableClock.at(Samples.NOW);
  private final ExamEnrolment exams;

  BenchSchool(Store store) {
    exams =
        ExamEnrolment.builder()
            .institution(ID)
            .store(store)
            .catalogue(register)
            .partners(exam -> Optional.of(SUPPLIER))
            .regulations(
                Regulations.of(
                    RegulationDocument.of("oer", Authority.INSTITUTION)
                        .addParams(Parameters.APPROVALS.is(List.of()))
                        .build()))
            .clock(clock)
            .ids(IdSource.random())
            .build();
  }

  ExamEnrolment exams() {
    return exams;
  }

  MovableClock clock() {
    return clock;
  }

  static ExamId exam(int number) {
    return new ExamId("exam-" + number);
  }

  /** Registers a cohort of new students with the first exams, and answers it. */
  ProgrammeCohort cohort(int number, int students, int exams) {
    ProgrammeCohort cohort =
        new ProgrammeCohort(new ProgrammeId("programme-" + number), new CohortId("2026"));
    List<ExamId> plan = IntStream.range(0, exams).mapToObj(BenchSchool::exam).toList();
    plan.forEach(this::register);
    register.plan(new ExamPlan(cohort, plan, List.of()));
    IntStream.range(0, students)
        .mapToObj(any -> new StudentId(UUID.randomUUID().toString()))
        .forEach(student -> register.student(student, cohort));
    return cohort;
  }

  private void register(ExamId exam) {
    register.exam(new Exam(exam, exam.value(), false), new StaffId("teacher"));
  }

  List<StudentId> students(ProgrammeCohort cohort) {
    return register.students(cohort);
  }

  /** Enrols a cohort, and answers how many enrolments there are for it. */
  int enrol(ProgrammeCohort cohort) {
    return exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(Samples.OFFICE, cohort, Samples.YEAR))
        .orElseThrow()
        .enrolled();
  }

  /** Opens sittings for an exam, on a day of its own. */
  List<SittingId> sittings(int exam, int sittings, int capacity) {
    register(exam(exam));
    Interval open =
        new Interval(Samples.NOW.minus(Duration.ofDays(1)), Samples.NOW.plus(Duration.ofDays(10)));
    Interval moment =
        new Interval(
            open.end().plus(Duration.ofDays(exam + 10L)),
            open.end().plus(Duration.ofDays(exam + 10L)).plus(Duration.ofHours(1)));
    return IntStream.range(0, sittings)
        .mapToObj(
            number ->
                exams
                    .planning()
                    .open(
                        OpenSitting.builder()
                            .actor(Samples.OFFICE)
                            .exam(exam(exam))
                            .name("Zaal " + number)
                            .moment(moment)
                            .capacity(capacity)
                            .selfSignUp(open)
                            .build())
                    .orElseThrow()
                    .id())
        .toList();
  }
}
