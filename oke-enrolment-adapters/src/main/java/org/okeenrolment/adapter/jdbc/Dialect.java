package org.okeenrolment.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.okeenrolment.port.EnrolmentException;

/** The databases, for what they do not say in the same words. */
enum Dialect {
  POSTGRESQL("PostgreSQL"),
  H2("H2");

  private final String product;

  Dialect(String product) {
    this.product = product;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return Stream.of(values())
        .filter(one -> one.product.equals(product))
        .findFirst()
        .orElseThrow(
            () ->
                new EnrolmentException(
                    "The database (%s) is neither PostgreSQL nor H2.%nMaybe the data source is that of another application."
                        .formatted(product),
                    null));
  }

  /** Answers the statement of this database. */
  String choose(String postgresql, String h2) {
    return this == POSTGRESQL ? postgresql : h2;
  }

  /** Answers the folder of its scripts. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
