package org.okeenrolment.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.testkit.sample.NumberedIds;

/**
 * A school that is made from a seed: a small one of 2 programmes and 6 exams, or, from 1,000
 * students, a large one with a programme per 250 students and 20 exams in each plan.
 */
final class BundledSchool {
  static final CohortId COHORT = new CohortId("2026-2027");

  private static final int LARGE = 1000;
  private static final int STUDENTS_PER_PROGRAMME = 250;
  private static final List<String> GIVEN =
      List.of("Anna", "Bram", "Chaima", "Daan", "Elif", "Finn", "Guusje", "Hamza", "Iris", "Jaap");
  private static final List<String> SURNAMES =
      List.of("Bakker", "Graaf", "Jansen", "Şahin", "Kowalska", "Łukasz", "Mulder", "Vries");

  private final List<Exam> exams = new ArrayList<>();
  private final List<ExamPlan> plans = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final int examsPerYear;

  /** A student of the school. */
  record Member(Person person, String association, ProgrammeCohort cohort) {}

  BundledSchool(int students, long seed) {
    IdSource ids = new NumberedIds(seed * 1000 + 7);
    boolean large = students >= LARGE;
    int programmes = large ? (students + STUDENTS_PER_PROGRAMME - 1) / STUDENTS_PER_PROGRAMME : 2;
    examsPerYear = large ? 5 : 3;
    List<Exam> generic = exams(ids, large ? 8 : 2, "Generiek examen", true);
    for (int programme = 0; programme < programmes; programme++) {
      String name = "Examen %d".formatted(25_000 + programme);
      List<Exam> own = exams(ids, large ? 12 : 2, name, false);
      plans.add(plan(new ProgrammeId(ids.next()), generic, own));
    }
    for (int number = 0; number < students; number++) {
      members.add(member(ids, number, plans.get(number % programmes).purpose()));
    }
  }

  private List<Exam> exams(IdSource ids, int count, String name, boolean generic) {
    List<Exam> made = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      made.add(new Exam(new ExamId(ids.next()), "%s %d".formatted(name, number), generic));
    }
    exams.addAll(made);
    return made;
  }

  /** Two generic exams first, then all own ones, then the other generic ones. */
  private static ExamPlan plan(ProgrammeId programme, List<Exam> generic, List<Exam> own) {
    List<ExamId> order = new ArrayList<>();
    generic.subList(0, 2).forEach(exam -> order.add(exam.id()));
    own.forEach(exam -> order.add(exam.id()));
    generic.subList(2, generic.size()).forEach(exam -> order.add(exam.id()));
    return new ExamPlan(new ProgrammeCohort(programme, COHORT), order, List.of());
  }

  private static Member member(IdSource ids, int number, ProgrammeCohort cohort) {
    String given = GIVEN.get(number % GIVEN.size());
    String surname = SURNAMES.get(number / GIVEN.size() % SURNAMES.size());
    String studentNumber = String.format(Locale.ROOT, "%07d", 1_000_000 + number);
    Person person =
        Person.builder()
            .id(new StudentId(ids.next()))
            .studentNumber(studentNumber)
            .givenName(given)
            .surname(surname)
            .displayName(surname + ", " + given)
            .preferredName(given)
            .idCheckName(surname + ", " + given)
            .mail(studentNumber + "@student.example")
            .otherCodes(Map.of())
            .build();
    return new Member(person, ids.next(), cohort);
  }

  List<Exam> exams() {
    return exams;
  }

  List<ExamPlan> plans() {
    return plans;
  }

  List<Member> members() {
    return members;
  }

  /** How many exams of his plan, from the first, a student takes this year. */
  int examsPerYear() {
    return examsPerYear;
  }
}
