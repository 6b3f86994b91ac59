package org.okeenrolment.adapter.oke;

import java.util.List;

/**
 * A message that was read, with what was not as the standard says (gelezen bericht).
 *
 * <p>Immutable and thread-safe where the value is.
 *
 * @param value the message
 * @param findings what was found while it was read
 * @param <T> the kind of message
 */
public record Reading<T>(T value, List<OkeFinding> findings) {
  /** Takes a copy of the findings. */
  public Reading {
    findings = List.copyOf(findings);
  }
}
