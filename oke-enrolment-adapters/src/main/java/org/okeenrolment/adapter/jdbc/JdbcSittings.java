package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.signup.Participation;

/** The sittings of one transaction; {@link Seats} has their seats. */
final class JdbcSittings implements Sittings {
  static final String FIND =
      """
      SELECT * FROM oke_sitting WHERE institution = ? AND id = ?
      """;
  static final String OPEN_FOR =
      """
      SELECT * FROM oke_sitting
      WHERE institution = ? AND exam = ? AND state = 'OPEN'
      ORDER BY starts_at, id
      """;
  static final String OPEN_IN =
      """
      SELECT * FROM oke_sitting
      WHERE institution = ? AND room = ? AND state = 'OPEN' AND ends_at > ? AND starts_at < ?
      ORDER BY starts_at, id
      """;
  static final String OF_STAFF =
      """
      SELECT s.* FROM oke_sitting_staff t
      JOIN oke_sitting s ON s.institution = t.institution AND s.id = t.sitting
      WHERE t.institution = ? AND t.staff = ? AND s.ends_at > ? AND s.starts_at < ?
      ORDER BY s.starts_at, s.id
      """;
  static final String ADD =
      """
      INSERT INTO oke_sitting (institution, id, exam, name, starts_at, ends_at,
        room, room_name, room_capacity, capacity, self_starts_at, self_ends_at,
        late_starts_at, late_ends_at, late_quota, staff, level, part, conditions, announced_at,
        state, recorded_at, recorded_by, recorded_role, journal, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String ADD_STAFF =
      """
      INSERT INTO oke_sitting_staff (institution, staff, sitting) VALUES (?, ?, ?)
      """;
  static final String REMOVE_STAFF =
      """
      DELETE FROM oke_sitting_staff WHERE institution = ? AND sitting = ?
      """;
  static final String SAVE =
      """
      UPDATE oke_sitting SET exam = ?, name = ?, starts_at = ?, ends_at = ?,
        room = ?, room_name = ?, room_capacity = ?, capacity = ?,
        self_starts_at = ?, self_ends_at = ?, late_starts_at = ?, late_ends_at = ?, late_quota = ?,
        staff = ?, level = ?, part = ?, conditions = ?, announced_at = ?, state = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?, revision = ?
      WHERE institution = ? AND id = ? AND revision = ?
        AND (capacity <= ? OR regular_taken + beyond_taken <= ?)
        AND (COALESCE(late_quota, 0) <= ? OR late_taken <= ?)
      """;

  private static final String FORMER = "former";

  private final Statements statements;
  private final String institution;
  private final Seats seats;

  JdbcSittings(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
    this.seats = new Seats(statements, institution);
  }

  @Override
  public Optional<Sitting> find(SittingId id) {
    return seats.locked(id).or(() -> statements.first(JdbcSittings::read, FIND, institution, id));
  }

  @Override
  public List<Sitting> openFor(ExamId exam) {
    return statements.list(JdbcSittings::read, OPEN_FOR, institution, exam);
  }

  @Override
  public List<Sitting> openIn(RoomId room, Interval moment) {
    return statements.list(JdbcSittings::read, OPEN_IN, institution, room, moment);
  }

  @Override
  public List<Sitting> ofStaff(StaffId staff, Interval moment) {
    return statements.list(JdbcSittings::read, OF_STAFF, institution, staff, moment);
  }

  @Override
  public void add(Sitting sitting) {
    statements.updateUnique(
        "sitting",
        sitting.id(),
        ADD,
        Values.of(institution, sitting.id()).and(columns(sitting)).array());
    addStaff(sitting);
  }

  /** One statement checks the revision and the seats, so that none is claimed in between. */
  @Override
  public Sitting save(Sitting changed) {
    seats.changed(changed.id());
    Sitting next = changed.withRevision(changed.revision() + 1);
    int capacity = changed.seats(SeatPool.REGULAR);
    int late = changed.seats(SeatPool.LATE);
    int saved =
        statements.update(
            SAVE,
            Values.of(columns(next))
                .and(institution, changed.id(), changed.revision())
                .and(capacity, capacity, late, late)
                .array());
    Revisions.check(saved, changed.id(), changed.revision());
    statements.update(REMOVE_STAFF, institution, changed.id());
    addStaff(changed);
    return next;
  }

  private void addStaff(Sitting sitting) {
    List<Object[]> rows =
        Stream.concat(sitting.staff().stream(), sitting.formerStaff().stream())
            .map(StaffRole::staff)
            .distinct()
            .map(staff -> new Object[] {institution, staff, sitting.id()})
            .toList();
    statements.batch("member of staff", ADD_STAFF, rows);
  }

  @Override
  public SeatCount seatsTaken(SittingId id) {
    return seats.taken(id);
  }

  @Override
  public SeatClaim claim(SittingId id, StudentId student, SeatPool pool) {
    return seats.claim(id, student, pool);
  }

  /** Claims the seat of a participation, and adds this where it was claimed. */
  SeatClaim take(Participation added) {
    return seats.take(added);
  }

  @Override
  public void release(SittingId id, StudentId student) {
    seats.release(id, student);
  }

  private static Object[] columns(Sitting sitting) {
    return new Object[] {
      sitting.exam(),
      sitting.name(),
      sitting.moment(),
      sitting.room().map(Room::id),
      sitting.room().map(Room::name),
      sitting.room().map(Room::capacity),
      sitting.capacity(),
      sitting.selfSignUp().map(Interval::start),
      sitting.selfSignUp().map(Interval::end),
      sitting.late().map(late -> late.window().start()),
      sitting.late().map(late -> late.window().end()),
      sitting.late().map(LateWindow::quota),
      JsonObject.all(staff(sitting), Function.identity()),
      sitting.level(),
      sitting.part(),
      ValueJson.conditions(sitting.conditions()).toString(),
      sitting.announcedAt(),
      sitting.state(),
      sitting.recorded(),
      sitting.revision()
    };
  }

  static Sitting read(Row row) {
    return Sitting.builder()
        .id(row.id("id", SittingId::new))
        .exam(row.id("exam", ExamId::new))
        .name(row.text("name"))
        .moment(row.interval("starts_at", "ends_at"))
        .room(row.maybeText("room").map(id -> room(id, row)))
        .capacity(row.number("capacity"))
        .selfSignUp(row.maybeInterval("self_starts_at", "self_ends_at"))
        .late(
            row.maybeInterval("late_starts_at", "late_ends_at")
                .map(window -> new LateWindow(window, row.number("late_quota"))))
        .staff(staff(row, false))
        .formerStaff(staff(row, true))
        .level(row.constant("level", Level.class))
        .part(row.maybeText("part"))
        .conditions(ValueJson.conditions(JsonObject.parse(row.text("conditions"))))
        .announcedAt(row.moment("announced_at"))
        .state(row.constant("state", SittingState.class))
        .recorded(row.recorded())
        .revision(row.number("revision"))
        .build();
  }

  private static List<JsonObject> staff(Sitting sitting) {
    return Stream.concat(
            sitting.staff().stream().map(ValueJson::staff),
            sitting.formerStaff().stream().map(one -> ValueJson.staff(one).put(FORMER, true)))
        .toList();
  }

  private static List<StaffRole> staff(Row row, boolean isFormer) {
    return JsonObject.parseAll(row.text("staff"), Function.identity()).stream()
        .filter(one -> one.has(FORMER) == isFormer)
        .map(ValueJson::staff)
        .toList();
  }

  private static Room room(String id, Row row) {
    return new Room(new RoomId(id), row.text("room_name"), row.number("room_capacity"));
  }
}
