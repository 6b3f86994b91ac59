package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.SchoolRegister;

/**
 * What is known of a school, in tables of its own beside those of its store (examencatalogus): for
 * a host that has no other source. Registration systems fill it over OKE flow 1; what OKE does not
 * tell, the host puts in itself: subject teachers, exam plans, the parts of an exam, what
 * regulations select on, and students of whom no registration system tells. Persons go to those of
 * the store ({@link JdbcStore#persons}).
 *
 * <p>What is asked or put inside of {@link JdbcStore#inTransaction}, in its thread, is part of that
 * transaction, takes no second connection, and is read once; otherwise each call is a transaction
 * of its own, or joins that of the host as its store does. In which programmes somebody was who
 * gets a pseudonym or is erased is forgotten in the same transaction; of everybody else who leaves,
 * the host says so.
 *
 * <p>Thread-safe.
 */
public final class JdbcSchool implements ExamCatalogue, SchoolRegister {
  private final JdbcStore store;
  private final JdbcPersons persons;

  JdbcSchool(JdbcStore store) {
    this.store = store;
    this.persons = store.persons();
  }

  private <T> T catalogue(Function<CatalogueRows, T> step) {
    return store.inCurrent(session -> step.apply(session.catalogue()));
  }

  private <T> T register(Function<RegisterRows, T> step) {
    return store.inCurrent(session -> step.apply(session.register()));
  }

  private void change(Consumer<JdbcSession> step) {
    store.inCurrent(
        session -> {
          step.accept(session);
          return true;
        });
  }

  /**
   * Adds an exam, or changes its name.
   *
   * @param exam the exam
   */
  public void put(Exam exam) {
    change(session -> session.catalogue().put(exam));
  }

  /**
   * Says who the subject teachers of an exam are: these, and no others.
   *
   * @param exam the exam, which need not be known yet
   * @param teachers its subject teachers
   */
  public void putTeachers(ExamId exam, Set<StaffId> teachers) {
    change(session -> session.catalogue().putTeachers(exam, teachers));
  }

  /**
   * Says of which parts an exam is made.
   *
   * @param exam the exam
   * @param structure its parts
   * @throws IllegalArgumentException when the exam is not known
   */
  public void putStructure(ExamId exam, ExamStructure structure) {
    known(exam, catalogue(rows -> rows.put(exam, structure)));
  }

  /**
   * Says what regulations may select on, such as {@code category}: this, and nothing else.
   *
   * @param exam the exam
   * @param selectors texts and numbers by their field
   * @throws IllegalArgumentException when the exam is not known, or something is neither a text nor
   *     a number
   */
  public void putSelectors(ExamId exam, Map<String, Object> selectors) {
    known(exam, catalogue(rows -> rows.put(exam, selectors)));
  }

  private static void known(ExamId exam, boolean known) {
    if (!known) {
      throw new IllegalArgumentException(
          "Nobody knows the exam (%s).%nMaybe put(Exam) comes first.".formatted(exam));
    }
  }

  /**
   * Adds an exam plan, or changes it.
   *
   * @param plan the plan
   */
  public void put(ExamPlan plan) {
    change(session -> session.catalogue().put(plan));
  }

  /**
   * Puts students in a programme and cohort, beside those whom registration systems deliver;
   * nothing becomes of those who are there already.
   *
   * @param cohort the programme and cohort
   * @param students the students
   */
  public void putStudents(ProgrammeCohort cohort, Collection<StudentId> students) {
    change(session -> session.register().put(cohort, students));
  }

  /**
   * Takes students out of a programme and cohort whom the host put there; whom a registration
   * system delivered, that one takes out.
   *
   * @param cohort the programme and cohort
   * @param students the students
   */
  public void removeStudents(ProgrammeCohort cohort, Collection<StudentId> students) {
    change(session -> session.register().remove(cohort, students));
  }

  /**
   * Forgets a student: that he is in any programme, his names, codes and facilities. What the store
   * keeps of him stays.
   *
   * @param student the student
   */
  public void forget(StudentId student) {
    change(
        session -> {
          session.register().forget(Set.of(student.value()));
          session.persons().forget(Set.of(student.value()));
        });
  }

  @Override
  public Optional<Exam> exam(ExamId id) {
    return catalogue(rows -> rows.exam(id));
  }

  @Override
  public Optional<ExamPlan> plan(ProgrammeCohort cohort) {
    return catalogue(rows -> rows.plan(cohort));
  }

  @Override
  public List<StudentId> students(ProgrammeCohort cohort) {
    return register(rows -> rows.students(cohort));
  }

  @Override
  public Optional<ExamStructure> structure(ExamId exam) {
    return catalogue(rows -> rows.structure(exam));
  }

  @Override
  public Map<String, Object> selectors(StudentExam of) {
    return catalogue(rows -> rows.selectors(of.exam()));
  }

  @Override
  public Set<StaffId> teachers(ExamId exam) {
    return catalogue(rows -> rows.teachers(exam));
  }

  /** The exam itself comes with it, where it was not known already. */
  @Override
  public void put(PlannableExam exam) {
    change(
        session -> {
          session.catalogue().learn(exam.exam());
          session.register().put(exam);
        });
  }

  @Override
  public void change(PartnerId partner, String offering, UnaryOperator<PlannableExam> change) {
    change(
        session ->
            session
                .register()
                .change(partner, offering, change)
                .ifPresent(changed -> session.catalogue().learn(changed.exam())));
  }

  @Override
  public void put(StudentProgramme programme) {
    change(session -> session.register().put(programme));
  }

  @Override
  public void remove(StudentProgramme programme) {
    change(session -> session.register().remove(programme));
  }

  @Override
  public Optional<StudentProgramme> studentProgramme(PartnerId partner, String association) {
    return register(rows -> rows.studentProgramme(partner, association));
  }

  @Override
  public void put(PartnerId partner, String offering, ProgrammeCohort cohort) {
    change(session -> session.register().put(partner, offering, cohort));
  }

  @Override
  public Optional<ProgrammeCohort> programme(PartnerId partner, String offering) {
    return register(rows -> rows.programme(partner, offering));
  }

  @Override
  public Optional<PlannableExam> plannableExam(PartnerId partner, String offering) {
    return register(rows -> rows.plannable(partner, offering));
  }

  @Override
  public void put(Person person) {
    persons.put(person);
  }

  @Override
  public boolean put(Employee employee) {
    return persons.put(employee);
  }

  @Override
  public boolean put(StudentId student, List<AssignedNeed> needs) {
    return persons.put(student, needs);
  }

  @Override
  public boolean knows(StudentId student) {
    return persons.knows(student);
  }
}
