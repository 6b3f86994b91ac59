package org.okeenrolment.internal.signup;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;

/** The sittings on which students are placed: what is free there, and who has a seat. */
final class AskedSittings {
  private final Map<ExamId, List<SittingId>> asked;
  private final Map<StudentExam, Participation> held = new HashMap<>();
  private final Map<SittingId, SeatPool> yielding = new HashMap<>();
  private final Map<SittingId, Integer> left = new HashMap<>();
  private final Map<SittingId, PlacingSitting> sittings = new LinkedHashMap<>();

  AskedSittings(Work work, Map<ExamId, List<SittingId>> asked) {
    this.asked = asked;
    asked.values().forEach(ofExam -> ofExam.forEach(id -> add(work, id, ofExam.indexOf(id))));
  }

  /**
   * Seats that are kept for those who wait are not among those left; where they are not enough for
   * them, or the sitting is too full, whoever leaves frees no seat for others.
   */
  private void add(Work work, SittingId id, int order) {
    Sitting sitting = work.sitting(id);
    SeatPool pool = sitting.pool(work.now());
    SeatCount taken = work.session().sittings().seatsTaken(id);
    int free = sitting.seats(pool) - taken.of(pool) - taken.waiting();
    if (free >= 0) {
      yielding.put(id, pool);
    }
    left.put(id, Math.max(0, free));
    int holders = 0;
    for (Participation seat : work.signedUp(id)) {
      holders += held.putIfAbsent(seat.of(), seat) == null ? 1 : 0;
    }
    sittings.put(
        id, placing(sitting, Math.max(0, free) + holders).withBurden(Math.min(1_000, order)));
  }

  /** Answers a sitting with so many seats, as a part of a problem. */
  static PlacingSitting placing(Sitting sitting, int seats) {
    return PlacingSitting.builder()
        .id(sitting.id())
        .exam(sitting.exam())
        .moment(sitting.moment())
        .seats(seats)
        .build();
  }

  /** Answers who has a seat on one of the sittings. */
  Collection<StudentId> holders() {
    Set<StudentId> holders = new TreeSet<>();
    held.keySet().forEach(of -> holders.add(of.student()));
    return holders;
  }

  /** Answers how many seats nobody has, and nobody waits for. */
  Map<SittingId, Integer> left() {
    return left;
  }

  /** Answers whether one of several sittings can be full before so many students have seats. */
  boolean mayFillUp(int number) {
    return left.size() > 1 && left.values().stream().anyMatch(seats -> seats < number);
  }

  /** Answers the seat on one of the sittings that a student has. */
  Optional<Participation> held(StudentExam of) {
    return Optional.ofNullable(held.get(of));
  }

  /** Answers whether others can have a seat when it is left. */
  boolean isFreedBy(Participation seat) {
    SeatPool pool = yielding.get(seat.sitting());
    return pool != null && (pool == SeatPool.LATE) == (seat.pool() == SeatPool.LATE);
  }

  /** Adds a seat of another exam, for whoever has it and keeps it. */
  void addTaken(Sitting sitting) {
    sittings.merge(
        sitting.id(), placing(sitting, 1), (there, one) -> there.withSeats(there.seats() + 1));
  }

  Set<ExamId> exams() {
    return asked.keySet();
  }

  /** Answers the sittings of an exam, in order of preference. */
  Stream<SittingId> of(StudentExam of) {
    return asked.getOrDefault(of.exam(), List.of()).stream();
  }

  /** Answers the sittings of the problem. */
  Collection<PlacingSitting> placing() {
    return sittings.values();
  }
}
