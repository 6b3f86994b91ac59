package org.okeenrolment.regulation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.okeenrolment.catalogue.Interval;

/**
 * When students may sign themselves up (inschrijfperiode), counted back from the day of the
 * sitting.
 *
 * <p>Immutable and thread-safe.
 *
 * @param opensDaysBefore the first day, in calendar days before the sitting
 * @param closesDaysBefore the last day, in calendar days before the sitting; this day is still in
 */
public record SelfEnrolmentTerms(int opensDaysBefore, int closesDaysBefore) {
  /** Checks that the window opens before it closes, and not after the sitting. */
  public SelfEnrolmentTerms {
    if (closesDaysBefore < 0 || opensDaysBefore < closesDaysBefore) {
      throw new IllegalArgumentException(
          "A window from (%d) until (%d) days before the sitting is not possible.%nMaybe the two were swapped."
              .formatted(opensDaysBefore, closesDaysBefore));
    }
  }

  /**
   * Answers the window as instants: from the start of the first day to the end of the last day.
   *
   * @param sitting the local day of the sitting
   * @param zone the time zone of the institution
   */
  public Interval window(LocalDate sitting, ZoneId zone) {
    return new Interval(
        sitting.minusDays(opensDaysBefore).atStartOfDay(zone).toInstant(),
        sitting.minusDays(closesDaysBefore).plusDays(1).atStartOfDay(zone).toInstant());
  }
}
