package org.okeenrolment.adapter.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;

/** Persons and facilities, in one transaction. */
final class PersonRows {
  static final String PERSON =
      """
      SELECT * FROM oke_person WHERE institution = ? AND student = ?
      """;
  static final String PUT_PERSON_ON_POSTGRESQL =
      """
      INSERT INTO oke_person (institution, student, student_number, given_name, surname_prefix,
        surname, display_name, preferred_name, id_check_name, mail, other_codes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (institution, student) DO UPDATE SET student_number = excluded.student_number,
        given_name = excluded.given_name, surname_prefix = excluded.surname_prefix,
        surname = excluded.surname, display_name = excluded.display_name,
        preferred_name = excluded.preferred_name, id_check_name = excluded.id_check_name,
        mail = excluded.mail, other_codes = excluded.other_codes
      """;
  static final String PUT_PERSON_ON_H2 =
      """
      MERGE INTO oke_person (institution, student, student_number, given_name, surname_prefix,
        surname, display_name, preferred_name, id_check_name, mail, other_codes)
      KEY (institution, student)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String FORGET_PERSONS =
      """
      DELETE FROM oke_person WHERE institution = ? AND student = ANY (?)
      """;
  static final String EMPLOYEE =
      """
      SELECT * FROM oke_employee WHERE institution = ? AND staff = ?
      """;
  static final String PUT_EMPLOYEE_ON_POSTGRESQL =
      """
      INSERT INTO oke_employee (institution, staff, staff_number, given_name, surname_prefix,
        surname, display_name, mail)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (institution, staff) DO UPDATE SET staff_number = excluded.staff_number,
        given_name = excluded.given_name, surname_prefix = excluded.surname_prefix,
        surname = excluded.surname, display_name = excluded.display_name, mail = excluded.mail
      """;
  static final String PUT_EMPLOYEE_ON_H2 =
      """
      MERGE INTO oke_employee (institution, staff, staff_number, given_name, surname_prefix,
        surname, display_name, mail)
      KEY (institution, staff)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String FORGET_EMPLOYEE =
      """
      DELETE FROM oke_employee WHERE institution = ? AND staff = ?
      """;
  static final String NEEDS =
      """
      SELECT * FROM oke_assigned_needs WHERE institution = ? AND student = ?
      """;
  static final String NEEDS_OF_STUDENTS =
      """
      SELECT * FROM oke_assigned_needs WHERE institution = ? AND student = ANY (?)
      """;
  static final String NEEDS_TO_CHANGE =
      """
      SELECT * FROM oke_assigned_needs WHERE institution = ? AND student = ? FOR UPDATE
      """;
  static final String PUT_NEEDS_ON_POSTGRESQL =
      """
      INSERT INTO oke_assigned_needs (institution, student, needs) VALUES (?, ?, ?)
      ON CONFLICT (institution, student) DO UPDATE SET needs = excluded.needs
      """;
  static final String PUT_NEEDS_ON_H2 =
      """
      MERGE INTO oke_assigned_needs (institution, student, needs)
      KEY (institution, student) VALUES (?, ?, ?)
      """;
  static final String FORGET_NEEDS =
      """
      DELETE FROM oke_assigned_needs WHERE institution = ? AND student = ANY (?)
      """;

  private final Statements statements;
  private final String institution;
  private final OfStudents<Granted> granted;

  private record Granted(StudentId student, List<AssignedNeed> needs) {}

  PersonRows(Statements statements, String institution, Set<StudentId> kept) {
    this.statements = statements;
    this.institution = institution;
    this.granted =
        new OfStudents<>(
            kept,
            students ->
                statements.list(
                    PersonRows::granted, NEEDS, NEEDS_OF_STUDENTS, institution, students),
            Granted::student,
            Granted::student);
  }

  Optional<Person> person(StudentId student) {
    return statements.first(PersonRows::person, PERSON, institution, student);
  }

  void put(Person person) {
    statements.update(
        statements.dialect().choose(PUT_PERSON_ON_POSTGRESQL, PUT_PERSON_ON_H2),
        institution,
        person.id(),
        person.studentNumber(),
        person.givenName(),
        person.surnamePrefix(),
        person.surname(),
        person.displayName(),
        person.preferredName(),
        person.idCheckName(),
        person.mail(),
        JsonObject.all(person.otherCodes().entrySet(), PersonRows::code));
  }

  Optional<Employee> employee(StaffId staff) {
    return statements.first(PersonRows::employee, EMPLOYEE, institution, staff);
  }

  /** Answers whether he is new. */
  boolean put(Employee employee) {
    boolean isNew = employee(employee.id()).isEmpty();
    statements.update(
        statements.dialect().choose(PUT_EMPLOYEE_ON_POSTGRESQL, PUT_EMPLOYEE_ON_H2),
        institution,
        employee.id(),
        employee.staffNumber(),
        employee.givenName(),
        employee.surnamePrefix(),
        employee.surname(),
        employee.displayName(),
        employee.mail());
    return isNew;
  }

  List<AssignedNeed> needs(StudentId student) {
    return granted.of(student).stream().flatMap(one -> one.needs().stream()).toList();
  }

  /** Answers whether he had others before. */
  boolean put(StudentId student, List<AssignedNeed> needs) {
    List<AssignedNeed> before =
        statements
            .first(PersonRows::granted, NEEDS_TO_CHANGE, institution, student)
            .map(Granted::needs)
            .orElseGet(List::of);
    if (before.equals(needs)) {
      return false;
    }
    statements.update(
        statements.dialect().choose(PUT_NEEDS_ON_POSTGRESQL, PUT_NEEDS_ON_H2),
        institution,
        student,
        NeedJson.write(needs));
    granted.add(new Granted(student, List.copyOf(needs)));
    return true;
  }

  void forget(Set<String> students) {
    statements.update(FORGET_PERSONS, institution, students);
    statements.update(FORGET_NEEDS, institution, students);
    students.forEach(one -> granted.add(new Granted(new StudentId(one), List.of())));
  }

  void forget(StaffId staff) {
    statements.update(FORGET_EMPLOYEE, institution, staff);
  }

  private static Person person(Row row) {
    return Person.builder()
        .id(row.id("student", StudentId::new))
        .studentNumber(row.text("student_number"))
        .givenName(row.text("given_name"))
        .surnamePrefix(row.maybeText("surname_prefix"))
        .surname(row.text("surname"))
        .displayName(row.text("display_name"))
        .preferredName(row.maybeText("preferred_name"))
        .idCheckName(row.maybeText("id_check_name"))
        .mail(row.text("mail"))
        .otherCodes(codes(row.text("other_codes")))
        .build();
  }

  private static JsonObject code(Map.Entry<String, String> code) {
    return JsonObject.empty().put("type", code.getKey()).put("code", code.getValue());
  }

  private static Map<String, String> codes(String json) {
    Map<String, String> codes = new HashMap<>();
    JsonObject.parseAll(json, one -> codes.put(one.text("type"), one.text("code")) == null);
    return codes;
  }

  private static Employee employee(Row row) {
    return Employee.builder()
        .id(row.id("staff", StaffId::new))
        .staffNumber(row.maybeText("staff_number"))
        .givenName(row.text("given_name"))
        .surnamePrefix(row.maybeText("surname_prefix"))
        .surname(row.text("surname"))
        .displayName(row.text("display_name"))
        .mail(row.text("mail"))
        .build();
  }

  private static Granted granted(Row row) {
    return new Granted(row.id("student", StudentId::new), NeedJson.read(row.text("needs")));
  }
}
