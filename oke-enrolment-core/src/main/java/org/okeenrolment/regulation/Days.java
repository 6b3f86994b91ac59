package org.okeenrolment.regulation;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of local days (periode) with both ends in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day; empty: no start
 * @param to the last day; empty: no end
 */
public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
  static final String NOT_IN_ORDER = "The end is before the start.\nMaybe the two were swapped.";

  private static final Days ALL = new Days(Optional.empty(), Optional.empty());

  /** Answers the stretch without start and end. */
  public static Days all() {
    return ALL;
  }

  /**
   * Answers the days from one until another.
   *
   * @param from the first day
   * @param to the last day
   */
  public static Days of(LocalDate from, LocalDate to) {
    return new Days(Optional.of(from), Optional.of(to));
  }

  /**
   * Answers the days from a day on, without end.
   *
   * @param from the first day
   */
  public static Days since(LocalDate from) {
    return new Days(Optional.of(from), Optional.empty());
  }

  /** Answers whether the last day is not before the first. */
  @AssertTrue(message = Days.NOT_IN_ORDER)
  public boolean isInOrder() {
    return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
  }

  /**
   * Answers whether a day lies in this stretch.
   *
   * @param day a local day
   */
  public boolean contains(LocalDate day) {
    return !(from.isPresent() && day.isBefore(from.get()))
        && !(to.isPresent() && day.isAfter(to.get()));
  }
}
