package org.okeenrolment.internal.rollover;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.TransferStudent;

/** Brings the enrolments of one student in line with his move. */
final class TransferOne implements Handler<TransferStudent, StudentTransfer, StudentTransfer> {
  @Override
  public AccessRequest access(Work work, TransferStudent command) {
    return AccessRequest.of("TransferStudent", command.student());
  }

  @Override
  public StudentTransfer find(Work work, TransferStudent command) {
    work.session().lock(command.student());
    return new Transfers(work, command.transfer()).propose(command.student());
  }

  @Override
  public Optional<StudentTransfer> already(TransferStudent command, StudentTransfer found) {
    return Optional.of(found).filter(proposal -> !proposal.isAny());
  }

  @Override
  public Decision decide(Work work, TransferStudent command, StudentTransfer found) {
    return Decision.allowed();
  }

  @Override
  public StudentTransfer save(Work work, TransferStudent command, StudentTransfer found) {
    new Transfers(work, command.transfer()).carryOut(List.of(found));
    return found;
  }

  @Override
  public StudentTransfer again(Work work, TransferStudent command, Before before) {
    return new Transfers(work, command.transfer()).again(command.student(), before);
  }
}
