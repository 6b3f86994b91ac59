package org.okeenrolment.internal.placing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Places as many requests as it can. Each request without a seat is tried in turn: where there is
 * no free way, it pushes out whoever weighs less, these are placed again, and so on for a few
 * steps. What does not end with as many placed as before is taken back. Whoever finds no seat gets
 * heavier, so that others give way; after a while without progress all weigh little again, drawn
 * anew, and every other time some seats of the best plan are taken away, so that it goes another
 * way.
 */
final class Ejections {
  private static final int FEW_STEPS = 5;
  private static final int MANY_STEPS = 20;
  private static final int MOST_OUT = 6;

  /** For how long nothing is gained before the weights are forgotten, by the number of options. */
  private static final int PATIENCE = 15;

  /** So many seats are taken away every other time that the weights are forgotten. */
  private static final int SHAKEN = 10;

  /** Three times of four, as drawn, options are left aside by which more is lost than this. */
  private static final int MOST_LOST = Prices.WORTH / 10;

  private final Instance instance;
  private final Seating seating;
  private final SeatSearch search;
  private final Chance chance;
  private final int[] firstWeight;
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private int[] out = new int[64];
  private long gainedAt;
  private long most;
  private int steps = FEW_STEPS;

  Ejections(Seating seating, SeatSearch search, Chance chance) {
    this.instance = seating.instance;
    this.seating = seating;
    this.search = search;
    this.chance = chance;
    this.firstWeight = seating.weight.clone();
  }

  /** Seats everybody for whom there is a free way, those with the fewest options first. */
  void start() {
    IntStream.range(0, seating.seat.length)
        .filter(this::isWanting)
        .boxed()
        .sorted(Comparator.comparing(instance::options))
        .filter(request -> search.seat(request, 1) == SeatSearch.NO_WAY)
        .forEach(waiting::add);
    seating.keep();
    search.allow(MOST_LOST);
    most = worth(false);
  }

  /**
   * Searches until it has looked at a number of options more, or nobody waits.
   *
   * @param bound how many can be placed at most
   */
  void search(long options, int bound) {
    search(options, bound, false);
  }

  /** Searches on, so that more students have all their seats. */
  void complete(long options) {
    settle(false);
    most = worth(true);
    startAnew(true);
    search(options, Integer.MAX_VALUE, true);
    settle(true);
  }

  /** Answers how many were placed at most; it settles on them in the end. */
  int placed() {
    return (int) (most >> 32);
  }

  private void search(long options, int bound, boolean whole) {
    long end = search.work() + options;
    while (!waiting.isEmpty() && search.work() < end && placed() < bound) {
      if (worth(whole) >= most) {
        seating.keep();
      }
      attempt(waiting.remove(), whole);
      if (worth(whole) > most) {
        most = worth(whole);
        gainedAt = search.work();
      } else if (search.work() - gainedAt > (long) PATIENCE * instance.options()) {
        startAnew(whole);
      }
    }
  }

  /** Goes back to the best that was found. */
  private void settle(boolean whole) {
    if (worth(whole) < most) {
      seating.backTo(0);
      waiting.clear();
      IntStream.range(0, seating.seat.length).filter(this::isWanting).forEach(waiting::add);
    }
    seating.keep();
  }

  private boolean isWanting(int request) {
    return !seating.isPlaced(request) && !seating.barred[request] && instance.options(request) > 0;
  }

  private long worth(boolean whole) {
    return ((long) seating.placed() << 32) + (whole ? seating.complete() : 0);
  }

  private void startAnew(boolean whole) {
    gainedAt = search.work();
    search.allow(whole || chance.below(4) == 0 ? Integer.MAX_VALUE : MOST_LOST);
    steps = steps == FEW_STEPS ? MANY_STEPS : FEW_STEPS;
    for (int request = 0; request < firstWeight.length; request++) {
      seating.weight[request] = firstWeight[request] + chance.below(3);
    }
    if (steps == FEW_STEPS) {
      shake(whole);
    }
  }

  /** Takes some seats away from the best that was found, so that it goes on from elsewhere. */
  private void shake(boolean whole) {
    settle(whole);
    for (int left = SHAKEN; left > 0; left--) {
      int request = chance.below(seating.seat.length);
      if (seating.isPlaced(request) && !seating.held[request] && !seating.locked[request]) {
        seating.leave(request);
        waiting.add(request);
      }
    }
  }

  private void attempt(int request, boolean whole) {
    if (seating.isPlaced(request)) {
      return;
    }
    out[0] = request;
    int count = 1;
    int good = seating.mark();
    int left = request;
    long before = worth(whole);
    for (int step = 0; step < steps && count > 0 && count <= MOST_OUT; step++) {
      count = placeLast(count);
      if (count == 0 || (count == 1 && !seating.held[out[0]] && worth(whole) >= before)) {
        good = seating.mark();
        left = count == 0 ? Seating.NOWHERE : out[0];
      }
    }
    seating.backTo(good);
    if (left != Seating.NOWHERE) {
      waiting.add(left);
    }
  }

  /** Places the last of those who are out; who is pushed out by that is out instead. */
  private int placeLast(int count) {
    int request = out[count - 1];
    if (search.seat(request, seating.weight[request]) == SeatSearch.NO_WAY) {
      seating.weight[request]++;
      return count;
    }
    int now = count - 1;
    for (int i = 0; i < search.outCount(); i++) {
      if (now == out.length) {
        out = Arrays.copyOf(out, 2 * now);
      }
      out[now++] = search.out(i);
    }
    return now;
  }
}
