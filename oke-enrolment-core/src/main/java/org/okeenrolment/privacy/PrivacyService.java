package org.okeenrolment.privacy;

import org.okeenrolment.decision.Outcome;

/**
 * Pseudonymises and erases students, and keeps to the retention (privacy).
 *
 * <p>It reaches everything in the store, persons too where they are kept beside it. Out of its
 * reach are the catalogue, a person directory of the host and his regulations, in which a document
 * may be for one student; the partners, who know the ids of enrolments and participations; and
 * names in texts about a whole sitting. What people wrote about the student himself goes, except
 * the measure in a closed report, over which the hash is taken.
 *
 * <p>The exam office may do this, and processes of the system may apply the retention, unless
 * another authoriser was given. Commands are done without a key ({@code ExamEnrolment.once}): it
 * would lead from the student to his pseudonym. Thread-safe.
 */
public interface PrivacyService {
  /**
   * Keeps everything of a student under a random id. Refused as long as an enrolment is open or a
   * message about him waits to be delivered. Unchanged when the id is such a random one.
   *
   * @param command the command
   */
  Outcome<KeptRecords> pseudonymise(PseudonymiseStudent command);

  /**
   * Erases a student: only what the school must be able to account for is kept, under a random id.
   * Messages about him that wait are not delivered any more, but for those of sign-ups that are
   * cancelled by this.
   *
   * @param command the command
   */
  Outcome<KeptRecords> erase(EraseStudent command);

  /**
   * Pseudonymises all students whose last school year this was, once the retention of the settings
   * has passed since its end, a hundred in a transaction. A run that was stopped can be run again;
   * running twice is the same as once. {@code ExamEnrolment.rehearse} shows what it would come to.
   *
   * @param command the command
   */
  Outcome<RetentionResult> applyRetention(ApplyRetention command);
}
