package org.okeenrolment.internal.monitor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.monitor.Difference;
import org.okeenrolment.monitor.ExamSeats;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.MonitorService;
import org.okeenrolment.monitor.Overview;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.monitor.Reconciliation;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.RegulationImpact;

/** The service over its handlers. */
public final class DefaultMonitorService implements MonitorService {
  private static final Report REPORT = new Report();
  private static final Settle SETTLE = new Settle();
  private static final Send SEND = new Send();

  private final CommandRunner runner;

  public DefaultMonitorService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(ReportFinding.class, REPORT);
    explainer.add(SettleFinding.class, SETTLE);
    explainer.add(SendAgain.class, SEND);
    explainer.add(RepairDifferences.class, this::decide);
  }

  @Override
  public Outcome<List<JournalEntry>> journal(Actor actor, @Nullable JournalId after, int limit) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW),
        work -> work.session().journal().entries(after, limit));
  }

  @Override
  public Outcome<List<Finding>> findings(
      Actor actor, FindingFilter filter, @Nullable FindingId after, int limit) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW),
        work -> work.session().journal().findings(filter, after, limit));
  }

  @Override
  public Outcome<Finding> settle(SettleFinding command) {
    return runner.run(command, SETTLE);
  }

  @Override
  public Outcome<Finding> send(SendAgain command) {
    return runner.run(command, SEND);
  }

  @Override
  public Outcome<List<QueuedMessage>> messages(Actor actor, long after, int limit) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW),
        work ->
            work.session().outbox().queued(after, limit).stream()
                .map(DefaultMonitorService::message)
                .toList());
  }

  private static QueuedMessage message(QueuedEntry queued) {
    OutboxEntry entry = queued.entry();
    return QueuedMessage.builder()
        .place(queued.place())
        .partner(entry.partner())
        .object(entry.change().object())
        .id(entry.object())
        .journal(entry.journal())
        .state(queued.state())
        .tries(queued.tries())
        .until(queued.until())
        .answer(queued.answer())
        .build();
  }

  @Override
  public Outcome<ResultGap> whyNoResult(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> ResultGaps.of(work, work.enrolment(enrolment)));
  }

  @Override
  public Outcome<Integer> differences(Actor actor, Snapshot snapshot, Consumer<Difference> found) {
    return permitted(actor, () -> new Reconciler(runner, snapshot).find(actor, found));
  }

  @Override
  public Outcome<Reconciliation> repair(RepairDifferences command) {
    return runner.run(
        command,
        () -> decide(command),
        () -> new Reconciler(runner, command.snapshot()).repair(command));
  }

  private Decision decide(RepairDifferences command) {
    return runner.decide(
        command, work -> AccessRequest.of("RepairDifferences"), work -> Decision.allowed());
  }

  @Override
  public Outcome<Integer> simulate(
      Actor actor, SchoolYear year, Regulations changed, Consumer<RegulationImpact> found) {
    return permitted(actor, () -> new Simulation(runner, changed).run(actor, year, found));
  }

  @Override
  public Outcome<YearReview> yearReview(Actor actor, SchoolYear year) {
    return permitted(actor, () -> new YearReviews(runner, actor, year).review());
  }

  @Override
  public Outcome<Overview> overview(Actor actor) {
    return permitted(actor, () -> new Overviews(runner, actor).now());
  }

  @Override
  public Outcome<List<ExamSeats>> seats(
      Actor actor, SchoolYear year, @Nullable ExamId after, int limit) {
    return permitted(actor, () -> new Overviews(runner, actor).seats(year, after, limit));
  }

  /** Answers what takes more than one transaction, when the actor may see it. */
  private <T> Outcome<T> permitted(Actor actor, Supplier<T> query) {
    return runner.queryInParts(actor, work -> AccessRequest.of(AccessRequest.VIEW), query);
  }

  @Override
  public Outcome<Finding> report(ReportFinding command) {
    return runner.run(command, REPORT);
  }
}
