package org.okeenrolment.monitor;

import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;

/**
 * Something that the exam office should look at (bevinding, signaal).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the stable type, such as {@code RESULT_AFTER_CANCELLATION}
 * @param object what it is about, such as {@code participation}
 * @param id the id of that object
 * @param detail what was found, with names and values; no personal data
 * @param recorded since when it is known and by whose doing
 */
@Value.Builder
public record Finding(String type, String object, String id, String detail, Recorded recorded)
    implements WithFinding {
  /** Answers a builder without any value. */
  public static FindingBuilder builder() {
    return new FindingBuilder();
  }
}
