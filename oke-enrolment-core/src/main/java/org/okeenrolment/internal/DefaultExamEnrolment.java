package org.okeenrolment.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.ApprovalService;
import org.okeenrolment.attempt.AttemptService;
import org.okeenrolment.attempt.DecisionService;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.EnrolmentService;
import org.okeenrolment.internal.approve.DefaultApprovalService;
import org.okeenrolment.internal.attempt.DefaultAttemptService;
import org.okeenrolment.internal.attempt.DefaultDecisionService;
import org.okeenrolment.internal.enrol.DefaultEnrolmentService;
import org.okeenrolment.internal.monitor.DefaultMonitorService;
import org.okeenrolment.internal.overview.DefaultOverviewService;
import org.okeenrolment.internal.plan.DefaultPlanningService;
import org.okeenrolment.internal.privacy.DefaultPrivacyService;
import org.okeenrolment.internal.result.DefaultResultService;
import org.okeenrolment.internal.result.DefaultSessionReportService;
import org.okeenrolment.internal.rollover.DefaultRolloverService;
import org.okeenrolment.internal.signup.DefaultSignUpService;
import org.okeenrolment.monitor.MonitorService;
import org.okeenrolment.overview.OverviewService;
import org.okeenrolment.plan.PlanningService;
import org.okeenrolment.port.Store;
import org.okeenrolment.privacy.PrivacyService;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.ResultService;
import org.okeenrolment.result.SessionReportService;
import org.okeenrolment.rollover.RolloverService;
import org.okeenrolment.signup.SignUpService;

/** The services of the process over what the embedder brought. */
public final class DefaultExamEnrolment implements ExamEnrolment {
  private final Surroundings surroundings;
  private final Explainer explainer;
  private final EnrolmentService enrolment;
  private final ApprovalService approval;
  private final PlanningService planning;
  private final SignUpService signUp;
  private final AttemptService attempts;
  private final DecisionService decisions;
  private final ResultService results;
  private final SessionReportService sessionReports;
  private final RolloverService rollover;
  private final OverviewService overviews;
  private final PrivacyService privacy;
  private final MonitorService monitor;

  public DefaultExamEnrolment(Surroundings surroundings) {
    this.surroundings = surroundings;
    CommandRunner runner = new CommandRunner(surroundings);
    explainer = new Explainer(runner);
    enrolment = new DefaultEnrolmentService(runner, explainer);
    approval = new DefaultApprovalService(runner, explainer);
    planning = new DefaultPlanningService(runner, explainer);
    signUp = new DefaultSignUpService(runner, explainer);
    attempts = new DefaultAttemptService(runner, explainer);
    decisions = new DefaultDecisionService(runner, explainer);
    results = new DefaultResultService(runner, explainer);
    sessionReports = new DefaultSessionReportService(runner, explainer);
    rollover = new DefaultRolloverService(runner, explainer);
    overviews = new DefaultOverviewService(runner);
    privacy = new DefaultPrivacyService(keyless(surroundings), explainer);
    monitor = new DefaultMonitorService(runner, explainer);
  }

  private static CommandRunner keyless(Surroundings surroundings) {
    return new CommandRunner(surroundings.withKey(Optional.empty()));
  }

  @Override
  public EnrolmentService enrolment() {
    return enrolment;
  }

  @Override
  public ApprovalService approval() {
    return approval;
  }

  @Override
  public PlanningService planning() {
    return planning;
  }

  @Override
  public SignUpService signUp() {
    return signUp;
  }

  @Override
  public AttemptService attempts() {
    return attempts;
  }

  @Override
  public DecisionService decisions() {
    return decisions;
  }

  @Override
  public ResultService results() {
    return results;
  }

  @Override
  public SessionReportService sessionReports() {
    return sessionReports;
  }

  @Override
  public RolloverService rollover() {
    return rollover;
  }

  @Override
  public OverviewService overviews() {
    return overviews;
  }

  @Override
  public PrivacyService privacy() {
    return privacy;
  }

  @Override
  public MonitorService monitor() {
    return monitor;
  }

  @Override
  public Decision explain(Command command) {
    return explainer.explain(command);
  }

  @Override
  public Decision explain(Command command, Instant asOf, Regulations regulations) {
    Surroundings supposed =
        surroundings.withClock(Clock.fixed(asOf, surroundings.zone())).withRegulations(regulations);
    return new DefaultExamEnrolment(supposed).explain(command);
  }

  @Override
  public ExamEnrolment once(IdempotencyKey key) {
    return new DefaultExamEnrolment(surroundings.withKey(key));
  }

  @Override
  public <T> T rehearse(Function<ExamEnrolment, T> steps) {
    return Rehearsal.of(surroundings.store(), store -> steps.apply(over(store)));
  }

  private ExamEnrolment over(Store store) {
    return new DefaultExamEnrolment(
        surroundings.withStore(store).withListeners().withCommandListeners());
  }
}
