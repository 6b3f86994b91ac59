package org.okeenrolment.enrol;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;

/**
 * Enrols students for the exams that they must take (inschrijven, aanmelden).
 *
 * <p>Thread-safe.
 */
public interface EnrolmentService {
  /**
   * Enrols every student of a programme and cohort for all mandatory exams of the plan. Run twice,
   * the second time changes nothing; a student who cannot be enrolled is listed and stops nobody.
   *
   * @param command what to enrol
   */
  Outcome<CohortEnrolment> enrolCohort(EnrolCohort command);

  /**
   * Answers what {@link #enrolCohort} would come to now, by the same rules, and changes nothing.
   *
   * @param command what to enrol
   */
  Outcome<CohortEnrolment> propose(EnrolCohort command);

  /**
   * Enrols one student for one exam; unchanged when he has an open enrolment for it.
   *
   * @param command what to enrol
   */
  Outcome<Enrolment> enrol(EnrolByHand command);

  /**
   * Takes over an enrolment from the registration system.
   *
   * @param command what was delivered
   */
  Outcome<Enrolment> receive(ReceiveEnrolment command);

  /**
   * Withdraws an enrolment; sign-ups for sittings to come are cancelled with it.
   *
   * @param command what to withdraw
   */
  Outcome<Enrolment> withdraw(WithdrawEnrolment command);

  /**
   * Exempts a student from an exam; sign-ups for sittings to come are cancelled with it.
   *
   * @param command whom to exempt
   */
  Outcome<Enrolment> exempt(ExemptEnrolment command);

  /**
   * Opens an enrolment again that was exempted or withdrawn by mistake. One that is carried over,
   * or passed, stays so, and so does one beside which another is open.
   *
   * @param command which one, and why
   */
  Outcome<Enrolment> reopen(ReopenEnrolment command);

  /**
   * Answers all enrolments of a student, of every year and state.
   *
   * @param actor who asks
   * @param student the student
   */
  Outcome<List<Enrolment>> ofStudent(Actor actor, StudentId student);
}
