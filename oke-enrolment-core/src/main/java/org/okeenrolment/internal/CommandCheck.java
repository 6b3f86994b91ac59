package org.okeenrolment.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.okeenrolment.catalogue.Command;

/** What must hold of the values of every command before anything is done with it. */
record CommandCheck(Optional<Validator> validator) {
  void check(Command command) {
    if (command.toString().indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A text of the command (%s) has the character U+0000, which databases do not keep.%nMaybe it was copied from something that is no text: leave the character out."
              .formatted(command.getClass().getSimpleName()));
    }
    validator.map(one -> one.validate(command)).ifPresent(found -> checkNone(command, found));
    if (command.reasons().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "The command (%s) has a reason that is blank.%nMaybe a field of the form was left empty."
              .formatted(command.getClass().getSimpleName()));
    }
  }

  private static void checkNone(Command command, Set<ConstraintViolation<Command>> violations) {
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(message(command, violations));
    }
  }

  private static String message(Command command, Set<ConstraintViolation<Command>> violations) {
    Set<String> lines = new TreeSet<>();
    violations.forEach(
        violation ->
            lines.add("%s %s".formatted(violation.getPropertyPath(), violation.getMessage())));
    return "The command (%s) is not valid: %s.%nMaybe a field of the form was left empty."
        .formatted(command.getClass().getSimpleName(), String.join("; ", lines));
  }
}
