package org.okeenrolment.internal.placing;

import java.util.Arrays;

/**
 * Looks for the cheapest way to a seat: whoever sits there moves to another sitting, and so on,
 * until there is a free seat or somebody is pushed out. What a way costs is the weight of those who
 * lose their seats by it: who is pushed out at its end, and who sits elsewhere at the same time as
 * somebody who moves (Dijkstra's algorithm on the rows of seats).
 */
final class SeatSearch {
  static final int NO_WAY = -1;

  /** To seat somebody, however near, takes about as long as to look at so many options. */
  private static final int SEATING = 20;

  private final Instance instance;
  private final Seating seating;
  private final Chance chance;
  private final RowQueue queue;
  private final Way way;
  private final int[] state;
  private final int[] inTheWay;

  /** By option, what is lost by it; more than the most makes it no way. */
  private int[] losses;

  private int mostLost = Integer.MAX_VALUE;
  private int round;
  private int[] out = new int[16];
  private int outCount;
  private long work;

  /** The best end of a way so far. */
  private int best;

  private int lastRow;
  private int pushedOut;
  private int ties;

  SeatSearch(Seating seating, Chance chance) {
    this.instance = seating.instance;
    this.seating = seating;
    this.chance = chance;
    this.queue = new RowQueue(seating.taken.length);
    this.way = new Way(seating);
    this.state = new int[seating.taken.length];
    this.losses = new int[instance.options()];
    this.inTheWay = new int[instance.mostRequests()];
  }

  /** Answers how many options were looked at, or could have been in the same time. */
  long work() {
    return work;
  }

  /** Says what is lost by each option. */
  void weigh(int[] lost) {
    losses = lost;
  }

  /** Leaves the options aside by which more is lost. */
  void allow(int most) {
    mostLost = most;
  }

  /** Answers how many requests lost their seats by the way that was taken last. */
  int outCount() {
    return outCount;
  }

  /** Answers one of the requests that lost their seats. */
  int out(int index) {
    return out[index];
  }

  /**
   * Seats a request by the cheapest way.
   *
   * @param limit what the way has to stay below; 1: nobody may lose his seat
   * @return what it costs, or that there is no such way, and nothing is changed
   */
  int seat(int request, int limit) {
    outCount = 0;
    work += SEATING;
    if (sitsDown(request)) {
      return 0;
    }
    reach(request, limit);
    if (lastRow < 0) {
      return NO_WAY;
    }
    if (pushedOut != Seating.NOWHERE) {
      leave(pushedOut);
    }
    way.go(request, lastRow, this::leave);
    return best;
  }

  /** Takes a free seat, if there is one. */
  private boolean sitsDown(int request) {
    int o = drawn(request);
    for (int left = instance.options(request); left > 0; left--, o = instance.next(request, o)) {
      if (losses[o] <= mostLost && seating.hasRoom(instance.row[o]) && seating.isFree(request, o)) {
        seating.sit(request, o);
        return true;
      }
    }
    return false;
  }

  /**
   * Finds the rows that a request can get into for less than the limit, until the best is known.
   */
  private void reach(int request, int limit) {
    round += 2;
    queue.clear();
    best = limit;
    lastRow = -1;
    ties = 0;
    enter(request, 0);
    while (!queue.isEmpty() && queue.least() <= best) {
      int row = queue.poll();
      if (state[row] == round + 1) {
        continue;
      }
      state[row] = round + 1;
      int cost = queue.cost(row);
      if (seating.hasRoom(row)) {
        end(row, -1, cost);
        if (cost == 0) {
          return;
        }
      } else if (cost < best) {
        look(row, cost);
      }
    }
  }

  private void look(int row, int cost) {
    int[] sitters = seating.sitters[row];
    for (int i = 0; i < seating.taken[row]; i++) {
      int sitter = sitters[i];
      if (!seating.locked[sitter]) {
        end(row, sitter, cost + seating.weight[sitter]);
        enter(sitter, cost);
      }
    }
  }

  /** Of ways that cost the same one is drawn. */
  private void end(int row, int sitter, int cost) {
    if (cost < best) {
      best = cost;
      ties = 1;
    } else if (cost > best || lastRow < 0 || chance.below(++ties) > 0) {
      return;
    }
    lastRow = row;
    pushedOut = sitter;
  }

  /** Where the options of a request begin is drawn, so that a search goes many ways. */
  private int drawn(int request) {
    return instance.firstOption[request] + chance.below(instance.options(request));
  }

  /** Lets somebody enter each row that is open to him, after a way that costs something already. */
  private void enter(int request, int before) {
    int o = drawn(request);
    for (int left = instance.options(request); left > 0; left--, o = instance.next(request, o)) {
      int row = instance.row[o];
      work++;
      if (losses[o] > mostLost
          || state[row] > round
          || (state[row] == round && queue.cost(row) <= before)) {
        continue;
      }
      int cost = before + weightInTheWay(request, o);
      if (cost < best && (state[row] < round || cost < queue.cost(row))) {
        state[row] = round;
        way.to(row, request, o);
        queue.add(row, cost);
      }
    }
  }

  private int weightInTheWay(int request, int option) {
    int count = seating.inTheWay(request, option, inTheWay);
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += seating.weight[inTheWay[i]];
    }
    return sum;
  }

  private void leave(int request) {
    seating.leave(request);
    if (outCount == out.length) {
      out = Arrays.copyOf(out, 2 * outCount);
    }
    out[outCount++] = request;
  }

  /** Answers whether the request that was tried last and found no way could get into a row. */
  boolean wasReached(int row) {
    return state[row] == round + 1;
  }
}
