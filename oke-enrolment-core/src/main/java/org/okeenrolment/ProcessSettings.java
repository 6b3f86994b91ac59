package org.okeenrolment;

/**
 * How a school runs the process where its exam regulation says nothing (procesinstellingen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param seatAfterWithdrawnGo what becomes of a seat when the Go is taken back after the sign-up
 * @param staffOutsideWindow whether staff may sign up while the sitting's own window is not open;
 *     the window of the regulation binds students only
 */
public record ProcessSettings(
    SeatAfterWithdrawnGo seatAfterWithdrawnGo, boolean staffOutsideWindow) {
  /** What becomes of a seat when the Go is taken back (plaats na een ingetrokken Go). */
  public enum SeatAfterWithdrawnGo {
    /** It is kept and reported, and the exam office decides. */
    KEEP,
    /** The sign-up is cancelled, and the cancellation reported. */
    CANCEL
  }

  /** Answers the defaults: the seat is kept and reported, and staff may sign up at any time. */
  public static ProcessSettings defaults() {
    return new ProcessSettings(SeatAfterWithdrawnGo.KEEP, true);
  }

  /**
   * Answers these settings with another one.
   *
   * @param seat what becomes of a seat when the Go is taken back
   */
  public ProcessSettings withSeatAfterWithdrawnGo(SeatAfterWithdrawnGo seat) {
    return new ProcessSettings(seat, staffOutsideWindow);
  }

  /**
   * Answers these settings with another one.
   *
   * @param allowed whether staff may sign up while the sitting's own window is not open
   */
  public ProcessSettings withStaffOutsideWindow(boolean allowed) {
    return new ProcessSettings(seatAfterWithdrawnGo, allowed);
  }
}
