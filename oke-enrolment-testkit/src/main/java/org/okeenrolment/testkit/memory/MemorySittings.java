package org.okeenrolment.testkit.memory;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.port.StaleWriteException;

/** The sittings of one transaction; who writes a sitting or its seats holds its lock. */
final class MemorySittings implements Sittings {
  static final Rows.Kind<SittingId, Sitting> KIND =
      new Rows.Kind<>(
          Sitting::id,
          Sitting::revision,
          List.of(
              sitting -> List.of(sitting.exam()),
              sitting -> sitting.room().map(Room::id).stream().toList(),
              sitting ->
                  Stream.concat(sitting.staff().stream(), sitting.formerStaff().stream())
                      .map(StaffRole::staff)
                      .distinct()
                      .toList()));
  private static final int EXAM = 0;
  private static final int ROOM = 1;
  private static final int STAFF = 2;
  private static final Comparator<Sitting> BY_START =
      Comparator.comparing((Sitting sitting) -> sitting.moment().start())
          .thenComparing(Sitting::id);

  private final RowsView<SittingId, Sitting> rows;
  private final MemoryParticipations participations;
  private final Map<SittingId, Map<StudentId, SeatPool>> committed;
  private final Map<SittingId, Map<StudentId, SeatPool>> own = new HashMap<>();
  private final Locks.Held locks;
  private final Lock reading;

  MemorySittings(
      RowsView<SittingId, Sitting> rows,
      MemoryParticipations participations,
      Map<SittingId, Map<StudentId, SeatPool>> committed,
      Locks.Held locks,
      Lock reading) {
    this.rows = rows;
    this.participations = participations;
    this.committed = committed;
    this.locks = locks;
    this.reading = reading;
  }

  @Override
  public Optional<Sitting> find(SittingId id) {
    return rows.find(id);
  }

  @Override
  public List<Sitting> openFor(ExamId exam) {
    return open(rows.with(EXAM, exam));
  }

  @Override
  public List<Sitting> openIn(RoomId room, Interval moment) {
    return open(rows.with(ROOM, room)).stream()
        .filter(sitting -> sitting.moment().overlaps(moment))
        .toList();
  }

  @Override
  public List<Sitting> ofStaff(StaffId staff, Interval moment) {
    return rows.with(STAFF, staff).stream()
        .filter(sitting -> sitting.moment().overlaps(moment))
        .sorted(BY_START)
        .toList();
  }

  @Override
  public void add(Sitting sitting) {
    rows.add(sitting);
  }

  @Override
  public Sitting save(Sitting changed) {
    locks.take(changed.id());
    if (find(changed.id()).filter(stored -> isTooFew(changed, stored)).isPresent()) {
      throw new StaleWriteException(changed.id(), changed.revision());
    }
    Sitting next = changed.withRevision(changed.revision() + 1);
    rows.replace(changed, next);
    return next;
  }

  private boolean isTooFew(Sitting changed, Sitting stored) {
    SeatCount taken = taken(changed.id());
    return Stream.of(SeatPool.REGULAR, SeatPool.LATE)
        .anyMatch(
            pool ->
                changed.seats(pool) < stored.seats(pool) && changed.seats(pool) < taken.of(pool));
  }

  @Override
  public SeatCount seatsTaken(SittingId id) {
    return taken(id).withWaiting(participations.waiting(id));
  }

  private SeatCount taken(SittingId id) {
    Map<StudentId, SeatPool> written = own.get(id);
    if (written != null) {
      return count(written);
    }
    reading.lock();
    try {
      return count(committed.getOrDefault(id, Map.of()));
    } finally {
      reading.unlock();
    }
  }

  private static SeatCount count(Map<StudentId, SeatPool> seats) {
    int late = Collections.frequency(seats.values(), SeatPool.LATE);
    return new SeatCount(seats.size() - late, late, 0);
  }

  @Override
  public SeatClaim claim(SittingId id, StudentId student, SeatPool pool) {
    Map<StudentId, SeatPool> seats = lockedSeats(id);
    Optional<Sitting> sitting = find(id).filter(one -> one.state() == SittingState.OPEN);
    if (sitting.isEmpty()) {
      return SeatClaim.NOT_OPEN;
    }
    if (seats.containsKey(student)) {
      return SeatClaim.ALREADY_THERE;
    }
    if (pool != SeatPool.BEYOND_CAPACITY && count(seats).of(pool) >= sitting.get().seats(pool)) {
      return SeatClaim.FULL;
    }
    seats.put(student, pool);
    return SeatClaim.CLAIMED;
  }

  @Override
  public void release(SittingId id, StudentId student) {
    lockedSeats(id).remove(student);
  }

  /** Takes the locks in the order of the ids. */
  void rename(StudentId from, StudentId to) {
    for (SittingId id : new TreeSet<>(withSeat(from))) {
      Map<StudentId, SeatPool> seats = lockedSeats(id);
      SeatPool pool = seats.remove(from);
      if (pool != null) {
        seats.put(to, pool);
      }
    }
  }

  private Set<SittingId> withSeat(StudentId student) {
    reading.lock();
    try {
      return Stream.concat(committed.entrySet().stream(), own.entrySet().stream())
          .filter(seats -> seats.getValue().containsKey(student))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    } finally {
      reading.unlock();
    }
  }

  void apply() {
    committed.putAll(own);
  }

  /** Who writes seats holds the lock until his commit, so this copy cannot become stale. */
  private Map<StudentId, SeatPool> lockedSeats(SittingId id) {
    locks.take(id);
    return own.computeIfAbsent(id, this::copy);
  }

  private Map<StudentId, SeatPool> copy(SittingId id) {
    reading.lock();
    try {
      return new HashMap<>(committed.getOrDefault(id, Map.of()));
    } finally {
      reading.unlock();
    }
  }

  private static List<Sitting> open(List<Sitting> sittings) {
    return sittings.stream()
        .filter(sitting -> sitting.state() == SittingState.OPEN)
        .sorted(BY_START)
        .toList();
  }
}
