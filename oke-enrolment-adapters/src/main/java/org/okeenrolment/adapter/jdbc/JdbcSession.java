package org.okeenrolment.adapter.jdbc;

import java.util.HashSet;
import java.util.Set;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.Participations;

/** One transaction on one connection. */
final class JdbcSession implements Session {
  static final String LOCK =
      """
      SELECT student FROM oke_student_lock WHERE institution = ? AND student = ? FOR UPDATE
      """;
  static final String ADD_LOCK_ON_POSTGRESQL =
      """
      INSERT INTO oke_student_lock (institution, student) VALUES (?, ?) ON CONFLICT DO NOTHING
      """;
  static final String ADD_LOCK_ON_H2 =
      """
      INSERT INTO oke_student_lock (institution, student) VALUES (?, ?)
      """;

  private final Statements statements;
  private final String institution;
  private final Set<StudentId> locked = new HashSet<>();

  JdbcSession(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  /**
   * Locks a row, which is made where it is not there yet. It may be gone again, with who got a
   * pseudonym: then the transaction starts over.
   */
  @Override
  public void lock(StudentId student) {
    if (locked.contains(student) || isLocked(student)) {
      return;
    }
    addLock(student);
    if (!isLocked(student)) {
      throw new RetryableException(
          "The lock of a student is gone.%nMaybe he got a pseudonym at this moment: read it again."
              .formatted(),
          null);
    }
  }

  private boolean isLocked(StudentId student) {
    boolean found = statements.first(row -> true, LOCK, institution, student).isPresent();
    if (found) {
      locked.add(student);
    }
    return found;
  }

  /** Who comes second waits, and finds the row of the first. */
  private void addLock(StudentId student) {
    statements.updateIfUnique(
        statements.dialect().choose(ADD_LOCK_ON_POSTGRESQL, ADD_LOCK_ON_H2), institution, student);
  }

  @Override
  public void pseudonymise(Pseudonym pseudonym) {
    new PseudonymRecords(statements, institution, pseudonym).write();
    new PseudonymFacts(statements, institution, pseudonym).write();
    new PseudonymJournal(statements, institution, pseudonym).write();
  }

  @Override
  public Enrolments enrolments() {
    return new JdbcEnrolments(statements, institution);
  }

  @Override
  public Approvals approvals() {
    return new JdbcApprovals(statements, institution);
  }

  @Override
  public Attempts attempts() {
    return new JdbcAttempts(statements, institution);
  }

  @Override
  public DecisionRequests requests() {
    return new JdbcRequests(statements, institution);
  }

  @Override
  public Sittings sittings() {
    return new JdbcSittings(statements, institution);
  }

  @Override
  public Participations participations() {
    return new JdbcParticipations(statements, institution);
  }

  @Override
  public Results results() {
    return new JdbcResults(statements, institution);
  }

  @Override
  public Journal journal() {
    return new JdbcJournal(statements, institution);
  }

  @Override
  public Outbox outbox() {
    return new JdbcOutbox(statements, institution);
  }
}
