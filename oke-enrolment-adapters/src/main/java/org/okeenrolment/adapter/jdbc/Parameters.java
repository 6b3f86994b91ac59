package org.okeenrolment.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;

/** Sets the values of a statement one after the other; a value may take several places. */
final class Parameters {
  private final PreparedStatement statement;
  private int place;

  private Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  static Parameters of(PreparedStatement statement) {
    return new Parameters(statement);
  }

  void set(Object... values) throws SQLException {
    for (Object value : values) {
      set(value);
    }
  }

  private void set(Object value) throws SQLException {
    if (value instanceof Optional<?> maybe) {
      maybe(maybe);
    } else if (value instanceof OptionalInt maybe) {
      one(maybe.isPresent() ? (Object) maybe.getAsInt() : null);
    } else if (value instanceof Recorded recorded) {
      set(recorded.at(), recorded.by().id(), recorded.by().role(), recorded.journal());
    } else if (value instanceof StudentExam of) {
      set(of.student(), of.exam());
    } else if (value instanceof Interval interval) {
      set(interval.start(), interval.end());
    } else if (value instanceof Collection<?> texts) {
      texts(texts);
    } else {
      one(plain(value));
    }
  }

  private void maybe(Optional<?> maybe) throws SQLException {
    if (maybe.isPresent()) {
      set(maybe.get());
    } else {
      one(null);
    }
  }

  private void one(@Nullable Object value) throws SQLException {
    place++;
    statement.setObject(place, value);
  }

  private void texts(Collection<?> texts) throws SQLException {
    Object[] array = texts.stream().map(Parameters::plain).toArray();
    String type =
        texts.stream().allMatch(Long.class::isInstance) && array.length > 0 ? "bigint" : "varchar";
    place++;
    statement.setArray(place, statement.getConnection().createArrayOf(type, array));
  }

  private static Object plain(Object value) {
    if (value instanceof Id id) {
      return id.value();
    }
    if (value instanceof Role role) {
      return role.name();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Instant moment) {
      return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
    if (value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value;
    }
    throw new IllegalArgumentException(
        "A value of %s cannot be kept in a column.%nMaybe it has to be taken apart first."
            .formatted(value.getClass().getSimpleName()));
  }
}
