package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.AddToReport;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.ReportAddendum;
import org.okeenrolment.result.SealedText;

/** Adds a remark to a closed report. */
final class AddRemark implements Handler<AddToReport, AddRemark.Found, ReportAddendum> {
  record Found(Sitting sitting, ClosedReport report) {}

  @Override
  public AccessRequest access(Work work, AddToReport command) {
    return AccessRequest.of("AddToReport", work.sitting(command.sitting()).exam());
  }

  @Override
  public Found find(Work work, AddToReport command) {
    return new Found(work.lockedSitting(command.sitting()), work.closedReport(command.sitting()));
  }

  @Override
  public Optional<ReportAddendum> already(AddToReport command, Found found) {
    List<ReportAddendum> addenda = found.report().addenda();
    return addenda.stream()
        .skip(Math.max(0, addenda.size() - 1))
        .filter(last -> last.remark().text().filter(command.remark()::equals).isPresent())
        .findFirst();
  }

  @Override
  public Decision decide(Work work, AddToReport command, Found found) {
    return Decision.allowed();
  }

  /** The sitting is saved as it is: where nobody took part, no lock makes two wait. */
  @Override
  public ReportAddendum save(Work work, AddToReport command, Found found) {
    ReportAddendum addendum =
        ReportAddendum.builder()
            .sitting(command.sitting())
            .number(found.report().addenda().size() + 1)
            .remark(SealedText.of(command.remark(), work.newId()))
            .previous(found.report().hash())
            .hash("")
            .recorded(work.recorded())
            .build()
            .sealed();
    work.session().sittings().save(found.sitting());
    work.session().results().add(addendum);
    work.did("report added to", command.sitting());
    return addendum;
  }

  @Override
  public ReportAddendum again(Work work, AddToReport command, Before before) {
    return before.recorded(
        work.closedReport(command.sitting()).addenda(), ReportAddendum::recorded);
  }
}
