package org.okeenrolment.adapter.oke;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;

/**
 * Persons of messages ({@code Person}, table 2.5) as students and staff of the domain, and back.
 * Pure functions.
 *
 * <p>Thread-safe.
 */
public final class PersonMapping {
  private static final String STUDENT_NUMBER = "studentNumber";

  private PersonMapping() {}

  /**
   * Reads a student; his number is the code of that type, else his primary code, else his id.
   *
   * @param wire the message
   * @param id his id
   */
  public static Person person(org.okeenrolment.adapter.oke.wire.Person wire, String id) {
    ConsumerBlock block = ConsumerBlock.of(wire);
    Map<String, String> codes = codes(wire.otherCodes());
    String surname = text(wire.surname());
    return Person.builder()
        .id(new StudentId(id))
        .studentNumber(studentNumber(wire.primaryCode(), codes).orElse(id))
        .givenName(text(wire.givenName()))
        .surnamePrefix(Optional.ofNullable(wire.surnamePrefix()))
        .surname(surname)
        .displayName(wire.displayName() == null ? surname : wire.displayName())
        .preferredName(block.text("preferredName"))
        .idCheckName(block.text("idCheckName"))
        .mail(text(wire.mail()))
        .otherCodes(codes)
        .build();
  }

  /** Some have the number among the other codes, or in a primary code of another type. */
  private static Optional<String> studentNumber(
      @Nullable Code primary, Map<String, String> others) {
    Optional<Code> code = Optional.ofNullable(primary).filter(one -> one.code() != null);
    return code.filter(one -> STUDENT_NUMBER.equals(one.codeType()))
        .map(Code::code)
        .or(() -> Optional.ofNullable(others.get(STUDENT_NUMBER)))
        .or(() -> code.map(Code::code));
  }

  /**
   * Reads a member of staff; his number is his code unless that is his mail.
   *
   * @param wire the message
   * @param id his id
   */
  public static Employee employee(org.okeenrolment.adapter.oke.wire.Person wire, String id) {
    String surname = text(wire.surname());
    return Employee.builder()
        .id(new StaffId(id))
        .staffNumber(
            Optional.ofNullable(wire.primaryCode())
                .filter(code -> "organizationId".equals(code.codeType()))
                .map(Code::code))
        .givenName(text(wire.givenName()))
        .surnamePrefix(Optional.ofNullable(wire.surnamePrefix()))
        .surname(surname)
        .displayName(wire.displayName() == null ? surname : wire.displayName())
        .mail(text(wire.mail()))
        .build();
  }

  /**
   * Writes a student, without the needs that were granted to him.
   *
   * @param person the student
   */
  public static org.okeenrolment.adapter.oke.wire.Person wire(Person person) {
    return org.okeenrolment.adapter.oke.wire.Person.builder()
        .personId(person.id().value())
        .primaryCode(new Code(STUDENT_NUMBER, person.studentNumber()))
        .givenName(person.givenName())
        .surnamePrefix(person.surnamePrefix().orElse(null))
        .surname(person.surname())
        .displayName(person.displayName())
        .activeEnrollment(true)
        .affiliations(List.of("student"))
        .mail(person.mail())
        .languageOfChoice(List.of("nl-NL"))
        .otherCodes(codes(person))
        .consumers(
            ConsumerBlock.write()
                .putIfPresent("preferredName", person.preferredName().orElse(null))
                .putIfPresent("idCheckName", person.idCheckName().orElse(null))
                .alone())
        .unknown(Map.of())
        .build();
  }

  /**
   * Writes a member of staff; he is known by his number, else by his mail, and has no additions.
   *
   * @param employee the member of staff
   */
  public static org.okeenrolment.adapter.oke.wire.Person wire(Employee employee) {
    return org.okeenrolment.adapter.oke.wire.Person.builder()
        .personId(employee.id().value())
        .primaryCode(
            employee
                .staffNumber()
                .map(number -> new Code("organizationId", number))
                .orElseGet(() -> new Code("emailAdress", employee.mail())))
        .givenName(employee.givenName())
        .surnamePrefix(employee.surnamePrefix().orElse(null))
        .surname(employee.surname())
        .displayName(employee.displayName())
        .activeEnrollment(true)
        .affiliations(List.of("employee"))
        .mail(employee.mail())
        .unknown(Map.of())
        .build();
  }

  private static @Nullable List<Code> codes(Person person) {
    return person.otherCodes().isEmpty()
        ? null
        : person.otherCodes().entrySet().stream()
            .map(code -> new Code(code.getKey(), code.getValue()))
            .toList();
  }

  private static Map<String, String> codes(@Nullable List<Code> codes) {
    Map<String, String> byType = new TreeMap<>();
    if (codes != null) {
      for (Code code : codes) {
        if (code != null && code.codeType() != null && code.code() != null) {
          byType.put(code.codeType(), code.code());
        }
      }
    }
    return byType;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
