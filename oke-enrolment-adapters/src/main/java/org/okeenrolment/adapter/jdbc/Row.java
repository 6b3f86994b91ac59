package org.okeenrolment.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;

/** The row at which a result set stands. */
final class Row {
  private final ResultSet rows;

  private interface Getter<T> {
    @Nullable T get() throws SQLException;
  }

  Row(ResultSet rows) {
    this.rows = rows;
  }

  String text(String column) {
    return there(column, () -> rows.getString(column));
  }

  Optional<String> maybeText(String column) {
    return maybe(() -> rows.getString(column));
  }

  <T> T id(String column, Function<String, T> type) {
    return type.apply(text(column));
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) {
    return Enum.valueOf(type, text(column));
  }

  int number(String column) {
    return there(column, () -> rows.getInt(column));
  }

  long place() {
    return there("place", () -> rows.getLong("place"));
  }

  OptionalInt maybeNumber(String column) {
    Optional<Integer> number = maybe(() -> rows.getObject(column, Integer.class));
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  boolean flag(String column) {
    return there(column, () -> rows.getBoolean(column));
  }

  Optional<Boolean> maybeFlag(String column) {
    return maybe(() -> rows.getObject(column, Boolean.class));
  }

  Instant moment(String column) {
    return there(column, () -> rows.getObject(column, OffsetDateTime.class)).toInstant();
  }

  Optional<Instant> maybeMoment(String column) {
    return maybe(() -> rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  Interval interval(String start, String end) {
    return new Interval(moment(start), moment(end));
  }

  Optional<Interval> maybeInterval(String start, String end) {
    return maybeMoment(start).map(from -> new Interval(from, moment(end)));
  }

  LocalDate day(String column) {
    return there(column, () -> rows.getObject(column, LocalDate.class));
  }

  Optional<LocalDate> maybeDay(String column) {
    return maybe(() -> rows.getObject(column, LocalDate.class));
  }

  StudentExam of() {
    return new StudentExam(id("student", StudentId::new), id("exam", ExamId::new));
  }

  Recorded recorded() {
    return new Recorded(
        moment("recorded_at"),
        actor("recorded_by", "recorded_role"),
        id("journal", JournalId::new));
  }

  Actor actor(String id, String role) {
    return new Actor(text(id), id(role, Role::new));
  }

  private <T> T there(String column, Getter<T> getter) {
    return maybe(getter)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The column (%s) is empty.%nMaybe a row was changed by hand."
                        .formatted(column)));
  }

  private static <T> Optional<T> maybe(Getter<T> getter) {
    try {
      return Optional.ofNullable(getter.get());
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }
}
