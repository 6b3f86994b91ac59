package org.okeenrolment.internal.placing;

import java.util.Arrays;

/**
 * Proves how many requests can be placed at most. Each seat has a price, from nothing to as much as
 * a placed request is worth. If every student took the best set of seats for himself alone, with
 * the prices taken off, and all seats were sold, no plan could be worth more (Lagrangian
 * relaxation). Rows that are wanted by more than they have seats for get dearer, the others
 * cheaper. All sums are of whole numbers, so that the bound is exact.
 */
final class Prices {
  /** What a placed request is worth; it can be divided by all of the fractions. */
  static final int WORTH = 720_720;

  /**
   * The best prices are often simple parts of what a request is worth, and steps only come near
   * them: every few steps the prices are rounded to halves, quarters, and so on, in turns.
   */
  private static final int[] FRACTIONS = {2, 4, 3, 1, 6};

  private static final int STEPS_TO_ROUNDING = 5;

  private static final double LEAST_STEP = 0.05;
  private static final int PATIENCE = 5;

  /** The losses are worked out again when the gap is so much of what it was. */
  private static final double LESS = 0.8;

  /** How much of a direction is kept for the next step. */
  private static final double MOMENTUM = 0.7;

  private final Instance instance;
  private final BestSet bestSet;
  private final int[] price;
  private final int[] seats;
  private final double[] direction;
  private final int[] wanted;

  /** The prices that prove the bound. */
  private int[] best;

  private int[] losses;
  private double gapOfLosses = Double.MAX_VALUE;
  private long bound = Long.MAX_VALUE;
  private double step = 1;
  private int sinceBetter;
  private int steps;

  Prices(Instance instance) {
    this.instance = instance;
    this.price = new int[instance.seats.length];
    this.seats = instance.seats.clone();
    this.best = price.clone();
    this.losses = new int[instance.options()];
    this.direction = new double[price.length];
    this.wanted = new int[price.length];
    this.bestSet = new BestSet(instance, price, WORTH, wanted);
  }

  /** Answers more than how many no plan places. */
  int bound() {
    return (int) Math.min(Integer.MAX_VALUE, bound / WORTH);
  }

  long work() {
    return bestSet.work();
  }

  /**
   * Lowers the bound as far as it comes.
   *
   * @param options how many options it may look at
   * @param placed how many requests a plan places: a bound as low as that is proof enough
   */
  void lower(long options, int placed) {
    long end = work() + options;
    while (bound() > placed && work() < end) {
      long before = bound;
      long value = value();
      if (value < before - before / 100_000) {
        sinceBetter = 0;
      } else if (++sinceBetter > PATIENCE) {
        sinceBetter = 0;
        step = step / 1.5 < LEAST_STEP ? 0.5 : step / 1.5;
      }
      change((double) value / WORTH - placed);
      if (++steps % STEPS_TO_ROUNDING == 0) {
        round(FRACTIONS[steps / STEPS_TO_ROUNDING % FRACTIONS.length]);
      }
    }
    lose(placed);
  }

  /** Looks at the bound of the nearest prices that are so many parts, and leaves the prices. */
  private void round(int parts) {
    int[] rounded = price.clone();
    for (int row = 0; row < price.length; row++) {
      rounded[row] = (price[row] * parts + WORTH / 2) / WORTH * (WORTH / parts);
    }
    at(rounded, this::value);
  }

  /**
   * Answers for each option what its student loses by it at the best prices: nothing where the best
   * set of seats for him has it. Whoever places nearly as many as the bound says has few options by
   * which much is lost.
   */
  int[] losses() {
    return losses;
  }

  /**
   * Works out the losses, when all ways of rounding were tried, and again when the gap between
   * bound and plan is smaller by a fifth; a plan that is proved needs none.
   */
  private void lose(int placed) {
    double gap = (double) bound / WORTH - placed;
    if (bound() <= placed
        || steps < STEPS_TO_ROUNDING * FRACTIONS.length
        || gap > LESS * gapOfLosses) {
      return;
    }
    gapOfLosses = gap;
    int[] lost = new int[losses.length];
    at(
        best,
        () -> {
          for (int student = 0; student < instance.maxPerDay.length; student++) {
            int value = bestSet.of(student);
            int last = instance.firstOptionOf(student + 1);
            for (int o = instance.firstOptionOf(student); o < last; o++) {
              lost[o] = value - bestSet.with(o);
            }
          }
        });
    losses = lost;
  }

  /** Looks at something at other prices. */
  private void at(int[] others, Runnable look) {
    int[] own = price.clone();
    System.arraycopy(others, 0, price, 0, price.length);
    look.run();
    System.arraycopy(own, 0, price, 0, price.length);
  }

  private long value() {
    Arrays.fill(wanted, 0);
    long value = 0;
    for (int student = 0; student < instance.maxPerDay.length; student++) {
      value += bestSet.of(student);
    }
    for (int row = 0; row < price.length; row++) {
      value += (long) price[row] * seats[row];
    }
    if (value < bound) {
      bound = value;
      best = price.clone();
    }
    return value;
  }

  private void change(double gap) {
    double length = 0;
    for (int row = 0; row < price.length; row++) {
      int excess = wanted[row] - seats[row];
      int change = excess < 0 && price[row] == 0 ? 0 : excess;
      direction[row] = MOMENTUM * direction[row] + (1 - MOMENTUM) * change;
      if (price[row] > 0 || direction[row] > 0) {
        length += direction[row] * direction[row];
      }
    }
    double factor = step * Math.max(gap, 0.5) / Math.max(length, 1e-9) * WORTH;
    for (int row = 0; row < price.length; row++) {
      price[row] = (int) Math.max(0, Math.min(WORTH, price[row] + factor * direction[row]));
    }
  }
}
