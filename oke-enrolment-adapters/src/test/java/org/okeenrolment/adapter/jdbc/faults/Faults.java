package org.okeenrolment.adapter.jdbc.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** How often the faults are repeated, and what came of them, in {@code target/faults.txt}. */
final class Faults {
  private Faults() {}

  /** One in every build; more by the system property {@code faults.rounds}. */
  static int rounds() {
    return Integer.getInteger("faults.rounds", 1);
  }

  static void tell(String format, Object... figures) {
    try {
      Files.write(
          Path.of("target", "faults.txt"),
          List.of(format.formatted(figures)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
