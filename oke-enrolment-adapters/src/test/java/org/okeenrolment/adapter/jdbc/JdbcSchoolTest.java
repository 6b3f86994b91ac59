package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.testkit.sample.Samples;

/** What a host puts into the tables of its school itself, and whose it is. */
class JdbcSchoolTest {
  private static final ProgrammeCohort COHORT =
      new ProgrammeCohort(new ProgrammeId("25190"), new CohortId("2026"));
  private static final PartnerId SIS = new PartnerId("sis");
  private static final StudentId ANNA = new StudentId("anna");
  private static final StudentId BRAM = new StudentId("bram");
  private static final StaffId BAKKER = new StaffId("bakker");
  private static final ExamId REKENEN = Samples.REKENEN.id();

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  private static JdbcStore store(DataSource database, String institution) {
    return JdbcStore.using(database, new InstitutionId(institution));
  }

  private static void fill(JdbcSchool school) {
    school.put(Samples.REKENEN);
    school.putTeachers(REKENEN, Set.of(BAKKER));
    school.put(new ExamPlan(COHORT, List.of(REKENEN), List.of(Samples.NETWERKEN.id())));
    school.put(Samples.plannable(SIS, "o-1"));
    school.put(SIS, "p-1", COHORT);
    school.put(
        StudentProgramme.builder()
            .partner(SIS)
            .association("a-1")
            .offering("p-1")
            .student(ANNA)
            .purpose(COHORT)
            .build());
    school.put(Samples.person("anna"));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPutIsAnsweredAsItWasPutLast(Databases kind) {
    JdbcSchool school = store(installed(kind), "school").school();
    fill(school);
    Exam renamed = new Exam(REKENEN, "Rekenen \u0142", false);
    school.put(renamed);
    ExamStructure structure =
        new ExamStructure(
            List.of("a", "b"),
            Map.of("all", List.of("a", "b")),
            Map.of("a", new BigDecimal("0.50")));
    school.putStructure(REKENEN, structure);
    Map<String, Object> selectors =
        Map.of(
            "category",
            "CE",
            "level",
            3,
            "weight",
            new BigDecimal("1.5"),
            "number",
            12_345_678_901L);
    school.putSelectors(REKENEN, selectors);
    school.putTeachers(REKENEN, Set.of(BAKKER, new StaffId("smit")));
    ExamPlan plan = new ExamPlan(COHORT, List.of(), List.of(REKENEN));
    school.put(plan);
    assertThat(school.exam(REKENEN)).contains(renamed);
    assertThat(school.structure(REKENEN)).contains(structure);
    assertThat(school.selectors(Samples.of("anna"))).isEqualTo(selectors);
    assertThat(school.teachers(REKENEN)).containsExactlyInAnyOrder(BAKKER, new StaffId("smit"));
    assertThat(school.plan(COHORT)).contains(plan);
    school.put(Samples.plannable(SIS, "o-2"));
    assertThat(school.exam(REKENEN)).contains(renamed);
  }

  @ParameterizedTest
  @EnumSource
  void ofAnExamThatNobodyKnowsNothingIsPut(Databases kind) {
    JdbcSchool school = store(installed(kind), "school").school();
    assertThatThrownBy(() -> school.putSelectors(REKENEN, Map.of("category", "CE")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(REKENEN.value())
        .hasMessageContaining("put(Exam)");
    assertThat(school.selectors(Samples.of("anna"))).isEmpty();
    assertThat(school.structure(REKENEN)).isEmpty();
    assertThat(school.plan(COHORT)).isEmpty();
    assertThat(school.teachers(REKENEN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void institutionsDoNotSeeEachOthersSchool(Databases kind) {
    DataSource database = installed(kind);
    fill(store(database, "one").school());
    JdbcSchool other = store(database, "other").school();
    assertThat(other.exam(REKENEN)).isEmpty();
    assertThat(other.teachers(REKENEN)).isEmpty();
    assertThat(other.plan(COHORT)).isEmpty();
    assertThat(other.students(COHORT)).isEmpty();
    assertThat(other.plannableExam(SIS, "o-1")).isEmpty();
    assertThat(other.programme(SIS, "p-1")).isEmpty();
    assertThat(other.studentProgramme(SIS, "a-1")).isEmpty();
    assertThat(other.knows(ANNA)).isFalse();
    other.putTeachers(REKENEN, Set.of());
    other.put(SIS, "p-1", new ProgrammeCohort(COHORT.programme(), new CohortId("2027")));
    JdbcSchool own = store(database, "one").school();
    assertThat(own.teachers(REKENEN)).containsExactly(BAKKER);
    assertThat(own.students(COHORT)).containsExactly(ANNA);
  }

  @ParameterizedTest
  @EnumSource
  void inATransactionOfTheStoreItIsPartOfItAndReadOnce(Databases kind) {
    JdbcStore store = store(installed(kind), "school");
    JdbcSchool school = store.school();
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    session -> {
                      assertThat(school.exam(REKENEN)).isEmpty();
                      fill(school);
                      assertThat(school.exam(REKENEN)).contains(Samples.REKENEN);
                      assertThat(school.teachers(REKENEN)).containsExactly(BAKKER);
                      assertThat(school.plan(COHORT)).isPresent();
                      throw new IllegalArgumentException("of the work");
                    }))
        .hasMessage("of the work");
    assertThat(school.exam(REKENEN)).isEmpty();
    assertThat(school.students(COHORT)).isEmpty();
    assertThat(school.knows(ANNA)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void neitherTextNorNumberIsNothingToSelectOn(Databases kind) {
    JdbcSchool school = store(installed(kind), "school").school();
    fill(school);
    for (Object value : List.of(true, List.of("a"), Double.NaN)) {
      assertThatThrownBy(() -> school.putSelectors(REKENEN, Map.of("category", value)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("category");
    }
  }

  @ParameterizedTest
  @EnumSource
  void studentsOfTheHostAreInACohortBesideThoseWhoWereDelivered(Databases kind) {
    JdbcSchool school = store(installed(kind), "school").school();
    fill(school);
    school.putStudents(COHORT, List.of());
    school.putStudents(COHORT, List.of(new StudentId("cas"), ANNA, BRAM));
    school.putStudents(COHORT, List.of(BRAM));
    assertThat(school.students(COHORT)).containsExactly(ANNA, BRAM, new StudentId("cas"));
    school.removeStudents(COHORT, List.of(ANNA, BRAM));
    assertThat(school.students(COHORT)).containsExactly(ANNA, new StudentId("cas"));
    school.remove(school.studentProgramme(SIS, "a-1").orElseThrow());
    assertThat(school.students(COHORT)).containsExactly(new StudentId("cas"));
  }

  @ParameterizedTest
  @EnumSource
  void whoLeavesWithoutAnEnrolmentIsForgottenWhenTheHostSaysSo(Databases kind) {
    DataSource database = installed(kind);
    for (String institution : List.of("one", "other")) {
      JdbcSchool school = store(database, institution).school();
      fill(school);
      school.putStudents(COHORT, List.of(ANNA, BRAM));
    }
    JdbcSchool school = store(database, "one").school();
    school.forget(ANNA);
    assertThat(school.students(COHORT)).containsExactly(BRAM);
    assertThat(school.studentProgramme(SIS, "a-1")).isEmpty();
    assertThat(school.knows(ANNA)).isFalse();
    JdbcSchool other = store(database, "other").school();
    assertThat(other.students(COHORT)).containsExactly(ANNA, BRAM);
    assertThat(other.knows(ANNA)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whoGetsAPseudonymOrIsErasedIsInNoProgrammeAnyMore(Databases kind) {
    for (Pseudonym.Extent extent : Pseudonym.Extent.values()) {
      JdbcStore store = store(installed(kind), "school");
      fill(store.school());
      store.school().putStudents(COHORT, List.of(ANNA, BRAM));
      StudentId pseudonym = new StudentId("pseudonym-x");
      store.inTransaction(
          session -> {
            session.lock(ANNA);
            session.pseudonymise(
                Pseudonym.builder().student(ANNA).pseudonym(pseudonym).extent(extent).build());
            return true;
          });
      assertThat(store.school().students(COHORT)).containsExactly(BRAM);
      assertThat(store.school().studentProgramme(SIS, "a-1")).isEmpty();
    }
  }
}
