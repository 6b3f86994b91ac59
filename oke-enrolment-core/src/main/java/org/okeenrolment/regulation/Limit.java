package org.okeenrolment.regulation;

/**
 * A limit to the attempts that are used in some time ({@code attempts.limits}; maximum aantal
 * kansen per periode).
 *
 * <p>Immutable and thread-safe.
 *
 * @param per the time
 * @param max the most used attempts in it
 */
public record Limit(Per per, int max) {
  /** Checks that the number is possible. */
  public Limit {
    Numbers.checkAmount("attempts.limits", max);
  }

  /** The time of a limit (per schooljaar of afnameperiode). Immutable and thread-safe. */
  public enum Per {
    /** The school year of the exam day. */
    SCHOOL_YEAR,
    /** The exam period of the sitting. */
    PERIOD
  }
}
