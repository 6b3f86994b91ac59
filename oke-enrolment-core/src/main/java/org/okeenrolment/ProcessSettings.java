package org.okeenrolment;

import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.signup.WaitingListOrder;

/**
 * How a school runs the process where its exam regulation says nothing (procesinstellingen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param seatAfterWithdrawnGo what becomes of a seat when an opinion after the sign-up leaves the
 *     student not ready
 * @param staffOutsideWindow whether staff may sign up, with a reason, while the window of the
 *     sitting, or else of the regulation, is not open
 * @param statusAtRollover the status that a student gets for an exam that is carried over, such as
 *     {@code REPEAT_YEAR}: where the regulation names it in {@code attempts.resets}, his attempts
 *     are counted again from there; empty: he keeps the attempts that he has used
 * @param waitingListOrder who of those who wait for a seat is next
 * @param retention how long after the last school year of a student it stays known whose his data
 *     is (bewaartermijn); empty: for ever
 */
@Value.Builder
public record ProcessSettings(
    SeatAfterWithdrawnGo seatAfterWithdrawnGo,
    boolean staffOutsideWindow,
    Optional<String> statusAtRollover,
    WaitingListOrder waitingListOrder,
    Optional<Period> retention)
    implements WithProcessSettings {
  private static final ProcessSettings DEFAULTS =
      new ProcessSettings(
          SeatAfterWithdrawnGo.KEEP,
          true,
          Optional.empty(),
          WaitingListOrder.FIRST_COME,
          Optional.empty());

  /**
   * What becomes of a seat when the Go is taken back (plaats na een ingetrokken Go). Immutable and
   * thread-safe.
   */
  public enum SeatAfterWithdrawnGo {
    /** It is kept and reported, and the exam office decides. */
    KEEP,
    /** The sign-up is cancelled, and the cancellation reported. */
    CANCEL
  }

  /**
   * Answers the defaults, which take nothing from a student by themselves: the seat is kept and
   * reported, staff may sign up at any time with a reason, used attempts stay used, who asked first
   * is next, and whose data is whose stays known.
   */
  public static ProcessSettings defaults() {
    return DEFAULTS;
  }
}
