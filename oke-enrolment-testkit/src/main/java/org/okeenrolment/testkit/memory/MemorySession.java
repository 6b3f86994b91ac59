package org.okeenrolment.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.Session;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.Participations;

/** One transaction: its own changes over what is committed. */
final class MemorySession implements Session {
  /** The lock of whoever rewrites lists that belong to more than one student. */
  private static final JournalId REWRITING = new JournalId("rewriting");

  private final Locks.Held locks;
  private final Students students;
  private final RowsView<EnrolmentId, Enrolment> enrolmentRows;
  private final RowsView<SittingId, Sitting> sittingRows;
  private final RowsView<ParticipationId, Participation> participationRows;
  private final RowsView<DecisionRequestId, DecisionRequest> requestRows;
  private final Appended<EnrolmentId, Enrolment> earlierEnrolments;
  private final Appended<ParticipationId, Participation> earlierParticipations;
  private final MemoryEnrolments enrolments;
  private final MemorySittings sittings;
  private final MemoryParticipations participations;
  private final Appended<StudentExam, Approval> approvals;
  private final Appended<StudentExam, LedgerEntry> attempts;
  private final Appended<ParticipationId, ResultEntry> results;
  private final Appended<SittingId, ReportEntry> reports;
  private final MemoryJournal journal;
  private final MemoryOutbox outbox;

  MemorySession(InMemoryStore.Data data, Locks.Held locks, Lock reading) {
    this.locks = locks;
    students = new Students(data.students());
    enrolmentRows = new RowsView<>(data.enrolments(), reading);
    sittingRows = new RowsView<>(data.sittings(), reading);
    participationRows = new RowsView<>(data.participations(), reading);
    requestRows = new RowsView<>(data.requests(), reading);
    earlierEnrolments = new Appended<>(data.earlierEnrolments(), reading);
    earlierParticipations = new Appended<>(data.earlierParticipations(), reading);
    enrolments = new MemoryEnrolments(enrolmentRows, earlierEnrolments, students);
    participations = new MemoryParticipations(participationRows, earlierParticipations);
    sittings = new MemorySittings(sittingRows, participations, data.seats(), locks, reading);
    approvals = new Appended<>(data.approvals(), reading);
    attempts = new Appended<>(data.attempts(), reading);
    results = new Appended<>(data.results(), reading);
    reports = new Appended<>(data.reports(), reading);
    journal = new MemoryJournal(data.journal(), reading);
    outbox = new MemoryOutbox(data.outbox(), locks, reading);
  }

  /** Checks again what others may have committed meanwhile; called under the lock of the commit. */
  void check() {
    enrolmentRows.check();
    enrolments.check();
    sittingRows.check();
    participationRows.check();
    requestRows.check();
    journal.check();
  }

  /** Makes everything visible to others; called under the lock of the commit. */
  void apply() {
    students.apply();
    enrolmentRows.apply();
    earlierEnrolments.apply();
    sittingRows.apply();
    sittings.apply();
    participationRows.apply();
    earlierParticipations.apply();
    requestRows.apply();
    approvals.apply();
    attempts.apply();
    results.apply();
    reports.apply();
    journal.apply();
    outbox.apply();
  }

  @Override
  public void lock(StudentId student) {
    locks.take(student);
  }

  @Override
  public void pseudonymise(Pseudonym pseudonym) {
    locks.take(REWRITING);
    enrolments.pseudonymise(pseudonym);
    participations.pseudonymise(pseudonym);
    requestRows.rewrite(pseudonym::of, DecisionRequest::withRevision);
    sittings.rename(pseudonym.student(), pseudonym.pseudonym());
    approvals.rewrite(
        one ->
            Optional.of(pseudonym.of(one))
                .filter(kept -> !pseudonym.erases() || !pseudonym.concerns(one.of())),
        Approval::of);
    attempts.rewrite(one -> Optional.of(pseudonym.of(one)), LedgerEntry::of);
    results.rewrite(one -> Optional.of(pseudonym.of(one)), ResultEntry::participation);
    reports.rewrite(one -> Optional.of(pseudonym.of(one)), ReportEntry::sitting);
    journal.pseudonymise(pseudonym);
  }

  @Override
  public Enrolments enrolments() {
    return enrolments;
  }

  @Override
  public Approvals approvals() {
    return new Approvals() {
      @Override
      public List<Approval> of(StudentExam of) {
        return approvals.list(of);
      }

      @Override
      public void add(Approval approval) {
        approvals.add(approval.of(), approval);
      }
    };
  }

  @Override
  public Attempts attempts() {
    return new Attempts() {
      @Override
      public AttemptLedger ledger(StudentExam of) {
        return new AttemptLedger(of, attempts.list(of));
      }

      @Override
      public void append(LedgerEntry entry) {
        attempts.add(entry.of(), entry);
      }
    };
  }

  @Override
  public DecisionRequests requests() {
    return new MemoryRequests(requestRows);
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
    return new Results() {
      @Override
      public List<ResultEntry> history(ParticipationId participation) {
        return results.list(participation);
      }

      @Override
      public void add(ResultEntry entry) {
        results.add(entry.participation(), entry);
      }

      @Override
      public ReportFile reports(SittingId sitting) {
        return new ReportFile(reports.list(sitting));
      }

      @Override
      public void add(ReportEntry entry) {
        reports.add(entry.sitting(), entry);
      }
    };
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }
}
