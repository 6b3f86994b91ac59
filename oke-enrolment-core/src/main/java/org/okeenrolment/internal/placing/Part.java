package org.okeenrolment.internal.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.SittingId;

/** The placing of students who compete with each other and with nobody else, step by step. */
final class Part {
  /** Rounds grow with what was done before them: each ends with a look at what was found. */
  private static final int SHARE_OF_FIRST_ROUND = 64;

  private static final int SHARE_OF_ROUND = 4;
  private static final long LARGEST_ROUND = 8_000_000;

  final Instance instance;
  final Seating seating;
  final SeatSearch search;
  final List<SittingId> emptied = new ArrayList<>();
  final Map<ExamId, Integer> boundOf = new HashMap<>();
  private final Ejections ejections;
  private final Exchange exchange;
  private final Prices prices;
  private final long effort;
  private long used;
  private int flow;

  /**
   * @param units how much work may be done, see {@link #workOf}
   */
  Part(Instance instance, double units, int sameDay) {
    this.instance = instance;
    this.effort = (long) (units * workOf(instance));
    seating = new Seating(instance, true);
    Chance chance = new Chance();
    search = new SeatSearch(seating, chance);
    seatWhoHasSeats();
    Group.of(seating).forEach(group -> group.seat(seating));
    prices = new Prices(instance);
    ejections = new Ejections(seating, search, chance);
    exchange = new Exchange(seating, sameDay);
    flow = instance.requests.size();
  }

  /**
   * Answers how many options the search looks at for one unit of effort: a small part is searched
   * through, one of middling size for a second or two, and the larger a large one is, the less is
   * left of a second after it is put in numbers and before it is reported.
   */
  static long workOf(Instance instance) {
    long options = instance.options();
    long through = 400_000 + 150 * options + options * options / 46;
    return Math.min(through, Math.max(10_000_000, 400_000_000 - 3_000 * options));
  }

  /** Answers the same for the bound, which comes near for a small part after some hundred steps. */
  private static long workOfBound(Instance instance) {
    return Math.min(600L * instance.options(), Math.max(6_000_000, workOf(instance) / 2));
  }

  private void seatWhoHasSeats() {
    for (boolean fixed : new boolean[] {true, false}) {
      for (int request = 0; request < seating.seat.length; request++) {
        int option = instance.current(request, seating);
        if (option >= 0 && instance.requests.get(request).fixed() == fixed) {
          seatAsNow(request, option, fixed);
        }
      }
    }
  }

  private void seatAsNow(int request, int option, boolean fixed) {
    if (fixed) {
      instance.makeRoom(option, seating);
      seating.lock(request);
    }
    if (seating.hasRoom(instance.row[option]) && (fixed || seating.isFree(request, option))) {
      seating.sit(request, option);
      seating.held[request] = true;
    }
  }

  /** Answers how many requests are placed in the best plan so far. */
  int placed() {
    return ejections.placed();
  }

  int bound() {
    return Math.min(flow, prices.bound());
  }

  boolean isDone() {
    return used >= effort || placed() >= bound();
  }

  long effort() {
    return effort;
  }

  /** Answers how much of the search is done, or need not be. */
  long used() {
    return isDone() ? effort : used;
  }

  /** Answers the two halves of the start, which do not touch each other. */
  Stream<Runnable> start() {
    return Stream.of(ejections::start, this::flow);
  }

  /** Without clashes the best plan is found at once, and with them none is better. */
  private void flow() {
    Seating free = new Seating(instance, false);
    Chance chance = new Chance();
    new Ejections(free, new SeatSearch(free, chance), chance).start();
    flow = free.placed();
    for (int request = 0; request < free.seat.length; request++) {
      boundOf.merge(
          instance.requests.get(request).exam(), free.isPlaced(request) ? 1 : 0, Integer::sum);
    }
  }

  /** Answers the two halves of a round of the search, which do not touch each other. */
  Stream<Runnable> round() {
    int placed = placed();
    int bound = bound();
    long options =
        Math.min(
            Math.max(1 + effort / SHARE_OF_FIRST_ROUND, used / SHARE_OF_ROUND),
            Math.min(LARGEST_ROUND, effort - used));
    used += options;
    search.weigh(prices.losses());
    return Stream.of(
        () -> ejections.search(options, bound),
        () -> prices.lower(options * workOfBound(instance) / workOf(instance), placed));
  }

  /** Betters the plan without placing fewer, and empties sittings that are nearly empty. */
  void finish() {
    ejections.complete(effort / 4);
    exchange.better(effort);
    instance.sittings.stream()
        .filter(sitting -> sitting.closeBelow() > 0)
        .distinct()
        .filter(this::empty)
        .map(PlacingSitting::id)
        .forEach(emptied::add);
    exchange.better(emptied.isEmpty() ? 0 : effort);
    seating.keep();
  }

  private boolean empty(PlacingSitting sitting) {
    List<Integer> sitters =
        instance
            .rows(sitting)
            .flatMap(row -> Arrays.stream(seating.sitters[row], 0, seating.taken[row]))
            .boxed()
            .toList();
    if (sitters.isEmpty()
        || sitters.size() >= sitting.closeBelow()
        || sitters.stream().anyMatch(sitter -> seating.locked[sitter])) {
      return false;
    }
    int before = seating.mark();
    setClosed(sitting, true);
    sitters.forEach(seating::leave);
    if (sitters.stream().allMatch(sitter -> search.seat(sitter, 1) == 0)) {
      return true;
    }
    setClosed(sitting, false);
    seating.backTo(before);
    return false;
  }

  private void setClosed(PlacingSitting sitting, boolean closed) {
    instance.rows(sitting).forEach(row -> seating.closed[row] = closed);
  }
}
