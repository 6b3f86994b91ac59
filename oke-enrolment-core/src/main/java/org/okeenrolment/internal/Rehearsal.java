package org.okeenrolment.internal;

import java.util.Collection;
import java.util.function.Function;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.Participations;

/**
 * A store in which every transaction is a part of one that is undone in the end.
 *
 * <p>Students are not locked: who only rehearses waits for nobody, and commands in a row would take
 * their locks in another order than that of the ids.
 */
record Rehearsal(Session whole) implements Store, Session {
  static <T> T of(Store store, Function<Store, T> steps) {
    try {
      store.<T>inTransaction(
          session -> {
            throw new Over(steps.apply(new Rehearsal(session)));
          });
      throw new IllegalStateException(
          "The store has kept a rehearsal.%nMaybe it swallows what is thrown in a transaction."
              .formatted());
    } catch (Over over) {
      @SuppressWarnings("unchecked") // it is what the steps answered
      T answer = (T) over.answer;
      return answer;
    }
  }

  @Override
  public <T> T inTransaction(Function<? super Session, ? extends T> work) {
    return work.apply(this);
  }

  @Override
  public void lock(StudentId student) {}

  @Override
  public void expect(Collection<StudentId> students) {
    whole.expect(students);
  }

  @Override
  public void pseudonymise(Pseudonym pseudonym) {
    whole.pseudonymise(pseudonym);
  }

  @Override
  public void pseudonymise(Collection<Pseudonym> pseudonyms) {
    whole.pseudonymise(pseudonyms);
  }

  @Override
  public Enrolments enrolments() {
    return whole.enrolments();
  }

  @Override
  public Approvals approvals() {
    return whole.approvals();
  }

  @Override
  public Attempts attempts() {
    return whole.attempts();
  }

  @Override
  public DecisionRequests requests() {
    return whole.requests();
  }

  @Override
  public Sittings sittings() {
    return whole.sittings();
  }

  @Override
  public Participations participations() {
    return whole.participations();
  }

  @Override
  public Results results() {
    return whole.results();
  }

  @Override
  public Journal journal() {
    return whole.journal();
  }

  @Override
  public Outbox outbox() {
    return whole.outbox();
  }

  /** Ends the transaction without keeping anything of it, and carries the answer out. */
  private static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object answer;

    private Over(Object answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
