package org.okeenrolment.internal.privacy;

import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.enrol.End;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.privacy.EraseStudent;
import org.okeenrolment.privacy.KeptRecords;
import org.okeenrolment.privacy.PrivacyRules;
import org.okeenrolment.privacy.Pseudonym;

/** Erases one student. */
final class Erase implements Handler<EraseStudent, StudentFile, KeptRecords> {
  @Override
  public AccessRequest access(Work work, EraseStudent command) {
    return AccessRequest.of("EraseStudent", command.student());
  }

  @Override
  public StudentFile find(Work work, EraseStudent command) {
    return StudentFile.known(work, command.student());
  }

  @Override
  public Decision decide(Work work, EraseStudent command, StudentFile found) {
    return PrivacyRules.erase(command);
  }

  /** Seats are given back under the pseudonym: then their sittings are locked in order already. */
  @Override
  public KeptRecords save(Work work, EraseStudent command, StudentFile found) {
    found.waiting(work).forEach(work.session().outbox()::discard);
    StudentId erased = found.pseudonymise(work, Pseudonym.Extent.ERASED);
    End.end(
        work,
        work.session().enrolments().ofStudent(erased).stream().filter(Enrolment::isOpen).toList(),
        EnrolmentState.WITHDRAWN);
    return found.kept();
  }
}
