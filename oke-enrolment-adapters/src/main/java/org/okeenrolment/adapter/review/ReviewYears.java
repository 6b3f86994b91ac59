package org.okeenrolment.adapter.review;

import java.util.Optional;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;

/**
 * A school year in figures and the year before it, to compare with (jaarevaluatie met
 * vergelijking).
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the school year
 * @param before the year before; empty where nothing is known of it
 */
public record ReviewYears(YearReview year, Optional<YearReview> before) {
  private static final ReviewFigures NOTHING = ReviewFigures.builder().build();

  /** Checks that the years follow each other, and leaves a year out in which nothing happened. */
  public ReviewYears {
    for (YearReview earlier : before.stream().toList()) {
      if (!earlier.schoolYear().next().equals(year.schoolYear())) {
        throw new IllegalArgumentException(
            "The school year (%s) is not the one before (%s).%nMaybe ask for its review."
                .formatted(earlier.schoolYear(), year.schoolYear()));
      }
    }
    before = before.filter(ReviewYears::isKnown);
  }

  private static boolean isKnown(YearReview review) {
    return !review.all().filter(NOTHING::equals).isPresent();
  }

  /**
   * Answers a year with nothing to compare with.
   *
   * @param year the school year
   */
  public static ReviewYears of(YearReview year) {
    return new ReviewYears(year, Optional.empty());
  }

  /**
   * Answers a year with the one before.
   *
   * @param year the school year
   * @param before the year before; one in which there was nothing counts as unknown
   * @throws IllegalArgumentException when the years do not follow each other
   */
  public static ReviewYears of(YearReview year, YearReview before) {
    return new ReviewYears(year, Optional.of(before));
  }
}
