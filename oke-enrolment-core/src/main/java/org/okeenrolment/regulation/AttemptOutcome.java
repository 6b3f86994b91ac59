package org.okeenrolment.regulation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How an attempt ended (afloop van een examenkans); any name may occur.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name as regulations write it, such as {@code NO_SHOW}
 */
public record AttemptOutcome(String name) {
  /** Taken; the grade may follow later (gemaakt). */
  public static final AttemptOutcome SAT = new AttemptOutcome("SAT");

  /** Started and not handed in (niet afgemaakt). */
  public static final AttemptOutcome NOT_FINISHED = new AttemptOutcome("NOT_FINISHED");

  /** Absent (afwezig). */
  public static final AttemptOutcome NO_SHOW = new AttemptOutcome("NO_SHOW");

  /** Withdrawn after the last free day (te laat afgemeld). */
  public static final AttemptOutcome WITHDRAWN_LATE = new AttemptOutcome("WITHDRAWN_LATE");

  /** Withdrawn on or before the last free day (op tijd afgemeld). */
  public static final AttemptOutcome WITHDRAWN_IN_TIME = new AttemptOutcome("WITHDRAWN_IN_TIME");

  /** Refused because he came too late (te laat, geweigerd). */
  public static final AttemptOutcome LATE_REFUSED = new AttemptOutcome("LATE_REFUSED");

  /** Declared void for a reason on the side of the school (ongeldig verklaard door de school). */
  public static final AttemptOutcome VOID_SCHOOL = new AttemptOutcome("VOID_SCHOOL");

  /** Declared void for a reason on the side of the student, such as fraud (ongeldig verklaard). */
  public static final AttemptOutcome VOID_STUDENT = new AttemptOutcome("VOID_STUDENT");

  /** Present, and not started (aanwezig, niet begonnen). */
  public static final AttemptOutcome NOT_STARTED = new AttemptOutcome("NOT_STARTED");

  /** Checks that the name is not blank. */
  public AttemptOutcome {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "The outcome (%s) of an attempt has no name.%nMaybe use one of its constants."
              .formatted(name));
    }
  }

  /** Answers whether the attempt was declared void, on whatever side the reason is. */
  public boolean isVoid() {
    return equals(VOID_SCHOOL) || equals(VOID_STUDENT);
  }

  /** Answers what outcomes cost where no document says it; every other one is undecided. */
  static Map<String, AttemptCost> defaultCosts() {
    Map<String, AttemptCost> costs = new HashMap<>();
    Stream.of("SAT", "NOT_FINISHED", "NOT_ASSESSABLE", "NO_SHOW", "NO_SHOW_NOTIFIED")
        .forEach(name -> costs.put(name, AttemptCost.CONSUMES));
    Stream.of("LATE_REFUSED", "NO_ID", "WITHDRAWN_LATE", "VOID_STUDENT")
        .forEach(name -> costs.put(name, AttemptCost.CONSUMES));
    Stream.of("WITHDRAWN_IN_TIME", "CANCELLED_BY_SCHOOL", "ABORTED_FORCE_MAJEURE", "VOID_SCHOOL")
        .forEach(name -> costs.put(name, AttemptCost.FREE));
    Stream.of("NOT_STARTED", "ABORTED_ILL").forEach(name -> costs.put(name, AttemptCost.DECISION));
    return costs;
  }

  @Override
  public String toString() {
    return name;
  }
}
