package org.okeenrolment.testkit.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/**
 * A store in memory, for tests and demonstrations: it keeps the whole store contract and nothing
 * longer than the process lives.
 *
 * <p>A transaction sees what is committed and its own changes; they become visible to others all at
 * once when it commits, and vanish when it throws. Transactions that lock the same student, or
 * claim seats on the same sitting, wait for each other; others run side by side.
 *
 * <p>Thread-safe.
 */
public final class InMemoryStore implements Store {
  private final Data data = Data.empty();
  private final Locks locks = new Locks();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** How many transactions have committed; counted under the lock of the store. */
  private final AtomicLong commits = new AtomicLong();

  /** Makes an empty store. */
  public InMemoryStore() {}

  @Override
  public <T> T inTransaction(Function<? super Session, ? extends T> work) {
    Locks.Held held = locks.none();
    try {
      long before = commits.get();
      MemorySession session = new MemorySession(data, held, lock.readLock());
      T answer = work.apply(session);
      commit(session, before);
      return answer;
    } finally {
      held.release();
    }
  }

  /** What was found free within the transaction is so still when nobody has committed since. */
  private void commit(MemorySession session, long before) {
    lock.writeLock().lock();
    try {
      if (commits.get() != before) {
        session.check();
      }
      session.apply();
      commits.incrementAndGet();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Everything that is committed; read and written under the lock of the store. */
  record Data(
      ConcurrentSkipListSet<StudentId> students,
      Rows<EnrolmentId, Enrolment> enrolments,
      Map<EnrolmentId, List<Enrolment>> earlierEnrolments,
      Rows<SittingId, Sitting> sittings,
      Map<SittingId, Map<StudentId, SeatPool>> seats,
      Rows<ParticipationId, Participation> participations,
      Map<ParticipationId, List<Participation>> earlierParticipations,
      Map<StudentExam, List<Approval>> approvals,
      Map<StudentExam, List<LedgerEntry>> attempts,
      Rows<DecisionRequestId, DecisionRequest> requests,
      Map<ParticipationId, List<ResultEntry>> results,
      Map<SittingId, List<ReportEntry>> reports,
      MemoryJournal.Pages journal,
      OutboxQueue outbox) {
    static Data empty() {
      return new Data(
          new ConcurrentSkipListSet<>(),
          new Rows<>(MemoryEnrolments.KIND),
          Appended.none(),
          new Rows<>(MemorySittings.KIND),
          new HashMap<>(),
          new Rows<>(MemoryParticipations.KIND),
          Appended.none(),
          Appended.none(),
          Appended.none(),
          new Rows<>(MemoryRequests.KIND),
          Appended.none(),
          Appended.none(),
          new MemoryJournal.Pages(),
          new OutboxQueue());
    }
  }
}
