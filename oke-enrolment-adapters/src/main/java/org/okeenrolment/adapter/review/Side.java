package org.okeenrolment.adapter.review;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;

/**
 * The figures of a group in one of the years (kant). Immutable and thread-safe.
 *
 * @param figures the figures
 * @param otherwise what is said where there are none
 */
record Side(Optional<ReviewFigures> figures, Amount otherwise) {

  private static final Side UNKNOWN = new Side(Optional.empty(), Amount.NONE);

  /** Answers all together in a year. */
  static Side all(Optional<YearReview> year) {
    return year.map(review -> new Side(review.all(), Amount.HIDDEN)).orElse(UNKNOWN);
  }

  /** Answers a group in a year. */
  static <G> Side of(
      Optional<YearReview> year,
      G group,
      Function<YearReview, Map<G, ReviewFigures>> shown,
      Function<YearReview, Set<G>> hidden) {
    return year.map(
            review ->
                new Side(
                    Optional.ofNullable(shown.apply(review).get(group)),
                    hidden.apply(review).contains(group) ? Amount.HIDDEN : Amount.NONE))
        .orElse(UNKNOWN);
  }

  Amount number(ToIntFunction<ReviewFigures> figure) {
    return get(figures -> Amount.of(figure.applyAsInt(figures)));
  }

  Amount days(Function<ReviewFigures, OptionalInt> figure) {
    return get(figures -> Amount.of(figure.apply(figures)));
  }

  Amount percent(Function<ReviewFigures, OptionalDouble> figure) {
    return get(figures -> Amount.percent(figure.apply(figures)));
  }

  private Amount get(Function<ReviewFigures, Amount> figure) {
    return figures.map(figure).orElse(otherwise);
  }

  /** Answers of what there are any in one of two years. */
  static <K extends Comparable<K>> Set<K> kinds(
      Side year, Side before, Function<ReviewFigures, Counts<K>> counts) {
    Set<K> kinds = new TreeSet<>();
    year.figures.ifPresent(figures -> kinds.addAll(counts.apply(figures).numbers().keySet()));
    before.figures.ifPresent(figures -> kinds.addAll(counts.apply(figures).numbers().keySet()));
    return kinds;
  }
}
