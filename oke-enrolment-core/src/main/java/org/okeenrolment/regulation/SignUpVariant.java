package org.okeenrolment.regulation;

/** Who may sign a student up for a sitting (variant van aanmelden). Immutable and thread-safe. */
public enum SignUpVariant {
  /** By hand, by whoever of the staff knows the right moment (handmatig). */
  MANUAL,
  /** By the student himself within the window (zelf inschrijven). */
  SELF,
  /** By the system, for a cohort or a generic exam (automatisch). */
  AUTOMATIC
}
