package org.okeenrolment.regulation;

/**
 * What kind of value a parameter has (soort waarde), with the Java type that holds it. Immutable
 * and thread-safe.
 */
public enum ParameterType {
  /** A whole number, 0 or more: {@link Integer}. */
  INTEGER,
  /** An exact decimal: {@link java.math.BigDecimal}. */
  NUMBER,
  /** Yes or no: {@link Boolean}. */
  BOOLEAN,
  /** The name of a role: {@link org.okeenrolment.catalogue.Role}. */
  ROLE,
  /** Names of roles: a list of {@link org.okeenrolment.catalogue.Role}. */
  ROLES,
  /** Names of facts, measures or fields: a list of {@link String}. */
  NAMES,
  /** One of a few words: an enum. */
  CHOICE,
  /** Some of a few words: a list of an enum. */
  CHOICES,
  /** A plain {@link Term}. */
  TERM,
  /** A plain {@link Term} that is counted back, so not in school years. */
  TERM_BACK,
  /** A {@link Term} that may be extended and may ask for facts. */
  NAMED_TERM,
  /** A list of {@link Limit}. */
  LIMITS,
  /** A list of {@link Reset}, one for each status. */
  RESETS,
  /** A list of {@link Condition}. */
  CONDITIONS,
  /** A list of {@link ExamPeriod}. */
  PERIODS
}
