package org.okeenrolment.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A student as a person (persoon; {@code Person} of OKE table 2.5): the names and codes that a
 * supplier needs to let him take an exam.
 *
 * <p>Personal data: it is read through {@code PersonDirectory} alone and kept nowhere else.
 * Immutable and thread-safe.
 *
 * @param id identifies the student
 * @param studentNumber the readable number (studentnummer)
 * @param givenName all given names (voornamen)
 * @param surnamePrefix the prefix of the surname (voorvoegsel)
 * @param surname the surname (achternaam)
 * @param displayName the name as lists show it, such as {@code Graaf, Jaap van der}
 * @param preferredName the name he is called by (roepnaam)
 * @param idCheckName the name as on the proof of identity
 * @param mail the e-mail address that the standard demands
 * @param otherCodes further codes by their type, such as {@code eckid}
 */
@Value.Builder
public record Person(
    StudentId id,
    String studentNumber,
    String givenName,
    Optional<String> surnamePrefix,
    String surname,
    String displayName,
    Optional<String> preferredName,
    Optional<String> idCheckName,
    String mail,
    Map<String, String> otherCodes)
    implements WithPerson {
  /** Takes a copy of the codes, in the order of their types. */
  public Person {
    otherCodes = Collections.unmodifiableMap(new TreeMap<>(otherCodes));
  }

  /** Answers a builder without any value. */
  public static PersonBuilder builder() {
    return new PersonBuilder();
  }
}
