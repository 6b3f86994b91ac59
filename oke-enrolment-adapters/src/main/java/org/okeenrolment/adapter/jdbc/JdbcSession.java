package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.Participations;

/** One transaction on one connection. */
final class JdbcSession implements Session {
  static final String LOCK =
      """
      SELECT student FROM oke_student_lock WHERE institution = ? AND student = ? FOR UPDATE
      """;
  static final String LOCKS =
      """
      SELECT student FROM oke_student_lock WHERE institution = ? AND student = ANY (?)
      ORDER BY student
      FOR UPDATE
      """;
  static final String ADD_LOCKS =
      """
      INSERT INTO oke_student_lock (institution, student) SELECT ?, unnest(?)
      ON CONFLICT DO NOTHING
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
  private final JdbcOutbox outbox;
  private final JdbcSittings sittings;
  private final CatalogueRows catalogue;
  private final RegisterRows register;
  private final Set<StudentId> locked = new HashSet<>();
  private final Set<StudentId> kept = new HashSet<>();
  private Enrolments enrolments;
  private Approvals approvals;
  private Attempts attempts;
  private JdbcParticipations participations;
  private PersonRows persons;

  JdbcSession(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
    this.outbox = new JdbcOutbox(statements, institution);
    this.sittings = new JdbcSittings(statements, institution);
    this.catalogue = new CatalogueRows(statements, institution);
    this.register = new RegisterRows(statements, institution);
    forget();
  }

  /** Writes what was kept back to be written together. */
  void flush() {
    outbox.flush();
    statements.flush();
  }

  /** What is kept of students is read again. */
  private void forget() {
    enrolments = new JdbcEnrolments(statements, institution, kept);
    approvals = new JdbcApprovals(statements, institution, kept);
    attempts = new JdbcAttempts(statements, institution, kept);
    participations = new JdbcParticipations(statements, institution, kept);
    persons = new PersonRows(statements, institution, kept);
  }

  /** The lock of one who was expected begins anew: others may have changed what was read. */
  private void locked(StudentId student) {
    locked.add(student);
    if (!kept.add(student)) {
      forget();
    }
  }

  @Override
  public void expect(Collection<StudentId> students) {
    kept.addAll(students);
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

  /** Two statements, however many they are; H2 takes one lock after the other. */
  @Override
  public void lock(Collection<StudentId> students) {
    if (statements.dialect() == Dialect.H2 || students.size() == 1) {
      Session.super.lock(students);
      return;
    }
    List<StudentId> missing =
        students.stream().filter(one -> !locked.contains(one)).distinct().sorted().toList();
    statements.update(ADD_LOCKS, institution, missing);
    statements
        .list(row -> row.id("student", StudentId::new), LOCKS, institution, missing)
        .forEach(this::locked);
    Session.super.lock(missing);
  }

  private boolean isLocked(StudentId student) {
    boolean found = statements.first(row -> true, LOCK, institution, student).isPresent();
    if (found) {
      locked(student);
    }
    return found;
  }

  /** Who comes second waits, and finds the row of the first. */
  private void addLock(StudentId student) {
    statements.updateIfUnique(
        statements.dialect().choose(ADD_LOCK_ON_POSTGRESQL, ADD_LOCK_ON_H2), institution, student);
  }

  @Override
  public SeatClaim seat(Participation added) {
    if (statements.dialect() == Dialect.H2) {
      return Session.super.seat(added);
    }
    SeatClaim claim = sittings.take(added);
    if (claim == SeatClaim.CLAIMED) {
      participations.seated(added);
    }
    return claim;
  }

  @Override
  public void pseudonymise(Pseudonym pseudonym) {
    pseudonymise(List.of(pseudonym));
  }

  /** The same statements, however many they are. */
  @Override
  public void pseudonymise(Collection<Pseudonym> several) {
    if (several.isEmpty()) {
      return;
    }
    Pseudonyms pseudonyms = new Pseudonyms(List.copyOf(several));
    flush();
    new PseudonymRecords(statements, institution, pseudonyms).write();
    new PseudonymFacts(statements, institution, pseudonyms).write();
    new PseudonymJournal(statements, institution, pseudonyms).write();
    persons.forget(pseudonyms.students());
    register.forget(pseudonyms.students());
    forget();
  }

  PersonRows persons() {
    return persons;
  }

  CatalogueRows catalogue() {
    return catalogue;
  }

  RegisterRows register() {
    return register;
  }

  @Override
  public Enrolments enrolments() {
    return enrolments;
  }

  @Override
  public Approvals approvals() {
    return approvals;
  }

  @Override
  public Attempts attempts() {
    return attempts;
  }

  @Override
  public DecisionRequests requests() {
    return new JdbcRequests(statements, institution);
  }

  @Override
  public Sittings sittings() {
    return sittings;
  }

  @Override
  public Participations participations() {
    return participations;
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
    return outbox;
  }
}
