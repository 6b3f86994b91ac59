package org.okeenrolment.catalogue;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A member of staff as a person (medewerker; {@code Person} of OKE table 2.5): what a supplier
 * needs to let him hold a sitting.
 *
 * <p>Personal data: it is read through {@code PersonDirectory} alone and kept nowhere else.
 * Immutable and thread-safe.
 *
 * @param id identifies the member of staff
 * @param staffNumber the readable number (personeelsnummer); empty: he is known by his mail
 * @param givenName all given names (voornamen)
 * @param surnamePrefix the prefix of the surname (voorvoegsel)
 * @param surname the surname (achternaam)
 * @param displayName the name as lists show it, such as {@code Bakker, Ans}
 * @param mail the e-mail address
 */
@Value.Builder
public record Employee(
    StaffId id,
    Optional<String> staffNumber,
    String givenName,
    Optional<String> surnamePrefix,
    String surname,
    String displayName,
    String mail)
    implements WithEmployee {
  /** Answers a builder without any value. */
  public static EmployeeBuilder builder() {
    return new EmployeeBuilder();
  }
}
