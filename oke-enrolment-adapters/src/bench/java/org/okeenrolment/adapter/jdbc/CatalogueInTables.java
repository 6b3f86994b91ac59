package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.ReferenceRegulations;
import org.okeenrolment.testkit.sample.Samples;

/**
 * A teacher gives a Go, one student after the other: the command that asks the catalogue for most,
 * his exams and the exam itself. The way of the library has the catalogue in tables ({@link
 * JdbcStore#school}); beside it the same is in memory.
 *
 * <p>Arguments: the address of a PostgreSQL in which schemas may be made.
 */
public final class CatalogueInTables {
  private static final int STUDENTS = 400;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 15;
  private static final ExamId EXAM = Samples.REKENEN.id();
  private static final StaffId TEACHER = new StaffId("teacher");

  private final JdbcSchool tables;
  private final InMemorySchool memory = new InMemorySchool();
  private final ExamEnrolment exams;

  private CatalogueInTables(DataSource database, boolean inTables) {
    JdbcStore store = JdbcStore.using(database, BenchSchool.ID);
    tables = store.school();
    ExamCatalogue catalogue = inTables ? tables : memory;
    exams =
        ExamEnrolment.builder()
            .institution(BenchSchool.ID)
            .store(store)
            .catalogue(catalogue)
            .regulations(ReferenceRegulations.regulations())
            .clock(MovableClock.at(Samples.NOW))
            .ids(IdSource.random())
            .build();
    tables.put(Samples.REKENEN);
    tables.putTeachers(EXAM, Set.of(TEACHER));
    memory.exam(Samples.REKENEN, TEACHER);
  }

  /** Gives them. */
  public static void main(String[] args) throws Exception {
    BenchDatabase database = new BenchDatabase(args[0]);
    CatalogueInTables tables = new CatalogueInTables(database.tables("catalogue_tables", 1), true);
    CatalogueInTables memory = new CatalogueInTables(database.tables("catalogue_memory", 1), false);
    new SideBySide("a Go of a teacher")
        .way("catalogue in tables", tables::ready)
        .way("catalogue in memory", memory::ready)
        .play(WARM_UPS, ROUNDS);
  }

  private Callable<Integer> ready(int round) {
    ProgrammeCohort cohort =
        new ProgrammeCohort(new ProgrammeId("programme-" + round), new CohortId("2026"));
    List<StudentId> students =
        Stream.generate(() -> new StudentId(UUID.randomUUID().toString())).limit(STUDENTS).toList();
    ExamPlan plan = new ExamPlan(cohort, List.of(EXAM), List.of());
    tables.put(plan);
    tables.putStudents(cohort, students);
    memory.plan(plan);
    students.forEach(student -> memory.student(student, cohort));
    exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(Samples.OFFICE, cohort, Samples.YEAR))
        .orElseThrow();
    List<EnrolmentId> enrolments = students.stream().map(this::enrolment).toList();
    return () -> give(enrolments);
  }

  private EnrolmentId enrolment(StudentId student) {
    return exams.enrolment().ofStudent(Samples.OFFICE, student).orElseThrow().get(0).id();
  }

  private int give(List<EnrolmentId> enrolments) {
    Actor teacher = Actor.staff(TEACHER, Role.SUBJECT_TEACHER);
    enrolments.forEach(one -> exams.approval().giveGo(new GiveGo(teacher, one)).orElseThrow());
    return enrolments.size();
  }
}
