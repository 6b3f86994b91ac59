package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.testkit.sample.Samples;

/** Several processes fill the tables of a school at the same moment. */
class SchoolAtOnceTest {
  private static final int PROCESSES = 8;
  private static final int ROUNDS = 20;
  private static final PartnerId SIS = new PartnerId("sis");
  private static final ExamId REKENEN = Samples.REKENEN.id();
  private static final ProgrammeCohort COHORT =
      new ProgrammeCohort(new ProgrammeId("25190"), new CohortId("2026"));
  private static final ProgrammeCohort NEXT =
      new ProgrammeCohort(COHORT.programme(), new CohortId("2027"));

  private static JdbcStore store(DataSource database) {
    return JdbcStore.using(database, new InstitutionId("school"));
  }

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  /** Does it in all processes; a failure of any of them is thrown. */
  private static void atOnce(IntConsumer work) {
    CyclicBarrier start = new CyclicBarrier(PROCESSES);
    List<CompletableFuture<Void>> all =
        IntStream.range(0, PROCESSES)
            .mapToObj(
                number ->
                    CompletableFuture.runAsync(
                        () -> {
                          await(start);
                          work.accept(number);
                        },
                        task -> new Thread(task).start()))
            .toList();
    all.forEach(one -> one.orTimeout(1, TimeUnit.MINUTES).join());
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await(1, TimeUnit.MINUTES);
    } catch (Exception broken) {
      throw new IllegalStateException("not everybody came", broken);
    }
  }

  private static void inRounds(Databases kind, Consumer<JdbcSchool> round) {
    JdbcSchool school = store(installed(kind)).school();
    IntStream.range(0, ROUNDS).forEach(any -> round.accept(school));
  }

  @ParameterizedTest
  @EnumSource
  void teachersAreThoseThatOneOfThemSaid(Databases kind) {
    inRounds(
        kind,
        school -> {
          atOnce(number -> school.putTeachers(REKENEN, teachers(number)));
          assertThat(IntStream.range(0, PROCESSES).mapToObj(SchoolAtOnceTest::teachers))
              .contains(school.teachers(REKENEN));
          school.putTeachers(REKENEN, Set.of());
        });
  }

  private static Set<StaffId> teachers(int number) {
    return Set.of(new StaffId("everybody"), new StaffId("teacher-" + number));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNewToAllOfThemIsDeliveredByAll(Databases kind) {
    JdbcSchool school = store(installed(kind)).school();
    for (int round = 0; round < ROUNDS; round++) {
      String id = Integer.toString(round);
      PlannableExam exam =
          Samples.plannable(SIS, id).withExam(new Exam(new ExamId(id), "Toets", false));
      atOnce(
          number -> {
            school.put(exam);
            school.put(SIS, id, COHORT);
            school.put(member(id));
          });
      assertThat(school.plannableExam(SIS, id)).contains(exam);
      assertThat(school.exam(exam.exam().id())).contains(exam.exam());
      assertThat(school.students(COHORT)).hasSize(round + 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyWhomTheyPutInACohortIsLostWhateverTheirOrder(Databases kind) {
    JdbcSchool school = store(installed(kind)).school();
    List<StudentId> all =
        IntStream.range(0, 50).mapToObj(one -> new StudentId("s%02d".formatted(one))).toList();
    List<StudentId> reversed = all.stream().sorted(Comparator.reverseOrder()).toList();
    atOnce(number -> school.putStudents(COHORT, number % 2 == 0 ? all : reversed));
    assertThat(school.students(COHORT)).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource
  void whoComesWhileHisProgrammeGoesToAnotherCohortGoesAlong(Databases kind) {
    JdbcSchool school = store(installed(kind)).school();
    for (int round = 0; round < ROUNDS; round++) {
      school.put(SIS, "p-1", COHORT);
      String prefix = round + "-";
      atOnce(
          number -> {
            if (number == 0) {
              school.put(SIS, "p-1", NEXT);
            } else {
              ProgrammeCohort read = school.programme(SIS, "p-1").orElseThrow();
              school.put(member(prefix + number).withOffering("p-1").withPurpose(read));
            }
          });
      assertThat(school.students(COHORT)).isEmpty();
      assertThat(school.students(NEXT)).hasSize((round + 1) * (PROCESSES - 1));
    }
  }

  private static StudentProgramme member(String id) {
    return StudentProgramme.builder()
        .partner(SIS)
        .association(id)
        .offering(id)
        .student(new StudentId(id))
        .purpose(COHORT)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void anExamThatTheHostNamedMeanwhileKeepsItsName(Databases kind) {
    DataSource database = installed(kind);
    JdbcStore store = store(database);
    Exam named = new Exam(REKENEN, "Rekenen, niveau 3F", true);
    boolean unknown =
        store.inTransaction(
            session -> {
              boolean empty = store.school().exam(REKENEN).isEmpty();
              store(database).school().put(named);
              store.school().put(Samples.plannable(SIS, "o-1"));
              return empty;
            });
    assertThat(unknown).isTrue();
    assertThat(store.school().exam(REKENEN)).contains(named);
  }
}
