package org.okeenrolment.internal.placing;

import java.util.Arrays;
import org.okeenrolment.plan.PlacingSitting;

/** Who sits where, with a record of the steps so that they can be taken back. */
final class Seating {
  static final int NOWHERE = -1;

  /** Whoever weighs this much is not pushed out: he is fixed, or sits there with a group. */
  static final int IMMOVABLE = 1 << 24;

  final Instance instance;

  /** By request, the option it has, or nowhere. */
  final int[] seat;

  /** By row of seats, the requests on it, of which the first {@code taken} count. */
  final int[][] sitters;

  final int[] taken;

  /** By request, how bad it is to push it out. */
  final int[] weight;

  /** By request, whether it has a seat now, and so has one in the end, here or elsewhere. */
  final boolean[] held;

  /** By request, whether it stays where it is. */
  final boolean[] locked;

  /** By request, whether it gets no seat: its group is not placed. */
  final boolean[] barred;

  /** By row, whether nobody may be seated there any more. */
  final boolean[] closed;

  private final boolean clashing;

  /** By student, the options that he has. */
  private final long[] had;

  private final int[] inTheWay;

  /** By student, how many of his requests have no seat. */
  private final int[] missing;

  private final int[] place;
  private int placed;
  private int complete;
  private int[] steps = new int[256];
  private int stepCount;

  /**
   * @param clashing whether nobody can sit in two places at once, or on more than he may in a day
   */
  Seating(Instance instance, boolean clashing) {
    this.instance = instance;
    this.clashing = clashing;
    this.seat = new int[instance.requests.size()];
    this.had = new long[instance.students.size() * instance.words];
    this.weight = new int[seat.length];
    this.held = new boolean[seat.length];
    this.locked = new boolean[seat.length];
    this.barred = new boolean[seat.length];
    this.place = new int[seat.length];
    this.taken = new int[instance.seats.length];
    this.closed = new boolean[taken.length];
    this.inTheWay = new int[instance.mostRequests()];
    this.sitters = new int[taken.length][];
    Arrays.fill(seat, NOWHERE);
    Arrays.fill(weight, 1);
    this.missing = new int[instance.students.size()];
    Arrays.setAll(
        missing, student -> instance.firstRequest[student + 1] - instance.firstRequest[student]);
    Arrays.setAll(sitters, row -> new int[instance.seats[row]]);
  }

  int placed() {
    return placed;
  }

  /** Answers how many students have seats for all their requests. */
  int complete() {
    return complete;
  }

  boolean isPlaced(int request) {
    return seat[request] != NOWHERE;
  }

  boolean hasRoom(int row) {
    return taken[row] < instance.seats[row] && !closed[row];
  }

  /** Keeps a request where it is, or where it is seated next. */
  void lock(int request) {
    locked[request] = true;
    weight[request] = IMMOVABLE;
  }

  /** Seats a request, also where there is no room: what is fixed stays. */
  void sit(int request, int option) {
    int row = instance.row[option];
    if (taken[row] == sitters[row].length) {
      sitters[row] = Arrays.copyOf(sitters[row], taken[row] + 1);
    }
    record(request, NOWHERE);
    instance.flip(had, instance.studentOf[request], option);
    seat[request] = option;
    place[request] = taken[row];
    sitters[row][taken[row]++] = request;
    placed++;
    complete += --missing[instance.studentOf[request]] == 0 ? 1 : 0;
  }

  void leave(int request) {
    int row = instance.row[seat[request]];
    int last = sitters[row][--taken[row]];
    sitters[row][place[request]] = last;
    place[last] = place[request];
    record(request, seat[request]);
    instance.flip(had, instance.studentOf[request], seat[request]);
    seat[request] = NOWHERE;
    placed--;
    complete -= missing[instance.studentOf[request]]++ == 0 ? 1 : 0;
  }

  private void record(int request, int before) {
    if (stepCount + 2 > steps.length) {
      steps = Arrays.copyOf(steps, 2 * steps.length);
    }
    steps[stepCount++] = request;
    steps[stepCount++] = before;
  }

  /** Answers a mark to which the steps can be taken back. */
  int mark() {
    return stepCount;
  }

  /** Forgets the steps; they are not taken back any more. */
  void keep() {
    stepCount = 0;
  }

  void backTo(int mark) {
    for (int at = stepCount; at > mark; ) {
      int before = steps[--at];
      int request = steps[--at];
      if (before == NOWHERE) {
        leave(request);
      } else {
        sit(request, before);
      }
    }
    stepCount = mark;
  }

  /**
   * Answers the seats of the same student that stand in the way of an option: those that clash with
   * it, and as many on that day as are too many.
   *
   * @param found is filled with the requests; as long as the student has requests
   * @return how many
   */
  int inTheWay(int request, int option, int[] found) {
    if (!clashing) {
      return 0;
    }
    int student = instance.studentOf[request];
    int count = instance.clashing(option, had, student, found);
    return mayBeTooMany(student) ? tooManyOnTheDay(request, option, found, count) : count;
  }

  private boolean mayBeTooMany(int student) {
    return instance.firstRequest[student + 1] - instance.firstRequest[student]
        > instance.maxPerDay[student];
  }

  /** Adds the lightest of those on the day, until the others are no more than may be. */
  private int tooManyOnTheDay(int request, int option, int[] found, int clashes) {
    int student = instance.studentOf[request];
    int count = clashes;
    while (true) {
      int staying = 1;
      int lightest = NOWHERE;
      for (int other = instance.firstRequest[student];
          other < instance.firstRequest[student + 1];
          other++) {
        if (isOnTheDay(request, option, other) && !contains(found, count, other)) {
          staying++;
          lightest = lightest == NOWHERE || weight[other] < weight[lightest] ? other : lightest;
        }
      }
      if (staying <= instance.maxPerDay[student]) {
        return count;
      }
      found[count++] = lightest;
    }
  }

  private boolean isOnTheDay(int request, int option, int other) {
    return other != request && seat[other] != NOWHERE && instance.sameDay(option, seat[other]);
  }

  private static boolean contains(int[] found, int count, int other) {
    for (int i = 0; i < count; i++) {
      if (found[i] == other) {
        return true;
      }
    }
    return false;
  }

  /** Answers whether nothing of the student stands in the way of an option. */
  boolean isFree(int request, int option) {
    if (!clashing) {
      return true;
    }
    int student = instance.studentOf[request];
    return !instance.clash(option, had, student)
        && !(mayBeTooMany(student) && onTheDay(request, option) >= instance.maxPerDay[student]);
  }

  /** Answers a request of the student whose seat clashes with an option, or nowhere. */
  int clashing(int request, int option) {
    int count = instance.clashing(option, had, instance.studentOf[request], inTheWay);
    return count > 0 ? inTheWay[0] : NOWHERE;
  }

  /** Answers how many other seats the student has on the day of an option. */
  int onTheDay(int request, int option) {
    int student = instance.studentOf[request];
    int count = 0;
    for (int other = instance.firstRequest[student];
        other < instance.firstRequest[student + 1];
        other++) {
      count += isOnTheDay(request, option, other) ? 1 : 0;
    }
    return count;
  }

  /** Answers whether the student has all the seats he asks for, this one left aside. */
  boolean isCompleteBut(int request) {
    return missing[instance.studentOf[request]] == (isPlaced(request) ? 0 : 1);
  }

  /** Answers how many seats of a sitting are left, of whatever kind. */
  int roomIn(PlacingSitting sitting) {
    return instance.rows(sitting).map(row -> instance.seats[row] - taken[row]).sum();
  }
}
