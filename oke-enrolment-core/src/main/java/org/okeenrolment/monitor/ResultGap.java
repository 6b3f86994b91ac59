package org.okeenrolment.monitor;

import java.util.Optional;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;

/**
 * Why an enrolment has no result yet (ontbrekend resultaat): where its latest sign-up stands in the
 * process.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cause what it waits for, or {@link Cause#NONE}
 * @param object the enrolment, sitting or participation that is waited for
 * @param partner the registration system that refused the result or still has to be told; empty for
 *     another cause
 */
public record ResultGap(Cause cause, Id object, Optional<PartnerId> partner) {
  /** What a result waits for (oorzaak), in the order of the process. Immutable and thread-safe. */
  public enum Cause {
    /** The student was withdrawn from the exam; object: the enrolment (afgemeld). */
    WITHDRAWN,
    /** The student is exempted from the exam; object: the enrolment (vrijgesteld). */
    EXEMPTED,
    /** The exam moved to the next school year; object: the old enrolment (doorgeschoven). */
    CARRIED_OVER,
    /** The Go that the regulation asks for is missing; object: the enrolment (Go ontbreekt). */
    NOT_READY,
    /** There is no sign-up for a sitting; object: the enrolment (niet ingepland). */
    NOT_PLANNED,
    /** The sitting is not over yet; object: the sitting (zitting moet nog komen). */
    SITTING_TO_COME,
    /** Nobody said whether he was there; object: the participation (presentie ontbreekt). */
    ATTENDANCE_MISSING,
    /** He was absent or handed nothing in; object: the participation (afwezig). */
    ABSENT,
    /** He was there, and there is no score; object: the participation (wordt nagekeken). */
    MARKING,
    /** The result is provisional; object: the participation (nog niet vastgesteld). */
    NOT_ESTABLISHED,
    /** The partner refused the result; object: the participation (verzending geweigerd). */
    DELIVERY_REFUSED,
    /** The message with the result waits; object: the participation (nog niet verzonden). */
    NOT_DELIVERED,
    /** Nothing: there is an established result; object: the participation (compleet). */
    NONE
  }
}
