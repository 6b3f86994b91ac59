package org.okeenrolment.internal.monitor;

import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.port.AccessRequest;

/** Keeps what an adapter found. */
final class Report implements Handler<ReportFinding, ReportFinding, Finding> {
  @Override
  public AccessRequest access(Work work, ReportFinding command) {
    return AccessRequest.of("ReportFinding");
  }

  @Override
  public ReportFinding find(Work work, ReportFinding command) {
    return command;
  }

  @Override
  public Decision decide(Work work, ReportFinding command, ReportFinding found) {
    return Decision.allowed();
  }

  @Override
  public Finding save(Work work, ReportFinding command, ReportFinding found) {
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
