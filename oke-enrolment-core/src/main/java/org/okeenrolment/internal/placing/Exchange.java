package org.okeenrolment.internal.placing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Betters a plan and places as many: a request takes another seat, whoever sits there yet another,
 * and so on, until there is a free seat or the first one's own; or a request without a seat takes
 * that of another. It counts, in this order, how many students have all their seats, whose requests
 * are urgent, who stays where he is, and what is preferred.
 */
final class Exchange {
  private static final long COMPLETE = 1_000_000_000_000_000L;
  private static final long URGENT = 100_000_000L;
  private static final long MOVED = 1_000_000L;

  /** A row is looked at again when a cheaper way to it is found, so often on average at most. */
  private static final int LOOKS = 4;

  private final Instance instance;
  private final Seating seating;
  private final int sameDay;

  /** By request, the option where it has a seat before the plan; -1 for none. */
  private final int[] now;

  /** By row, what it costs to get into it, and in which round that was found. */
  private final long[] cost;

  private final Way way;
  private final int[] found;
  private final int[] passed;
  private final Deque<Integer> queue = new ArrayDeque<>();
  private final boolean[] queued;
  private int round;
  private int passing;
  private long work;

  Exchange(Seating seating, int sameDay) {
    this.instance = seating.instance;
    this.seating = seating;
    this.sameDay = sameDay;
    this.now = new int[seating.seat.length];
    Arrays.setAll(now, request -> instance.current(request, seating));
    int rows = seating.taken.length;
    this.cost = new long[rows];
    this.way = new Way(seating);
    this.found = new int[rows];
    this.passed = new int[rows];
    this.queued = new boolean[rows];
  }

  /** Exchanges seats until nothing gets better, or a number of options was looked at. */
  void better(long options) {
    long end = work + options;
    for (boolean any = true; any && work < end; ) {
      any = false;
      for (int request = 0; request < seating.seat.length && work < end; request++) {
        any |= isWorthIt(request) && exchange(request);
      }
    }
  }

  private boolean isWorthIt(int request) {
    return !seating.locked[request]
        && !seating.barred[request]
        && (!seating.isPlaced(request) || costOf(request, seating.seat[request]) > 0);
  }

  private long costOf(int request, int option) {
    boolean moves = now[request] >= 0 && !instance.isOn(option, instance.sitting(now[request]));
    return (moves ? MOVED : 0)
        + instance.cost[option]
        + (sameDay > 0 ? sameDay * seating.onTheDay(request, option) : 0);
  }

  private long costWithout(int request) {
    return (seating.isCompleteBut(request) ? COMPLETE : 0)
        + (1 + instance.urgency[request]) * URGENT;
  }

  private boolean exchange(int request) {
    round++;
    while (!queue.isEmpty()) {
      queued[queue.remove()] = false;
    }
    int own = -1;
    long before = costWithout(request);
    if (seating.isPlaced(request)) {
      own = rowOf(request);
      before = costOf(request, seating.seat[request]);
    }
    enter(request, -before);
    for (int looks = LOOKS * queued.length; !queue.isEmpty() && looks > 0; looks--) {
      int row = queue.remove();
      queued[row] = false;
      if (row == own || seating.hasRoom(row)) {
        return go(request, row);
      }
      for (int i = 0; i < seating.taken[row]; i++) {
        int sitter = seating.sitters[row][i];
        if (seating.locked[sitter]) {
          continue;
        }
        long without = cost[row] - costOf(sitter, seating.seat[sitter]);
        if (own < 0 && !seating.held[sitter] && without + costWithout(sitter) < 0) {
          return pushOut(request, sitter);
        }
        if (sitter != request) {
          enter(sitter, without);
        }
      }
    }
    return false;
  }

  private void enter(int request, long before) {
    for (int o = instance.firstOption[request]; o < instance.firstOption[request + 1]; o++) {
      work++;
      int row = instance.row[o];
      long sum = before + costOf(request, o);
      if (sum < 0
          && (found[row] < round || sum < cost[row])
          && o != seating.seat[request]
          && seating.isFree(request, o)) {
        if (!queued[row]) {
          queued[row] = true;
          queue.add(row);
        }
        found[row] = round;
        cost[row] = sum;
        way.to(row, request, o);
      }
    }
  }

  private int rowOf(int request) {
    return instance.row[seating.seat[request]];
  }

  private boolean pushOut(int request, int sitter) {
    int row = rowOf(sitter);
    int before = seating.mark();
    seating.leave(sitter);
    if (go(request, row)) {
      return true;
    }
    seating.backTo(before);
    return false;
  }

  /** Moves everybody on the way from its end; a way that crosses itself is none. */
  private boolean go(int request, int end) {
    passing++;
    for (int row = end; way.mover(row) != request; row = rowOf(way.mover(row))) {
      if (passed[row] == passing || !seating.isPlaced(way.mover(row))) {
        return false;
      }
      passed[row] = passing;
    }
    if (seating.isPlaced(request)) {
      seating.leave(request);
    }
    way.go(request, end, seating::leave);
    return true;
  }
}
