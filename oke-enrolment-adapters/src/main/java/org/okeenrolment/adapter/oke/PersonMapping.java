package org.okeenrolment.adapter.oke;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;

/** Persons of messages (table 2.5) as persons of the domain, and back. */
final class PersonMapping {
  private PersonMapping() {}

  static Person person(org.okeenrolment.adapter.oke.wire.Person wire, String id) {
    ConsumerBlock block = ConsumerBlock.of(wire);
    Code code = wire.primaryCode();
    String surname = text(wire.surname());
    return Person.builder()
        .id(new StudentId(id))
        .studentNumber(code == null || code.code() == null ? id : code.code())
        .givenName(text(wire.givenName()))
        .surnamePrefix(Optional.ofNullable(wire.surnamePrefix()))
        .surname(surname)
        .displayName(wire.displayName() == null ? surname : wire.displayName())
        .preferredName(block.text("preferredName"))
        .idCheckName(block.text("idCheckName"))
        .mail(text(wire.mail()))
        .otherCodes(codes(wire.otherCodes()))
        .build();
  }

  static org.okeenrolment.adapter.oke.wire.Person wire(Person person) {
    return org.okeenrolment.adapter.oke.wire.Person.builder()
        .personId(person.id().value())
        .primaryCode(new Code("studentNumber", person.studentNumber()))
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

  /** A member of staff is known by his number, else by his mail; of him there are no additions. */
  static org.okeenrolment.adapter.oke.wire.Person wire(Employee employee) {
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
