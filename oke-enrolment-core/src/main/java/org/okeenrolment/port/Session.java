package org.okeenrolment.port;

import java.util.Collection;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.Participations;

/**
 * One transaction of the store (transactie): it hands the repositories out.
 *
 * <p>Valid until the work it was given to ends, in its thread.
 */
public interface Session {
  /**
   * Takes the lock of a student until the transaction ends; at once when it is held already. What
   * belongs to one student is decided under it. Several locks are taken in the order of the
   * students' ids, and before any seat.
   *
   * <p>Rooms and staff are planned under locks of the same kind, after those of students: under ids
   * that no student has, such as {@code room:A-1} and {@code staff:visser}.
   *
   * @param student the student
   */
  void lock(StudentId student);

  /**
   * Takes the locks of several students, in the order of their ids; a store may then read at once
   * what belongs to all of them.
   *
   * @param students the students
   */
  default void lock(Collection<StudentId> students) {
    students.stream().sorted().forEach(this::lock);
  }

  /**
   * Says whose records are read next, without their locks; a store may then read at once what
   * belongs to all of them, and keep it until the transaction ends or their locks are taken. What
   * is written in the transaction is seen all the same.
   *
   * @param students the students
   */
  default void expect(Collection<StudentId> students) {
    // a store that reads each when it is asked has nothing to prepare
  }

  /**
   * Takes the seat of a new participation, as {@link Sittings#claim} does, and adds the
   * participation where the seat was claimed; otherwise nothing changes. A store may do both at
   * once, since others wait for the sitting until the transaction ends.
   *
   * @param added the new participation, at revision 0
   */
  default SeatClaim seat(Participation added) {
    SeatClaim claim = sittings().claim(added.sitting(), added.of().student(), added.pool());
    if (claim == SeatClaim.CLAIMED) {
      participations().add(added);
    }
    return claim;
  }

  /**
   * Makes of everything in the store what the pseudonym says, each with the {@code of} or {@code
   * under} that fits, and keeps the order; of an erased student opinions, findings about him and
   * earlier revisions go (rules Y-1 to Y-6 of the store contract). A person who is kept beside the
   * store is forgotten. Revisions rise where records change. Nothing else ever changes or removes
   * what was appended. The student is locked.
   *
   * @param pseudonym the pseudonym
   */
  void pseudonymise(Pseudonym pseudonym);

  /**
   * Does so for several students, one after the other; a store may look through what it has once
   * for all of them (rule Y-7).
   *
   * @param pseudonyms the pseudonyms, each of another student
   */
  default void pseudonymise(Collection<Pseudonym> pseudonyms) {
    pseudonyms.forEach(this::pseudonymise);
  }

  /** Answers the enrolments. */
  Enrolments enrolments();

  /** Answers the opinions on readiness. */
  Approvals approvals();

  /** Answers the attempt ledgers. */
  Attempts attempts();

  /** Answers the requests for decisions. */
  DecisionRequests requests();

  /** Answers the sittings and their seats. */
  Sittings sittings();

  /** Answers the participations. */
  Participations participations();

  /** Answers the results and session reports. */
  Results results();

  /** Answers the journal and the findings. */
  Journal journal();

  /** Answers the outbox. */
  Outbox outbox();
}
