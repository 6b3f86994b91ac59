package org.okeenrolment.decision;

import java.util.Locale;

/**
 * A decision that a person still has to take (te nemen besluit).
 *
 * <p>Immutable and thread-safe.
 *
 * @param topic what has to be decided: one of those below, or one of the host's own rules
 * @param role the name of the role that may decide it
 * @param basis the place in the regulation that says so
 */
public record Pending(String topic, String role, Basis basis) {
  /** The readiness of the student (examenrijpheid). */
  public static final String READINESS = "READINESS";

  /** Sitting a passed exam again (herkansing bij een voldoende). */
  public static final String IMPROVEMENT = "IMPROVEMENT";

  /** Sitting on a level (niveau). */
  public static final String LEVEL = "LEVEL";

  /** One more exam on a day (meer examens op een dag). */
  public static final String LOAD = "LOAD";

  /** Admitting a student who is too late (te laat komen). */
  public static final String LATE = "LATE";

  /** An extra attempt (extra kans). */
  public static final String EXTRA = "EXTRA";

  /** Giving an attempt back that was lost by absence (kans teruggeven). */
  public static final String RESTORE = "RESTORE";

  /** Withdrawing from a sitting after the term (te late afmelding). */
  public static final String WITHDRAWAL = "WITHDRAWAL";

  /** Exemption from the exam (vrijstelling). */
  public static final String EXEMPTION = "EXEMPTION";

  /**
   * Answers as a sentence for people what has to be decided, and by whom.
   *
   * @param locale Dutch where its language is {@code nl}, English otherwise
   */
  public String text(Locale locale) {
    return ReasonTexts.text(this, locale);
  }

  @Override
  public String toString() {
    return topic + ":" + role;
  }
}
