package org.okeenrolment.adapter.regulation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects everything that is wrong with a file while it is read. */
final class Findings {
  private final Validator validator;
  private final List<RegulationFinding> all = new ArrayList<>();

  Findings(Validator validator) {
    this.validator = validator;
  }

  void add(String pointer, String problem, String advice) {
    all.add(new RegulationFinding(pointer, problem, advice));
  }

  List<RegulationFinding> all() {
    return all;
  }

  /** Answers how many there are, to see later whether more were found. */
  int size() {
    return all.size();
  }

  /** Makes a value; adds why there can be no such value, or why it makes no sense. */
  <T> Optional<T> make(String pointer, Supplier<Optional<T>> making) {
    try {
      Optional<T> made = making.get();
      made.ifPresent(value -> validate(pointer, value));
      return made;
    } catch (IllegalArgumentException impossible) {
      all.add(RegulationFinding.of(pointer, String.valueOf(impossible.getMessage())));
      return Optional.empty();
    }
  }

  /** What is inside the value was validated when it was made, at its own place. */
  private <T> void validate(String pointer, T made) {
    validator.validate(made).stream()
        .filter(violation -> violation.getLeafBean() == made)
        .sorted(Comparator.comparing(ConstraintViolation::getMessage))
        .map(violation -> RegulationFinding.of(place(pointer, violation), violation.getMessage()))
        .forEach(all::add);
  }

  /** A constraint on one field has the place of the field, one on several that of the object. */
  private static String place(String pointer, ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue
        ? pointer
        : JsonFields.pointer(pointer, violation.getPropertyPath().toString());
  }
}
