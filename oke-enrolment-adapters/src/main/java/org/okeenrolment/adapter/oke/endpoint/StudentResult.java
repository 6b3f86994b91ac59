package org.okeenrolment.adapter.oke.endpoint;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.result.Measurement;

/**
 * The attendance or result of an attempt (studentresultaat, OKE flow 5), as a planning system sent
 * it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param planning who sent it
 * @param association the id under which the attempt is known: that of the enrolment (5.1), or one
 *     that the planning system made for an extra attempt (5.2)
 * @param enrolment the id of the enrolment as it was delivered
 * @param attempt the number of the attempt; empty: it was not said
 * @param measurement attendance and result, together with what was known before; established only
 *     where the exam to plan allows that; empty: the result that was sent is withdrawn
 * @param sitting the name of the sitting at which it was obtained; empty: it was not said
 * @param message the message: the whole extra attempt where it came by PUT, else what changes
 */
@Value.Builder
public record StudentResult(
    PartnerId planning,
    String association,
    String enrolment,
    OptionalInt attempt,
    Optional<Measurement> measurement,
    Optional<String> sitting,
    Association message)
    implements WithStudentResult {
  /** Answers a builder without any value. */
  public static StudentResultBuilder builder() {
    return new StudentResultBuilder();
  }

  /** Answers whether the planning system planned the attempt itself (5.2). */
  public boolean isExtra() {
    return !association.equals(enrolment);
  }
}
