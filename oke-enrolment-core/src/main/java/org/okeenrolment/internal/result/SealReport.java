package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportRules;
import org.okeenrolment.result.SealedText;

/** Closes the report of a sitting with its content as it stands. */
final class SealReport implements Handler<CloseReport, SealReport.Found, ClosedReport> {
  record Found(Sitting sitting, ReportDraft draft, Optional<ClosedReport> closed) {}

  @Override
  public AccessRequest access(Work work, CloseReport command) {
    return AccessRequest.of("CloseReport", work.sitting(command.sitting()).exam());
  }

  @Override
  public Found find(Work work, CloseReport command) {
    Sitting sitting = work.lockedSitting(command.sitting());
    return new Found(
        sitting, Drafts.of(work, sitting), work.session().results().reports(sitting.id()).closed());
  }

  @Override
  public Optional<ClosedReport> already(CloseReport command, Found found) {
    return found.closed();
  }

  @Override
  public Decision decide(Work work, CloseReport command, Found found) {
    Considerations considerations = new Considerations();
    PlanningRules.theSittingIsOver(work.end(found.sitting()), work.now(), considerations);
    if (command.deviation().isEmpty()) {
      ReportRules.nothingIsMissing(found.draft(), considerations);
    }
    return considerations.decide();
  }

  /** The sitting is saved as it is: where nobody took part, no lock makes two wait. */
  @Override
  public ClosedReport save(Work work, CloseReport command, Found found) {
    ReportDraft draft = found.draft();
    ReportClosure closure =
        ReportClosure.builder()
            .record(draft.record())
            .missing(draft.missing().keySet())
            .deviation(deviation(work, command, draft))
            .hash("")
            .recorded(work.recorded())
            .build()
            .sealed();
    work.session().sittings().save(found.sitting());
    work.session().results().add(closure);
    work.did("report closed", command.sitting());
    closure.deviation().ifPresent(why -> flag(work, closure));
    return new ClosedReport(closure, List.of());
  }

  @Override
  public ClosedReport again(Work work, CloseReport command, Before before) {
    return work.closedReport(command.sitting());
  }

  private static Optional<SealedText> deviation(Work work, CloseReport command, ReportDraft draft) {
    return command
        .deviation()
        .filter(why -> !draft.isComplete())
        .map(why -> SealedText.of(why, work.newId()));
  }

  private static void flag(Work work, ReportClosure closure) {
    work.report(
        "REPORT_INCOMPLETE",
        closure.sitting(),
        "The report was closed without the attendance of %s and without the fields %s."
            .formatted(closure.record().withoutAttendance(), closure.missing()));
  }
}
