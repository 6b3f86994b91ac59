package org.okeenrolment.adapter.oke.endpoint;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.SchoolRegister;

/** What an association names: the person, the offering, and whether it has ended. */
final class Named {
  private final SchoolRegister register;

  Named(SchoolRegister register) {
    this.register = register;
  }

  /** Answers the student, whom the register knows. */
  StudentId student(Association association) {
    StudentId student =
        new StudentId(person(association).orElseThrow(() -> Refusal.missing("person", "2.3")));
    if (!register.knows(student)) {
      throw Refusal.unknown("person", student.value());
    }
    return student;
  }

  static Optional<String> person(Association association) {
    return id(association.person(), Person::personId);
  }

  static String offering(Association association) {
    return offeringOf(association).orElseThrow(() -> Refusal.missing("offering", "2.3"));
  }

  static Optional<String> offeringOf(Association association) {
    return id(association.offering(), Offering::offeringId);
  }

  private static <T> Optional<String> id(
      @Nullable Expandable<T> field, Function<T, @Nullable String> idOf) {
    return Optional.ofNullable(field).flatMap(value -> value.id(idOf));
  }

  static boolean hasEnded(Association association) {
    return isCancelled(association.state()) || "finished".equals(association.state());
  }

  static boolean isCancelled(@Nullable String state) {
    return "canceled".equals(state);
  }
}
