package org.okeenrolment.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.testkit.sample.InMemorySchool;

/** For each rule a register that breaks it, and only that rule fails then. */
class SchoolRegisterMutantsTest {
  private static final AtomicReference<Supplier<Register>> CURRENT = new AtomicReference<>();

  /** A register that is read as a catalogue. */
  interface Register extends ExamCatalogue, SchoolRegister {}

  /** The contract as the mutants are run against it. */
  static class UnderTest extends SchoolRegisterContract<Register> {
    @Override
    protected Register newRegister() {
      return CURRENT.get().get();
    }
  }

  private static Supplier<Register> mutant(
      String method, Class<?> first, BrokenSchool.Instead instead) {
    return () -> BrokenSchool.of(Register.class, method, first, instead);
  }

  private static Map<String, Supplier<Register>> mutants() {
    Map<String, Supplier<Register>> all = new TreeMap<>();
    all.put("g1", mutant("put", PlannableExam.class, SchoolRegisterMutantsTest::keepsTheFirst));
    all.put("g2", mutant("exam", ExamId.class, (school, exam, args) -> Optional.empty()));
    all.put("g3", () -> mutant("change", PartnerId.class, changesWhatItSawFirst()).get());
    all.put("g4", mutant("students", ProgrammeCohort.class, SchoolRegisterMutantsTest::reversed));
    all.put("g5", mutant("remove", StudentProgramme.class, SchoolRegisterMutantsTest::leavesAll));
    all.put("g6", mutant("put", PartnerId.class, SchoolRegisterMutantsTest::keepsTheCohort));
    all.put("g7", mutant("studentProgramme", PartnerId.class, SchoolRegisterMutantsTest::ofAny));
    all.put("g8", mutant("put", StudentProgramme.class, SchoolRegisterMutantsTest::losesTheLate));
    return all;
  }

  private static Object keepsTheFirst(InMemorySchool school, Object put, Object[] args) {
    PlannableExam exam = (PlannableExam) put;
    return school.plannableExam(exam.partner(), exam.offering()).isPresent() ? true : null;
  }

  private static BrokenSchool.Instead changesWhatItSawFirst() {
    Map<String, PlannableExam> seen = new ConcurrentHashMap<>();
    return (school, partner, args) -> {
      String offering = (String) args[1];
      school
          .plannableExam((PartnerId) partner, offering)
          .ifPresent(exam -> seen.putIfAbsent(offering, exam));
      @SuppressWarnings("unchecked")
      UnaryOperator<PlannableExam> change = (UnaryOperator<PlannableExam>) args[2];
      Optional.ofNullable(seen.get(offering)).map(change).ifPresent(school::put);
      return true;
    };
  }

  private static Object reversed(InMemorySchool school, Object cohort, Object[] args) {
    List<StudentId> students = new ArrayList<>(school.students((ProgrammeCohort) cohort));
    Collections.reverse(students);
    return students;
  }

  private static Object leavesAll(InMemorySchool school, Object removed, Object[] args) {
    StudentProgramme programme = (StudentProgramme) removed;
    school.remove(programme);
    school.left(programme.student(), programme.purpose());
    return true;
  }

  private static Object keepsTheCohort(InMemorySchool school, Object partner, Object[] args) {
    return school.programme((PartnerId) partner, (String) args[1]).isPresent() ? true : null;
  }

  private static Object losesTheLate(InMemorySchool school, Object put, Object[] args) {
    StudentProgramme member = (StudentProgramme) put;
    return school
        .programme(member.partner(), member.offering())
        .filter(cohort -> !cohort.equals(member.purpose()))
        .map(late -> true)
        .orElse(null);
  }

  private static Object ofAny(InMemorySchool school, Object partner, Object[] args) {
    return school.studentProgramme(new PartnerId("sis"), (String) args[1]);
  }

  @TestFactory
  Stream<DynamicTest> aRegisterThatBreaksARuleFailsThatRuleAlone() {
    return StoreContractMutantsTest.eachFailsAlone(mutants(), CURRENT, UnderTest.class);
  }

  @Test
  void everyRuleHasAMutant() {
    assertThat(mutants().keySet())
        .containsExactlyInAnyOrderElementsOf(
            StoreContractMutantsTest.rules(SchoolRegisterContract.class));
  }
}
