package org.okeenrolment.signup;

import org.immutables.value.Value;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.SignUpVariant;

/**
 * A student's seat on a sitting (deelname; {@code ComponentOfferingAssociation} of OKE flow 2).
 *
 * <p>What is cancelled is kept, so that late results are accepted. Immutable and thread-safe.
 *
 * @param id identifies the participation
 * @param enrolment the enrolment for which he takes the exam
 * @param of the student and the exam
 * @param sitting the sitting
 * @param moment when this student sits; extra time lengthens it for him only
 * @param variant who signed him up
 * @param pool out of which seats of the sitting he is seated
 * @param state how far it is
 * @param recorded how it came to be stored, or was changed last
 * @param revision counts the changes, from 0; a store refuses to save a stale one
 */
@Value.Builder
public record Participation(
    ParticipationId id,
    EnrolmentId enrolment,
    StudentExam of,
    SittingId sitting,
    Interval moment,
    SignUpVariant variant,
    SeatPool pool,
    ParticipationState state,
    Recorded recorded,
    int revision)
    implements WithParticipation {
  /** Answers a builder for a new sign-up at revision 0. */
  public static ParticipationBuilder builder() {
    return new ParticipationBuilder()
        .state(ParticipationState.SIGNED_UP)
        .pool(SeatPool.REGULAR)
        .revision(0);
  }

  /** Answers whether the student has, or had, a seat: it neither waits nor was cancelled. */
  public boolean hasSeat() {
    return isSignedUp() || state == ParticipationState.FINISHED;
  }

  /** Answers whether it was neither cancelled nor sat: it may still be cancelled. */
  public boolean isToCome() {
    return isSignedUp() || isWaiting();
  }

  /** Answers whether the student waits for a seat. */
  public boolean isWaiting() {
    return state == ParticipationState.WAITING;
  }

  /** Answers whether he sat without a sign-up. */
  public boolean isUnplanned() {
    return state == ParticipationState.UNPLANNED;
  }

  /** Answers whether it is a sign-up that still holds. */
  public boolean isSignedUp() {
    return state == ParticipationState.SIGNED_UP;
  }
}
