package org.okeenrolment.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.ReferenceRegulations;
import org.okeenrolment.testkit.sample.Samples;

/**
 * Cohorts of five hundred students. Of seventy cohorts, 34 have 28 exams and 36 have 29, two of
 * them generic, so that 35,000 students have 998,000 enrolments; half of the cohorts are of the
 * year before.
 */
final class LargeSchool {
  private static final int COHORT = 500;
  private static final int CYCLE = 70;
  private static final int SHORT_PLANS = 34;
  private static final int EXAMS = 28;
  private static final int GENERIC = 2;

  private final InMemorySchool register = new InMemorySchool();
  private final Map<ProgrammeCohort, List<ExamId>> plans = new LinkedHashMap<>();
  private final Map<ProgrammeCohort, List<StudentId>> members = new LinkedHashMap<>();

  LargeSchool(int students) {
    IntStream.range(0, students / COHORT).forEach(this::cohort);
  }

  private void cohort(int number) {
    ProgrammeCohort cohort =
        new ProgrammeCohort(
            new ProgrammeId("programme-" + number / 2),
            new CohortId(String.valueOf(Samples.YEAR.startYear() - number % 2)));
    int exams = number % CYCLE < SHORT_PLANS ? EXAMS : EXAMS + 1;
    List<ExamId> plan = IntStream.range(0, exams).mapToObj(exam -> exam(number, exam)).toList();
    plan.forEach(exam -> register.exam(new Exam(exam, exam.value(), false), new StaffId("t")));
    register.plan(new ExamPlan(cohort, plan, List.of()));
    plans.put(cohort, plan);
    List<StudentId> students = new ArrayList<>();
    for (int student = 0; student < COHORT; student++) {
      students.add(new StudentId("s%04d-%03d".formatted(number, student)));
      register.student(students.get(student), cohort);
    }
    members.put(cohort, students);
  }

  private static ExamId exam(int cohort, int exam) {
    return new ExamId(exam < GENERIC ? "generic-" + exam : "p%d-e%d".formatted(cohort, exam));
  }

  Map<ProgrammeCohort, List<ExamId>> plans() {
    return plans;
  }

  Map<ProgrammeCohort, List<StudentId>> members() {
    return members;
  }

  /** Answers the services on a store, with the regulations of the reference school. */
  ExamEnrolment exams(Store store) {
    return ExamEnrolment.builder()
        .institution(new InstitutionId("school"))
        .store(store)
        .catalogue(register)
        .regulations(ReferenceRegulations.regulations())
        .clock(MovableClock.at(Samples.NOW))
        .ids(new NumberedIds(1))
        .build();
  }

  /** Enrols every cohort, and answers how many enrolments there are. */
  int enrol(ExamEnrolment exams) {
    int enrolled = 0;
    for (ProgrammeCohort cohort : plans.keySet()) {
      EnrolCohort command = EnrolCohort.of(Samples.OFFICE, cohort, Samples.YEAR);
      enrolled += exams.enrolment().enrolCohort(command).orElseThrow().enrolled();
    }
    return enrolled;
  }
}
