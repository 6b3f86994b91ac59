package org.okeenrolment.adapter.jdbc;

import org.okeenrolment.catalogue.Id;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.StaleWriteException;

/** What all records with revisions share. */
final class Revisions {
  private Revisions() {}

  /** Keeps the revision that is about to be replaced; who comes second finds it kept already. */
  static void keep(Statements statements, String sql, String institution, Id id, int revision) {
    try {
      check(
          statements.updateUnique("revision", revision, sql, institution, id, revision),
          id,
          revision);
    } catch (DuplicateException second) {
      throw new StaleWriteException(id, revision);
    }
  }

  static void check(int saved, Id id, int revision) {
    if (saved == 0) {
      throw new StaleWriteException(id, revision);
    }
  }
}
