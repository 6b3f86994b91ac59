package org.okeenrolment.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.PersonRegister;
import org.okeenrolment.testkit.sample.InMemorySchool;

/** For each rule a directory that breaks it, and only that rule fails then. */
class PersonDirectoryMutantsTest {
  private static final AtomicReference<Supplier<Directory>> CURRENT = new AtomicReference<>();

  /** A directory that is filled. */
  interface Directory extends PersonDirectory, PersonRegister {}

  /** The contract as the mutants are run against it. */
  static class UnderTest extends PersonDirectoryContract<Directory> {
    @Override
    protected Directory newDirectory() {
      return CURRENT.get().get();
    }
  }

  private static Directory mutant(String method, Class<?> first, BrokenSchool.Instead instead) {
    return BrokenSchool.of(Directory.class, method, first, instead);
  }

  private static Map<String, Supplier<Directory>> mutants() {
    Map<String, Supplier<Directory>> all = new TreeMap<>();
    all.put("n1", () -> mutant("put", Person.class, PersonDirectoryMutantsTest::keepsTheFirst));
    all.put("n2", () -> mutant("put", Employee.class, newAgain()));
    all.put("n3", () -> mutant("put", StudentId.class, PersonDirectoryMutantsTest::addsNeeds));
    all.put("n4", () -> mutant("knows", StudentId.class, (school, student, args) -> true));
    return all;
  }

  private static Object keepsTheFirst(InMemorySchool school, Object person, Object[] args) {
    return school.knows(((Person) person).id()) ? true : null;
  }

  private static BrokenSchool.Instead newAgain() {
    return (school, employee, args) -> {
      school.put((Employee) employee);
      return true;
    };
  }

  private static Object addsNeeds(InMemorySchool school, Object student, Object[] args) {
    List<AssignedNeed> all = new ArrayList<>(school.needs((StudentId) student));
    ((List<?>) args[1]).forEach(need -> all.add((AssignedNeed) need));
    return school.put((StudentId) student, all.stream().distinct().toList());
  }

  @TestFactory
  Stream<DynamicTest> aDirectoryThatBreaksARuleFailsThatRuleAlone() {
    return StoreContractMutantsTest.eachFailsAlone(mutants(), CURRENT, UnderTest.class);
  }

  @Test
  void everyRuleHasAMutant() {
    assertThat(mutants().keySet())
        .containsExactlyInAnyOrderElementsOf(
            StoreContractMutantsTest.rules(PersonDirectoryContract.class));
  }
}
