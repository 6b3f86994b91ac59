package org.okeenrolment.regulation;

/** What attempts are counted for (kansen tellen per). Immutable and thread-safe. */
public enum CountedPer {
  /** The whole exam (examen). */
  COMPONENT,
  /** Each part of the exam (onderdeel, werkproces). */
  PART
}
