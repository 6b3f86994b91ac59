package org.okeenrolment.internal.placing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingPreferences;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;

/** Puts a part of a problem in numbers. */
final class Numbering {
  final List<PlacingSitting> sittingOf = new ArrayList<>();
  final Ints start = new Ints();
  final Ints end = new Ints();
  final Ints day = new Ints();
  final Ints seats = new Ints();

  final List<PlacingStudent> students;
  final List<PlacingRequest> requests = new ArrayList<>();
  final Ints firstRequest = new Ints();
  final Ints maxPerDay = new Ints();
  final Ints studentOf = new Ints();
  final Ints firstOption = new Ints();
  final Ints urgency = new Ints();

  final Ints row = new Ints();
  final Ints until = new Ints();
  final Ints cost = new Ints();

  private final PlacingProblem problem;
  private final Map<SittingId, PlacingSitting> sittings;
  private final Map<SittingId, Integer> firstRow = new HashMap<>();

  /** The moment from which seconds are counted: any of the problem's, so that they are few. */
  private final Instant zero;

  Numbering(
      PlacingProblem problem,
      Map<SittingId, PlacingSitting> sittings,
      List<PlacingStudent> students) {
    this.problem = problem;
    this.sittings = sittings;
    this.students = students;
    this.zero = problem.sittings().isEmpty() ? Instant.EPOCH : start(problem.sittings().get(0));
    TreeSet<Instant> deadlines = new TreeSet<>();
    students.forEach(
        one -> one.requests().forEach(request -> request.deadline().ifPresent(deadlines::add)));
    Map<Instant, Integer> rank = new HashMap<>();
    deadlines.forEach(one -> rank.put(one, 999 - 998 * rank.size() / deadlines.size()));
    students.forEach(student -> add(student, rank));
    firstRequest.add(requests.size());
    firstOption.add(row.size());
  }

  private void add(PlacingStudent student, Map<Instant, Integer> rank) {
    int number = firstRequest.size();
    firstRequest.add(requests.size());
    maxPerDay.add(student.maxPerDay().orElse(Integer.MAX_VALUE));
    for (PlacingRequest request : student.requests()) {
      requests.add(request);
      studentOf.add(number);
      urgency.add(request.priority() * 1_000 + request.deadline().map(rank::get).orElse(0));
      firstOption.add(row.size());
      for (PlacingOption option : request.open()) {
        add(student, request, option);
      }
    }
  }

  private void add(PlacingStudent student, PlacingRequest request, PlacingOption option) {
    int first = firstRow.computeIfAbsent(option.sitting(), this::addRows);
    PlacingSitting sitting = sittingOf.get(first);
    boolean here = request.current().filter(option.sitting()::equals).isPresent();
    if (request.fixed() && !here) {
      return;
    }
    int last = end.get(first) + (int) option.extra().toSeconds();
    int dislike = dislike(student, request, sitting);
    request
        .kind()
        .map(kind -> List.copyOf(sitting.reserved().keySet()).indexOf(kind))
        .filter(index -> index >= 0)
        .ifPresent(index -> option(first + 1 + index, last, dislike));
    option(first, last, dislike);
  }

  private void option(int seats, int last, int dislike) {
    row.add(seats);
    until.add(last);
    cost.add(dislike);
  }

  private int addRows(SittingId id) {
    PlacingSitting sitting = Objects.requireNonNull(sittings.get(id));
    int first = sittingOf.size();
    int kept = sitting.reserved().values().stream().mapToInt(Integer::intValue).sum();
    addRow(sitting, sitting.seats() - kept);
    sitting.reserved().values().forEach(number -> addRow(sitting, number));
    return first;
  }

  private void addRow(PlacingSitting sitting, int number) {
    sittingOf.add(sitting);
    seats.add(number);
    start.add(seconds(start(sitting)));
    end.add(seconds(sitting.moment().end()));
    day.add((int) start(sitting).atZone(problem.zone()).toLocalDate().toEpochDay());
  }

  private static Instant start(PlacingSitting sitting) {
    return sitting.moment().start();
  }

  private int seconds(Instant moment) {
    return Math.toIntExact(Duration.between(zero, moment).toSeconds());
  }

  private int dislike(PlacingStudent student, PlacingRequest request, PlacingSitting sitting) {
    PlacingPreferences preferences = problem.preferences();
    Optional<String> home = student.location();
    boolean away =
        home.isPresent() && sitting.location().filter(one -> !one.equals(home.get())).isPresent();
    boolean late = request.deadline().filter(one -> !start(sitting).isBefore(one)).isPresent();
    return sitting.burden()
        + (away ? preferences.otherLocation() : 0)
        + (late ? preferences.afterDeadline() : 0);
  }

  /** Answers whether one student cannot sit on both. */
  boolean clash(int option, int other) {
    return start.get(row.get(option)) < until.get(other)
        && start.get(row.get(other)) < until.get(option);
  }

  Instance instance() {
    return new Instance(this);
  }

  /** Numbers in a row, which grow while they are put together. */
  static final class Ints {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int get(int index) {
      return values[index];
    }

    int size() {
      return size;
    }

    int[] all() {
      return Arrays.copyOf(values, size);
    }
  }
}
