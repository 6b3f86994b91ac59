package org.okeenrolment.internal.placing;

import java.util.function.IntConsumer;

/** Ways to rows of seats, as a search finds them: who gets into a row, by which option. */
final class Way {
  private final Seating seating;
  private final int[] mover;
  private final int[] wanted;
  private final int[] inTheWay;

  Way(Seating seating) {
    this.seating = seating;
    this.mover = new int[seating.taken.length];
    this.wanted = new int[seating.taken.length];
    this.inTheWay = new int[seating.instance.mostRequests()];
  }

  /** Notes how a row is got into. */
  void to(int row, int request, int option) {
    mover[row] = request;
    wanted[row] = option;
  }

  /** Answers who gets into a row. */
  int mover(int row) {
    return mover[row];
  }

  /**
   * Moves everybody on the way, from its end to its start.
   *
   * @param request whose way it is; he has no seat
   * @param end the last row of it, with a free seat
   * @param out takes each seat away that somebody has at the same time as the one he gets
   */
  void go(int request, int end, IntConsumer out) {
    int row = end;
    boolean arrived = false;
    while (!arrived) {
      int next = mover[row];
      int option = wanted[row];
      arrived = next == request;
      if (!arrived) {
        row = seating.instance.row[seating.seat[next]];
        seating.leave(next);
      }
      int count = seating.inTheWay(next, option, inTheWay);
      for (int i = 0; i < count; i++) {
        out.accept(inTheWay[i]);
      }
      seating.sit(next, option);
    }
  }
}
