package org.okeenrolment.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;

/**
 * Everything that decides whether a student can be signed up for a sitting (situatie bij
 * aanmelden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param enrolment the enrolment
 * @param sitting the sitting
 * @param moment when the student himself would sit: extra time lengthens it
 * @param seatsTaken how many of its seats are taken, and how many other students wait
 * @param pool out of which seats he would be seated
 * @param window when he may sign himself up for this sitting; empty: as the regulation says
 * @param variant who signs him up
 * @param tally his attempts for the exam, as the regulation in force counts them
 * @param history what else is known of him and the exam
 * @param seats all his participations that were not cancelled, of every exam
 * @param group the group of exams over which extra attempts are counted
 * @param staffOutsideWindow whether staff may sign up with a reason while the window is not open
 * @param outsideWindow that reason; empty: none is given
 * @param now the moment of the command
 * @param zone the time zone of the institution
 */
@Value.Builder
public record SignUpSituation(
    Enrolment enrolment,
    Sitting sitting,
    Interval moment,
    SeatCount seatsTaken,
    SeatPool pool,
    Optional<Window> window,
    SignUpVariant variant,
    Tally tally,
    History history,
    List<Participation> seats,
    String group,
    boolean staffOutsideWindow,
    Optional<String> outsideWindow,
    Instant now,
    ZoneId zone)
    implements WithSignUpSituation {
  /** Takes a copy of the list. */
  public SignUpSituation {
    seats = List.copyOf(seats);
  }

  /** Answers a builder without any value. */
  public static SignUpSituationBuilder builder() {
    return new SignUpSituationBuilder();
  }

  /** Answers his sign-ups that hold, of every exam. */
  public List<Participation> signedUp() {
    return seats.stream().filter(Participation::isSignedUp).toList();
  }

  /**
   * Answers this situation with a seat more than there are, where somebody said why.
   *
   * @param why why he gets a seat although none is left; empty: he gets none
   */
  public SignUpSituation beyondCapacity(Optional<String> why) {
    return why.isPresent() && seatsLeft() == 0 ? withPool(SeatPool.BEYOND_CAPACITY) : this;
  }

  /**
   * Answers this situation as it would be without one of his sign-ups for the exam.
   *
   * @param gone the sign-up
   */
  public SignUpSituation without(Participation gone) {
    if (!gone.isSignedUp()) {
      return this;
    }
    int thatDay = LocalDate.ofInstant(gone.moment().start(), zone).equals(day()) ? 1 : 0;
    return withSeats(seats.stream().filter(seat -> !seat.id().equals(gone.id())).toList())
        .withHistory(
            history
                .withOpenEnrolments(history.openEnrolments() - 1)
                .withOpenEnrolmentsTotal(history.openEnrolmentsTotal() - 1)
                .withExamsThatDay(history.examsThatDay() - thatDay));
  }

  /** Answers how many attempts he has used and left; each sign-up that holds reserves one. */
  public Standing standing() {
    return AttemptRules.standing(tally, history.openEnrolments(), enrolment.budget().orElse(null));
  }

  /** Answers what is asked of the regulation. */
  public SignUpQuestion question() {
    return SignUpQuestion.of(now, zone, group)
        .sittingAt(day())
        .variant(variant)
        .level(sitting.level())
        .period(tally.regulation().period(day()))
        .window(window)
        .announcedAt(LocalDate.ofInstant(sitting.announcedAt(), zone))
        .capacity(
            pool == SeatPool.BEYOND_CAPACITY
                ? OptionalInt.empty()
                : OptionalInt.of(sitting.seats(pool)))
        .booked(seatsTaken.of(pool))
        .part(sitting.part())
        .build();
  }

  /** Answers this situation for somebody who is next on the waiting list: he asked in time. */
  public SignUpSituation nextInLine() {
    return withWindow(Window.always()).withSeatsTaken(seatsTaken.withWaiting(0));
  }

  /**
   * Answers how many seats are left for him of those out of which he would be seated: others who
   * are on the waiting list come first.
   */
  public int seatsLeft() {
    return Math.max(0, sitting.seatsLeft(pool, seatsTaken) - seatsTaken.waiting());
  }

  /** Answers the local day of the sitting. */
  public LocalDate day() {
    return sitting.moment().start().atZone(zone).toLocalDate();
  }
}
