package org.okeenrolment.result;

import java.util.Optional;
import org.okeenrolment.regulation.AttemptOutcome;

/**
 * Whether a student was there (presentie; {@code attendance} of OKE table 2.4); any name may occur.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, spelled as the standard; what that does not have is spelled as the outcome
 *     of the attempt
 */
public record Attendance(String name) {
  /** Nothing is registered yet (nog niet bekend). */
  public static final Attendance NOT_KNOWN = new Attendance("notKnown");

  /** Absent (afwezig). */
  public static final Attendance NOT_PRESENT = new Attendance("notPresent");

  /** Present, and not started (aanwezig, niet begonnen). */
  public static final Attendance NOT_STARTED = new Attendance("notStarted");

  /** Started, and not handed in (begonnen, niet ingeleverd). */
  public static final Attendance NOT_FINISHED = new Attendance("notFinished");

  /** Present and finished (aanwezig). */
  public static final Attendance PRESENT = new Attendance("present");

  /** Came too late, and was turned away (te laat en geweigerd); the standard has no such value. */
  public static final Attendance LATE_REFUSED = new Attendance("LATE_REFUSED");

  /** Came without proof of identity, and was turned away; the standard has no such value. */
  public static final Attendance NO_ID = new Attendance("NO_ID");

  /** Checks that the name is not blank. */
  public Attendance {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "The attendance (%s) has no name.%nMaybe use notKnown when nothing is registered yet."
              .formatted(name));
    }
  }

  /**
   * Answers how the attempt ended by it; empty when nothing is registered yet. A name that the
   * standard does not have is an outcome of the same name, which nobody has decided on.
   */
  public Optional<AttemptOutcome> outcome() {
    return switch (name) {
      case "notKnown" -> Optional.empty();
      case "notPresent" -> Optional.of(AttemptOutcome.NO_SHOW);
      case "notStarted" -> Optional.of(AttemptOutcome.NOT_STARTED);
      case "notFinished" -> Optional.of(AttemptOutcome.NOT_FINISHED);
      case "present" -> Optional.of(AttemptOutcome.SAT);
      default -> Optional.of(new AttemptOutcome(name));
    };
  }

  /**
   * Answers what comes nearest among the values of the standard; of a name that nobody knows that
   * nothing is known.
   */
  public Attendance standard() {
    return switch (name) {
      case "notKnown", "notPresent", "notStarted", "notFinished", "present" -> this;
      case "LATE_REFUSED", "NO_ID" -> NOT_STARTED;
      case "NO_SHOW", "NO_SHOW_NOTIFIED" -> NOT_PRESENT;
      case "NOT_ASSESSABLE" -> PRESENT;
      default -> NOT_KNOWN;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
