package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.SessionReport;

/** Files a report of a sitting; nothing that comes in is refused. */
final class FileReport implements Handler<FileSessionReport, List<SessionReport>, SessionReport> {
  @Override
  public AccessRequest access(Work work, FileSessionReport command) {
    return AccessRequest.of("FileSessionReport", work.sitting(command.sitting()).exam());
  }

  @Override
  public List<SessionReport> find(Work work, FileSessionReport command) {
    return work.session().results().reports(command.sitting());
  }

  @Override
  public Optional<SessionReport> already(FileSessionReport command, List<SessionReport> found) {
    return found.stream()
        .reduce((earlier, later) -> later)
        .filter(latest -> latest.irregularities().equals(command.irregularities()))
        .filter(latest -> latest.documents().equals(command.documents()));
  }

  @Override
  public Decision decide(Work work, FileSessionReport command, List<SessionReport> found) {
    return Decision.allowed();
  }

  @Override
  public SessionReport save(Work work, FileSessionReport command, List<SessionReport> found) {
    SessionReport report =
        new SessionReport(
            command.sitting(), command.irregularities(), command.documents(), work.recorded());
    work.session().results().add(report);
    work.did("report filed", command.sitting());
    if (work.sitting(command.sitting()).state() == SittingState.CANCELLED) {
      work.report(
          "REPORT_AFTER_CANCELLATION",
          command.sitting(),
          "A report came in for a sitting that was cancelled.");
    }
    return report;
  }
}
