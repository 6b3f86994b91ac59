package org.okeenrolment.internal.result;

import java.util.function.Function;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.AddToReport;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.ReportAddendum;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportRules;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.result.SessionReportService;

/** The service over its handlers. */
public final class DefaultSessionReportService implements SessionReportService {
  private static final NoteIrregularity NOTE = new NoteIrregularity();
  private static final AdmitOne ADMIT = new AdmitOne();
  private static final SealReport CLOSE = new SealReport();
  private static final AddRemark ADD = new AddRemark();

  private final CommandRunner runner;

  public DefaultSessionReportService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(RecordIrregularity.class, NOTE);
    explainer.add(AdmitLate.class, ADMIT);
    explainer.add(CloseReport.class, CLOSE);
    explainer.add(AddToReport.class, ADD);
  }

  @Override
  public Outcome<ReportDraft> draft(Actor actor, SittingId sitting) {
    return query(actor, sitting, work -> Drafts.of(work, work.sitting(sitting)));
  }

  @Override
  public Outcome<Irregularity> irregularity(RecordIrregularity command) {
    return runner.run(command, NOTE);
  }

  @Override
  public Outcome<Irregularity> admitLate(AdmitLate command) {
    return runner.run(command, ADMIT);
  }

  @Override
  public Outcome<ClosedReport> close(CloseReport command) {
    return runner.run(command, CLOSE);
  }

  @Override
  public Outcome<ReportAddendum> add(AddToReport command) {
    return runner.run(command, ADD);
  }

  @Override
  public Outcome<ClosedReport> closed(Actor actor, SittingId sitting) {
    return query(actor, sitting, work -> work.closedReport(sitting));
  }

  @Override
  public Outcome<ReportVerification> verify(Actor actor, SittingId sitting) {
    return query(actor, sitting, work -> ReportRules.verify(work.closedReport(sitting)));
  }

  private <T> Outcome<T> query(Actor actor, SittingId sitting, Function<Work, T> query) {
    return runner.query(
        actor, work -> AccessRequest.of(AccessRequest.VIEW, work.sitting(sitting).exam()), query);
  }
}
