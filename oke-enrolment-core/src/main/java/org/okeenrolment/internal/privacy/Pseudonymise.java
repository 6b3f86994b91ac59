package org.okeenrolment.internal.privacy;

import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.privacy.KeptRecords;
import org.okeenrolment.privacy.PrivacyRules;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.privacy.PseudonymiseStudent;

/** Puts everything of one student under a pseudonym. */
final class Pseudonymise implements Handler<PseudonymiseStudent, StudentFile, KeptRecords> {
  @Override
  public AccessRequest access(Work work, PseudonymiseStudent command) {
    return AccessRequest.of("PseudonymiseStudent", command.student());
  }

  @Override
  public StudentFile find(Work work, PseudonymiseStudent command) {
    return StudentFile.known(work, command.student());
  }

  @Override
  public Optional<KeptRecords> already(PseudonymiseStudent command, StudentFile found) {
    return Optional.of(found).filter(StudentFile::isPseudonymous).map(StudentFile::kept);
  }

  @Override
  public Decision decide(Work work, PseudonymiseStudent command, StudentFile found) {
    return decide(work, found);
  }

  static Decision decide(Work work, StudentFile found) {
    return PrivacyRules.pseudonymise(found.enrolments(), found.waiting(work).size());
  }

  @Override
  public KeptRecords save(Work work, PseudonymiseStudent command, StudentFile found) {
    found.pseudonymise(work, Pseudonym.Extent.PSEUDONYMISED);
    return found.kept();
  }
}
