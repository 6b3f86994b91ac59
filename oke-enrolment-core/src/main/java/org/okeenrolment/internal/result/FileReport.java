package org.okeenrolment.internal.result;

import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.result.SessionReport;

/** Files a report of a sitting; nothing that comes in is refused. */
final class FileReport implements Handler<FileSessionReport, ReportFile, SessionReport> {
  @Override
  public AccessRequest access(Work work, FileSessionReport command) {
    return AccessRequest.of("FileSessionReport", work.sitting(command.sitting()).exam());
  }

  @Override
  public ReportFile find(Work work, FileSessionReport command) {
    return work.session().results().reports(command.sitting());
  }

  @Override
  public Optional<SessionReport> already(FileSessionReport command, ReportFile found) {
    return found.deliveries().stream()
        .reduce((earlier, later) -> later)
        .filter(latest -> latest.irregularities().equals(command.irregularities()))
        .filter(latest -> latest.documents().equals(command.documents()))
        .filter(latest -> latest.fields().equals(command.fields()));
  }

  @Override
  public Decision decide(Work work, FileSessionReport command, ReportFile found) {
    return Decision.allowed();
  }

  @Override
  public SessionReport save(Work work, FileSessionReport command, ReportFile found) {
    SessionReport report =
        SessionReport.builder()
            .sitting(command.sitting())
            .irregularities(command.irregularities())
            .documents(command.documents())
            .fields(command.fields())
            .recorded(work.recorded())
            .build();
    work.session().results().add(report);
    work.did("report filed", command.sitting());
    if (work.sitting(command.sitting()).state() == SittingState.CANCELLED) {
      work.report(
          "REPORT_AFTER_CANCELLATION",
          command.sitting(),
          "A report came in for a sitting that was cancelled.");
    }
    if (found.closed().isPresent()) {
      work.report(
          "REPORT_AFTER_CLOSURE",
          command.sitting(),
          "A report came in after the report of the sitting was closed; maybe add to it.");
    }
    return report;
  }

  @Override
  public SessionReport again(Work work, FileSessionReport command, Before before) {
    return before.recorded(
        work.session().results().reports(command.sitting()).deliveries(), SessionReport::recorded);
  }
}
