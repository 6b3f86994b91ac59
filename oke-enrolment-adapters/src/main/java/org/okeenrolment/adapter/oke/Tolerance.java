package org.okeenrolment.adapter.oke;

/** How what differs from the standard is taken (strengheid). Immutable and thread-safe. */
public enum Tolerance {
  /** It is read as it is meant, with a warning. */
  TOLERANT,
  /** It is read as it is meant, but each finding is an error: for tests of one's own messages. */
  STRICT;

  /** How bad a finding is that has a safe reading. */
  OkeFinding.Severity severity() {
    return this == STRICT ? OkeFinding.Severity.ERROR : OkeFinding.Severity.WARNING;
  }
}
