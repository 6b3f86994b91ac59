package org.okeenrolment.signup;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;

/**
 * Signs students up for sittings, in three variants (aanmelden: handmatig, zelf, automatisch).
 *
 * <p>Thread-safe.
 */
public interface SignUpService {
  /**
   * Signs a student up by hand; unchanged when he is signed up for the sitting already.
   *
   * @param command whom, and for which sitting
   */
  Outcome<Participation> byStaff(SignUpByStaff command);

  /**
   * Signs a student up at his own request; unchanged when he is signed up already.
   *
   * @param command whom, and for which sitting
   */
  Outcome<Participation> byStudent(SignUpByStudent command);

  /**
   * Signs a cohort up for an exam; a student for whom a rule says no is listed and stops nobody.
   *
   * @param command whom, and for which sittings
   */
  Outcome<BulkSignUp> cohort(SignUpCohort command);

  /**
   * Signs everybody up who must take a generic exam; a student for whom a rule says no is listed
   * and stops nobody.
   *
   * @param command the exam and the sittings
   */
  Outcome<BulkSignUp> genericExam(SignUpGenericExam command);

  /**
   * Places everybody who has no seat on sittings of one exam or more, as many as possible; all
   * rules of signing up hold for each of them, and those of {@link #move} for whoever is moved. In
   * {@link org.okeenrolment.ExamEnrolment#rehearse} it answers beforehand what it would change.
   * What changes meanwhile is nobody's loss: whoever finds his seat taken is listed.
   *
   * @param command whom, and on which sittings
   */
  Outcome<BulkPlacing> place(PlaceStudents command);

  /**
   * Cancels a sign-up; unchanged when it was cancelled already. Once the sitting has started only
   * the exam office does so: for everybody else the student was there or absent.
   *
   * @param command which one, and why
   */
  Outcome<Participation> cancel(CancelSignUp command);

  /**
   * Moves a sign-up to another sitting, and answers the new one; the old one is cancelled, and only
   * then. A student moves himself as long as withdrawing costs him nothing, and once the old
   * sitting has started only the exam office moves him; unchanged when he is signed up there
   * already.
   *
   * @param command which one, where to, and why
   */
  Outcome<Participation> move(MoveSignUp command);

  /**
   * Puts a student on the waiting list of a sitting that is full, or whose free seats others wait
   * for; unchanged when he waits already. He waits no longer once he has a seat in it, also where
   * he signed up for that himself.
   *
   * @param command whom, and for which sitting
   */
  Outcome<Participation> joinWaitingList(JoinWaitingList command);

  /**
   * Gives the free seats of a sitting to those who wait, in the order of the list; all rules hold
   * once more, another system is asked once more, and whoever may not is skipped and keeps his
   * place. Seats become free by cancellations and larger capacities: call it right after these,
   * such as in a listener. Until then as many free seats as there are students who wait are kept
   * for these ({@code OTHERS_WAIT}), but from staff who say why it has to be somebody else ({@link
   * SignUpByStaff#beyondCapacity(String)}).
   *
   * <p>Of several sittings of an exam at once: whoever waits on more than one list gets one seat,
   * the one that others need least, and waits no longer for the others; nobody is passed over for
   * somebody who is later in line.
   *
   * @param command the sitting, or the sittings
   */
  Outcome<Promotion> promote(PromoteWaiting command);

  /**
   * Answers who waits for a seat in a sitting, in the order in which they get one.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<List<WaitingPlace>> waitingList(Actor actor, SittingId sitting);

  /**
   * Answers the place of somebody on the waiting list; refused when he does not wait any more.
   *
   * @param actor who asks
   * @param participation who waits
   */
  Outcome<WaitingPlace> waitingPlace(Actor actor, ParticipationId participation);

  /**
   * Answers every open sitting of the exam of an enrolment, each with the decision for this student
   * and the seats left; he chooses from it.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<List<OfferedSitting>> offered(Actor actor, EnrolmentId enrolment);

  /**
   * Answers all participations in the exam of an enrolment, in the order in which they were added.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<List<Participation>> participations(Actor actor, EnrolmentId enrolment);
}
