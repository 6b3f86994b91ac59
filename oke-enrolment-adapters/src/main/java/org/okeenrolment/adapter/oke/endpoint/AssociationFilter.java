package org.okeenrolment.adapter.oke.endpoint;

import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Result;

/**
 * Which enrolments are wanted (selectie van inschrijvingen, OKE flows 1 and 6): those of an
 * offering or of a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param offering the id of the offering; empty: any
 * @param person the id of the person; empty: any
 * @param type the type, such as {@code componentOfferingAssociation}; empty: any
 * @param role the role, such as {@code student}; empty: any
 * @param state the state, such as {@code associated}; empty: any
 * @param resultState the state of the result, such as {@code completed}; empty: any
 */
@Value.Builder
public record AssociationFilter(
    Optional<String> offering,
    Optional<String> person,
    Optional<String> type,
    Optional<String> role,
    Optional<String> state,
    Optional<String> resultState)
    implements WithAssociationFilter {
  /** Answers a builder for everything. */
  public static AssociationFilterBuilder builder() {
    return new AssociationFilterBuilder();
  }

  /**
   * Answers whether an enrolment is wanted.
   *
   * @param one the enrolment
   */
  public boolean wants(Association one) {
    return is(
            offering,
            Optional.ofNullable(one.offering()).flatMap(of -> of.id(Offering::offeringId)))
        && is(person, Optional.ofNullable(one.person()).flatMap(of -> of.id(Person::personId)))
        && is(type, Optional.ofNullable(one.associationType()))
        && is(role, Optional.ofNullable(one.role()))
        && is(state, Optional.ofNullable(one.state()))
        && is(resultState, one.result().value().map(Result::state));
  }

  private static boolean is(Optional<String> wanted, Optional<String> given) {
    return wanted.isEmpty() || wanted.equals(given);
  }
}
