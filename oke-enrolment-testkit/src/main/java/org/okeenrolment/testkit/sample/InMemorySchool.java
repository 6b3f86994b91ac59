package org.okeenrolment.testkit.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.okeenrolment.enrol.AttemptIdentity;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.SchoolRegister;

/**
 * A school in memory: everything that the registration system and the exam office tell the library.
 *
 * <p>Thread-safe.
 */
public final class InMemorySchool
    implements ExamCatalogue, PersonDirectory, Partners, SchoolRegister {
  private static final PartnerId NOBODY = new PartnerId("sample");

  private final Map<ExamId, Exam> exams = new ConcurrentSkipListMap<>();
  private final Map<ProgrammeCohort, ExamPlan> plans = new ConcurrentHashMap<>();
  private final Map<ProgrammeCohort, Set<StudentId>> cohorts = new ConcurrentHashMap<>();
  private final Map<List<Object>, StudentProgramme> members = new ConcurrentHashMap<>();
  private final Map<ExamId, Set<StaffId>> teachers = new ConcurrentHashMap<>();
  private final Map<ExamId, Map<String, Object>> selectors = new ConcurrentHashMap<>();
  private final Map<ExamId, ExamStructure> structures = new ConcurrentHashMap<>();
  private final Map<ExamId, PartnerId> suppliers = new ConcurrentHashMap<>();
  private final Map<PartnerId, AttemptIdentity> identities = new ConcurrentHashMap<>();
  private final Map<StudentId, Person> persons = new ConcurrentHashMap<>();
  private final Map<StaffId, Employee> employees = new ConcurrentHashMap<>();
  private final Map<StudentId, List<AssignedNeed>> needs = new ConcurrentHashMap<>();
  private final Map<List<Object>, PlannableExam> plannable = new ConcurrentHashMap<>();
  private final Map<List<Object>, ProgrammeCohort> programmes = new ConcurrentHashMap<>();

  /** Makes a school without anybody. */
  public InMemorySchool() {}

  /**
   * Adds an exam.
   *
   * @param exam the exam
   * @param its subject teachers
   */
  public InMemorySchool exam(Exam exam, StaffId... its) {
    exams.put(exam.id(), exam);
    teachers.put(exam.id(), Set.of(its));
    return this;
  }

  /**
   * Adds an exam plan.
   *
   * @param plan the plan
   */
  public InMemorySchool plan(ExamPlan plan) {
    plans.put(plan.purpose(), plan);
    return this;
  }

  /**
   * Adds a student to a programme and cohort.
   *
   * @param student the student
   * @param cohort the programme and cohort
   */
  public InMemorySchool student(StudentId student, ProgrammeCohort cohort) {
    String association = "%s in %s of %s".formatted(student, cohort.programme(), cohort.cohort());
    put(
        StudentProgramme.builder()
            .partner(NOBODY)
            .association(association)
            .offering("%s of %s".formatted(cohort.programme(), cohort.cohort()))
            .student(student)
            .purpose(cohort)
            .build());
    return this;
  }

  /**
   * Takes a student out of a programme and cohort.
   *
   * @param student the student
   * @param cohort the programme and cohort that he leaves
   */
  public InMemorySchool left(StudentId student, ProgrammeCohort cohort) {
    Optional.ofNullable(cohorts.get(cohort)).ifPresent(its -> its.remove(student));
    return this;
  }

  /**
   * Has the sittings of an exam held by a supplier.
   *
   * @param exam the exam
   * @param supplier the supplier
   */
  public InMemorySchool supplier(ExamId exam, PartnerId supplier) {
    suppliers.put(exam, supplier);
    return this;
  }

  /**
   * Says how a registration system tells attempts apart.
   *
   * @param registration the registration system
   * @param identity how
   */
  public InMemorySchool attemptIdentity(PartnerId registration, AttemptIdentity identity) {
    identities.put(registration, identity);
    return this;
  }

  /**
   * Says something of an exam on which regulations may select.
   *
   * @param exam the exam
   * @param field what, such as {@code category}
   * @param value a text or a number
   */
  public InMemorySchool selector(ExamId exam, String field, Object value) {
    selectors.computeIfAbsent(exam, any -> new ConcurrentHashMap<>()).put(field, value);
    return this;
  }

  /**
   * Adds a member of staff of whom suppliers are told.
   *
   * @param employee the member of staff
   */
  public InMemorySchool employee(Employee employee) {
    put(employee);
    return this;
  }

  /**
   * Grants a need to a student.
   *
   * @param student the student
   * @param need the need
   */
  public InMemorySchool need(StudentId student, AssignedNeed need) {
    needs.computeIfAbsent(student, any -> new CopyOnWriteArrayList<>()).add(need);
    return this;
  }

  /**
   * Has an exam taken in parts.
   *
   * @param exam the exam
   * @param structure its parts
   */
  public InMemorySchool structure(ExamId exam, ExamStructure structure) {
    structures.put(exam, structure);
    return this;
  }

  /** Answers all exams, in the order of their ids. */
  public List<Exam> exams() {
    return List.copyOf(exams.values());
  }

  /** Answers all students who are known as a person, in the order of their ids. */
  public List<StudentId> students() {
    return persons.keySet().stream().sorted().toList();
  }

  /** Answers all exams to plan. */
  public List<PlannableExam> plannableExams() {
    return List.copyOf(plannable.values());
  }

  @Override
  public Optional<Exam> exam(ExamId id) {
    return Optional.ofNullable(exams.get(id));
  }

  @Override
  public Optional<ExamPlan> plan(ProgrammeCohort cohort) {
    return Optional.ofNullable(plans.get(cohort));
  }

  @Override
  public List<StudentId> students(ProgrammeCohort cohort) {
    return List.copyOf(cohorts.getOrDefault(cohort, Set.of()));
  }

  @Override
  public Optional<ExamStructure> structure(ExamId exam) {
    return Optional.ofNullable(structures.get(exam));
  }

  @Override
  public Set<StaffId> teachers(ExamId exam) {
    return teachers.getOrDefault(exam, Set.of());
  }

  @Override
  public Map<String, Object> selectors(StudentExam of) {
    return selectors.getOrDefault(of.exam(), Map.of());
  }

  @Override
  public Optional<PartnerId> supplier(ExamId exam) {
    return Optional.ofNullable(suppliers.get(exam));
  }

  @Override
  public AttemptIdentity attemptIdentity(PartnerId registration) {
    return identities.getOrDefault(registration, AttemptIdentity.NEW_ASSOCIATION);
  }

  @Override
  public Optional<Person> person(StudentId student) {
    return Optional.ofNullable(persons.get(student));
  }

  @Override
  public Optional<Employee> employee(StaffId staff) {
    return Optional.ofNullable(employees.get(staff));
  }

  @Override
  public List<AssignedNeed> needs(StudentId student) {
    return List.copyOf(needs.getOrDefault(student, List.of()));
  }

  @Override
  public boolean knows(StudentId student) {
    return persons.containsKey(student);
  }

  @Override
  public void put(Person person) {
    persons.put(person.id(), person);
  }

  @Override
  public boolean put(Employee employee) {
    return employees.put(employee.id(), employee) == null;
  }

  @Override
  public boolean put(StudentId student, List<AssignedNeed> granted) {
    List<AssignedNeed> before = needs.put(student, new CopyOnWriteArrayList<>(granted));
    return !granted.equals(before == null ? List.of() : before);
  }

  /** The exam itself comes with it; where it was known already, its teachers stay. */
  @Override
  public void put(PlannableExam exam) {
    learn(exam.exam());
    plannable.put(List.of(exam.partner(), exam.offering()), exam);
  }

  @Override
  public void change(PartnerId partner, String offering, UnaryOperator<PlannableExam> change) {
    plannable.computeIfPresent(List.of(partner, offering), (key, exam) -> change.apply(exam));
    plannableExam(partner, offering).map(PlannableExam::exam).ifPresent(this::learn);
  }

  private void learn(Exam exam) {
    exams.putIfAbsent(exam.id(), exam);
  }

  /** Where he was in another programme under the same id, he is that no longer. */
  @Override
  public synchronized void put(StudentProgramme delivered) {
    StudentProgramme programme =
        programme(delivered.partner(), delivered.offering())
            .map(delivered::withPurpose)
            .orElse(delivered);
    Optional.ofNullable(members.put(key(programme), programme)).ifPresent(this::leave);
    cohorts
        .computeIfAbsent(programme.purpose(), any -> new ConcurrentSkipListSet<>())
        .add(programme.student());
  }

  @Override
  public synchronized void remove(StudentProgramme programme) {
    members.remove(key(programme));
    leave(programme);
  }

  /** He stays where he is in the same cohort under another id. */
  private void leave(StudentProgramme programme) {
    boolean stays =
        members.values().stream()
            .anyMatch(
                one ->
                    one.student().equals(programme.student())
                        && one.purpose().equals(programme.purpose()));
    if (!stays) {
      left(programme.student(), programme.purpose());
    }
  }

  private static List<Object> key(StudentProgramme programme) {
    return List.of(programme.partner(), programme.association());
  }

  @Override
  public Optional<StudentProgramme> studentProgramme(PartnerId partner, String association) {
    return Optional.ofNullable(members.get(List.of(partner, association)));
  }

  @Override
  public synchronized void put(PartnerId partner, String offering, ProgrammeCohort cohort) {
    ProgrammeCohort before = programmes.put(List.of(partner, offering), cohort);
    if (before != null && !before.equals(cohort)) {
      members.values().stream()
          .filter(one -> one.partner().equals(partner) && one.offering().equals(offering))
          .toList()
          .forEach(one -> put(one.withPurpose(cohort)));
    }
  }

  @Override
  public Optional<ProgrammeCohort> programme(PartnerId partner, String offering) {
    return Optional.ofNullable(programmes.get(List.of(partner, offering)));
  }

  @Override
  public Optional<PlannableExam> plannableExam(PartnerId partner, String offering) {
    return Optional.ofNullable(plannable.get(List.of(partner, offering)));
  }
}
