package org.okeenrolment.plan;

import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;

/**
 * How many students need a seat for an exam in a period, against those that are left
 * (capaciteitsprognose).
 *
 * <p>Immutable and thread-safe.
 *
 * @param exam the exam
 * @param period the period
 * @param ready students who may be signed up now and are not
 * @param notReady students who still need the exam, are not signed up, and may not be yet
 * @param seatsLeft the seats left in the sittings of the period that are to come
 */
public record SeatForecast(ExamId exam, Interval period, int ready, int notReady, int seatsLeft) {
  /** Answers how many seats are short for those who are ready. */
  public int seatsShort() {
    return Math.max(0, ready - seatsLeft);
  }
}
