package org.okeenrolment.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;

/** The values of a statement as its places take them; a value may take several. */
final class Parameters {
  private final List<@Nullable Object> places = new ArrayList<>();

  private Parameters() {}

  /** Takes values apart. */
  static List<@Nullable Object> of(Object... values) {
    Parameters parameters = new Parameters();
    parameters.addAll(values);
    return parameters.places;
  }

  /** Sets the values of a statement; a collection is an array in one place. */
  static void set(PreparedStatement statement, Object... values) throws SQLException {
    int place = 0;
    for (Object value : of(values)) {
      place++;
      if (value instanceof Collection<?> array) {
        set(statement, place, array);
      } else {
        statement.setObject(place, value);
      }
    }
  }

  private static void set(PreparedStatement statement, int place, Collection<?> all)
      throws SQLException {
    Object[] array = all.stream().map(one -> one == null ? null : plain(one)).toArray();
    boolean places = array.length > 0 && all.stream().allMatch(Long.class::isInstance);
    statement.setArray(
        place, statement.getConnection().createArrayOf(places ? "bigint" : "varchar", array));
  }

  private void addAll(Object... values) {
    for (Object value : values) {
      add(value);
    }
  }

  private void add(Object value) {
    if (value instanceof Optional<?> maybe) {
      if (maybe.isPresent()) {
        add(maybe.get());
      } else {
        places.add(null);
      }
    } else if (value instanceof OptionalInt maybe) {
      places.add(maybe.isPresent() ? (Object) maybe.getAsInt() : null);
    } else if (value instanceof Recorded recorded) {
      addAll(recorded.at(), recorded.by().id(), recorded.by().role(), recorded.journal());
    } else if (value instanceof StudentExam of) {
      addAll(of.student(), of.exam());
    } else if (value instanceof Interval interval) {
      addAll(interval.start(), interval.end());
    } else if (value instanceof Collection<?>) {
      places.add(value);
    } else {
      places.add(plain(value));
    }
  }

  /** PostgreSQL refuses it in words that nobody connects with a text; H2 would keep it. */
  private static String kept(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A text or id for the database has the character U+0000, which it does not keep.%nMaybe it was copied from something that is no text: leave the character out."
              .formatted());
    }
    return text;
  }

  private static Object plain(Object value) {
    if (value instanceof Id id) {
      return kept(id.value());
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
    if (value instanceof String text) {
      return kept(text);
    }
    if (value instanceof Integer
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
