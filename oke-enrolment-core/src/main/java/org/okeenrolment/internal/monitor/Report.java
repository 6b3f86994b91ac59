package org.okeenrolment.internal.monitor;

import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.port.AccessRequest;

/** Keeps what an adapter found, once as long as nobody settled it. */
final class Report implements Handler<ReportFinding, Report.Found, Finding> {
  private static final int SIMILAR = 50;

  @Override
  public AccessRequest access(Work work, ReportFinding command) {
    return AccessRequest.of("ReportFinding");
  }

  /** The same finding, where it is open already. */
  record Found(Optional<Finding> same) {}

  @Override
  public Found find(Work work, ReportFinding command) {
    FindingFilter about = FindingFilter.open().ofType(command.type()).about(command.id());
    return new Found(
        work.session().journal().findings(about, null, SIMILAR).stream()
            .filter(finding -> finding.object().equals(command.object()))
            .filter(finding -> finding.detail().equals(command.detail()))
            .findFirst());
  }

  @Override
  public Optional<Finding> already(ReportFinding command, Found found) {
    return found.same();
  }

  @Override
  public Decision decide(Work work, ReportFinding command, Found found) {
    return Decision.allowed();
  }

  @Override
  public Finding save(Work work, ReportFinding command, Found found) {
    return work.report(
        Finding.builder()
            .type(command.type())
            .object(command.object())
            .objectId(command.id())
            .detail(command.detail()));
  }

  @Override
  public Finding again(Work work, ReportFinding command, Before before) {
    return work.finding(before.made(FindingId.class));
  }
}
