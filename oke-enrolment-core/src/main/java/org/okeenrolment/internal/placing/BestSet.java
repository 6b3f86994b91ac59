package org.okeenrolment.internal.placing;

import java.util.Arrays;

/** Finds the best set of seats for one student alone, at given prices (branch and bound). */
final class BestSet {
  /**
   * So many steps later a student is taken to get all he wants: more than he can, which is safe.
   */
  private static final int MOST_STEPS = 20_000;

  private final Instance instance;
  private final int[] price;
  private final int worth;
  private final int[] wanted;

  /** The options of each request, the cheapest first: as it was for the prices before these. */
  private final int[] sorted;

  private final int[] asked;
  private final int[] rest;
  private final int[] chosen;
  private final int[] best;

  /** The options chosen. */
  private final long[] taken;

  private int student;
  private int requests;
  private int bestValue;
  private int steps;
  private long work;

  /**
   * @param price by row of seats
   * @param worth what a placed request is worth
   * @param wanted by row of seats, to be counted up for what each student chooses
   */
  BestSet(Instance instance, int[] price, int worth, int[] wanted) {
    this.instance = instance;
    this.price = price;
    this.worth = worth;
    this.wanted = wanted;
    int most = instance.mostRequests();
    this.sorted = new int[instance.options()];
    this.asked = new int[most];
    this.rest = new int[most + 1];
    this.chosen = new int[most];
    this.best = new int[most];
    this.taken = new long[instance.words];
    Arrays.setAll(sorted, option -> option);
  }

  long work() {
    return work;
  }

  /** Answers what the best set is worth to a student after its prices. */
  int of(int one) {
    for (int r = instance.firstRequest[one]; r < instance.firstRequest[one + 1]; r++) {
      sort(r);
    }
    requests = 0;
    ask(one);
    choose(0, 0);
    for (int i = 0; i < requests; i++) {
      if (best[i] >= 0) {
        wanted[instance.row[best[i]]]++;
      }
    }
    return steps > MOST_STEPS ? rest[0] : bestValue;
  }

  /**
   * Answers what the best set with an option is worth to the student after its prices, which are
   * those of {@link #of}.
   */
  int with(int option) {
    asked[0] = instance.requestOf[option];
    chosen[0] = option;
    requests = 1;
    ask(instance.studentOf[asked[0]]);
    instance.flip(taken, 0, option);
    choose(1, value(option));
    instance.flip(taken, 0, option);
    return bestValue;
  }

  /** Begins with a student, who asks for what is chosen already and for all that is worth it. */
  private void ask(int one) {
    student = one;
    int given = requests;
    for (int r = instance.firstRequest[one]; r < instance.firstRequest[one + 1]; r++) {
      if ((given == 0 || r != asked[0]) && instance.options(r) > 0 && value(firstOf(r)) > 0) {
        asked[requests++] = r;
      }
    }
    rest[requests] = 0;
    for (int i = requests - 1; i >= given; i--) {
      rest[i] = rest[i + 1] + value(firstOf(asked[i]));
    }
    bestValue = Integer.MIN_VALUE;
    steps = 0;
  }

  private int firstOf(int request) {
    return sorted[instance.firstOption[request]];
  }

  private int value(int option) {
    return worth - price[instance.row[option]];
  }

  /** Prices change little at a time, so that little has to be sorted. */
  private void sort(int request) {
    int first = instance.firstOption[request];
    int last = instance.firstOption[request + 1];
    work += last - first;
    for (int i = first + 1; i < last; i++) {
      int option = sorted[i];
      int value = value(option);
      int at = i;
      for (; at > first && value(sorted[at - 1]) < value; at--) {
        sorted[at] = sorted[at - 1];
      }
      sorted[at] = option;
    }
  }

  private void choose(int index, int value) {
    if (value + rest[index] <= bestValue || ++steps > MOST_STEPS) {
      return;
    }
    if (index == requests) {
      bestValue = value;
      System.arraycopy(chosen, 0, best, 0, requests);
      return;
    }
    work++;
    int last = instance.firstOption[asked[index] + 1];
    for (int i = instance.firstOption[asked[index]]; i < last; i++) {
      int option = sorted[i];
      int more = value(option);
      if (more <= 0 || value + more + rest[index + 1] <= bestValue) {
        break;
      }
      if (isPossible(index, option)) {
        chosen[index] = option;
        instance.flip(taken, 0, option);
        choose(index + 1, value + more);
        instance.flip(taken, 0, option);
      }
    }
    chosen[index] = Seating.NOWHERE;
    choose(index + 1, value);
  }

  private boolean isPossible(int request, int option) {
    return !instance.clash(option, taken, 0)
        && (requests <= instance.maxPerDay[student]
            || onTheDay(request, option) < instance.maxPerDay[student]);
  }

  private int onTheDay(int request, int option) {
    int count = 0;
    for (int i = 0; i < request; i++) {
      count += chosen[i] >= 0 && instance.sameDay(option, chosen[i]) ? 1 : 0;
    }
    return count;
  }
}
