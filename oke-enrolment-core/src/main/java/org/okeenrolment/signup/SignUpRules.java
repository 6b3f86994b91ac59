package org.okeenrolment.signup;

import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;

import java.time.Instant;
import java.util.Optional;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Term;

/**
 * The rules of signing up for a sitting (aanmelden), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class SignUpRules {
  private SignUpRules() {}

  /**
   * Decides whether the student can be signed up: all rules are looked at, all findings reported
   * together, in a fixed order.
   *
   * @param situation everything that decides
   */
  public static Decision decide(SignUpSituation situation) {
    Considerations found = new Considerations();
    ofTheStudent(situation, found);
    EligibilityRules.ofTheSitting(
        situation.tally(), situation.history(), situation.question(), found);
    theSittingIsForTheExam(situation.sitting(), situation.enrolment(), found);
    theSittingIsStillToCome(situation, found);
    theWindowBindsStaff(situation, found);
    whoWaitsComesFirst(situation, found);
    heHasNoSeatInIt(situation, found);
    nothingClashes(situation, found);
    return found.decide();
  }

  /**
   * Answers when the student may sign himself up for the sitting.
   *
   * @param situation the sitting and the regulation
   */
  public static Window window(SignUpSituation situation) {
    return SittingRules.window(situation.tally().regulation(), situation.question());
  }

  /**
   * Decides whether the student can be put on the waiting list: he could be signed up if there were
   * a seat.
   *
   * @param situation everything that decides
   */
  public static Decision decideToWait(SignUpSituation situation) {
    Considerations found = new Considerations();
    if (situation.seatsLeft() > 0) {
      found.refuse(
          Reason.of("SEAT_LEFT")
              .putFacts("sitting", situation.sitting().id().value())
              .putFacts("seats", situation.seatsLeft())
              .build());
    }
    return found.include(decide(situation.withPool(SeatPool.BEYOND_CAPACITY))).decide();
  }

  /**
   * Decides whether the student may take the exam at all, whatever the sitting: another sitting of
   * the same part does not help who may not.
   *
   * @param situation everything that decides
   */
  public static Decision decideOnStudent(SignUpSituation situation) {
    Considerations found = new Considerations();
    ofTheStudent(situation, found);
    return found.decide();
  }

  private static void ofTheStudent(SignUpSituation situation, Considerations found) {
    EnrolmentRules.theEnrolmentIsOpen(situation.enrolment(), found);
    EligibilityRules.ofTheStudent(
        situation.tally(), situation.history(), situation.question(), situation.standing(), found);
  }

  /**
   * Decides whether a student may cancel his sign-up himself, and at what cost.
   *
   * @param situation the sitting, the moment and the regulation
   */
  public static Withdrawal withdrawal(SignUpSituation situation) {
    Considerations found = new Considerations();
    PlanningRules.theMomentIsToCome(situation.sitting().moment().start(), situation.now(), found);
    Decision started = found.decide();
    Withdrawal withdrawal =
        WithdrawalRules.decide(situation.tally().regulation(), situation.question());
    return started.isAllowed()
        ? withdrawal
        : new Withdrawal(started, Optional.empty(), withdrawal.lastFreeDay());
  }

  /**
   * Decides whether staff may take a student off a sitting: until it starts, since afterwards he
   * was there or absent. The exam office, which puts right what was wrong, is not bound.
   *
   * @param seat the sign-up
   * @param now the moment of the command
   */
  public static Withdrawal withdrawal(Participation seat, Instant now) {
    Considerations found = new Considerations();
    PlanningRules.theMomentIsToCome(seat.moment().start(), now, found);
    return new Withdrawal(found.decide(), Optional.empty(), Optional.empty());
  }

  /**
   * Finds whether a sitting is for the exam of an enrolment.
   *
   * @param sitting the sitting
   * @param enrolment the enrolment
   * @param found where the findings go
   */
  public static void theSittingIsForTheExam(
      Sitting sitting, Enrolment enrolment, Considerations found) {
    if (!sitting.exam().equals(enrolment.of().exam())) {
      found.refuse(
          Reason.of("OTHER_EXAM")
              .putFacts("sitting", sitting.id().value())
              .putFacts("exam", sitting.exam().value())
              .build());
    }
  }

  private static void theSittingIsStillToCome(SignUpSituation situation, Considerations found) {
    PlanningRules.theSittingIsOpen(situation.sitting(), found);
    PlanningRules.theMomentIsToCome(situation.sitting().moment().start(), situation.now(), found);
  }

  private static void theWindowBindsStaff(SignUpSituation situation, Considerations found) {
    if (situation.variant() != SignUpVariant.MANUAL || isExcused(situation)) {
      return;
    }
    Window window = window(situation);
    if (!window.isOpen(situation.now())) {
      String code =
          situation.staffOutsideWindow() ? "OUTSIDE_WINDOW_WITHOUT_REASON" : "STAFF_OUTSIDE_WINDOW";
      Parameter<Term> crossed = window.isClosed(situation.now()) ? WINDOW_CLOSES : WINDOW_OPENS;
      Basis basis = situation.tally().regulation().get(crossed).basis();
      found.refuse(SittingRules.outside(code, window, basis));
    }
  }

  private static boolean isExcused(SignUpSituation situation) {
    return situation.staffOutsideWindow() && situation.outsideWindow().isPresent();
  }

  private static void whoWaitsComesFirst(SignUpSituation situation, Considerations found) {
    int free = situation.sitting().seatsLeft(situation.pool(), situation.seatsTaken());
    if (situation.pool() != SeatPool.BEYOND_CAPACITY && free > 0 && situation.seatsLeft() == 0) {
      found.refuse(
          Reason.of("OTHERS_WAIT")
              .putFacts("sitting", situation.sitting().id().value())
              .putFacts("seats", free)
              .putFacts("waiting", situation.seatsTaken().waiting())
              .build());
    }
  }

  private static void heHasNoSeatInIt(SignUpSituation situation, Considerations found) {
    if (situation.seats().stream()
        .anyMatch(seat -> seat.sitting().equals(situation.sitting().id()))) {
      found.refuse(seatTaken(situation.sitting()));
    }
  }

  private static void nothingClashes(SignUpSituation situation, Considerations found) {
    situation.signedUp().stream()
        .filter(other -> !other.sitting().equals(situation.sitting().id()))
        .filter(other -> other.moment().overlaps(situation.moment()))
        .forEach(other -> found.refuse(clash(other)));
  }

  private static Reason clash(Participation other) {
    return Reason.of("CLASH")
        .putFacts("sitting", other.sitting().value())
        .putFacts("from", other.moment().start())
        .putFacts("until", other.moment().end())
        .build();
  }

  /**
   * Answers the reason that the sitting was closed or cancelled meanwhile.
   *
   * @param sitting the sitting
   */
  public static Reason sittingClosed(Sitting sitting) {
    return Reason.of("SITTING_CLOSED").putFacts("sitting", sitting.id().value()).build();
  }

  /**
   * Answers the reason that the student has a seat in the sitting already.
   *
   * @param sitting the sitting
   */
  public static Reason seatTaken(Sitting sitting) {
    return Reason.of("SEAT_TAKEN_BY_STUDENT").putFacts("sitting", sitting.id().value()).build();
  }

  /**
   * Answers the reason that no seat is left.
   *
   * @param sitting the sitting
   * @param pool the seats of which none is left
   */
  public static Reason sittingFull(Sitting sitting, SeatPool pool) {
    return Reason.of("SITTING_FULL")
        .putFacts("sitting", sitting.id().value())
        .putFacts("capacity", sitting.seats(pool))
        .build();
  }
}
