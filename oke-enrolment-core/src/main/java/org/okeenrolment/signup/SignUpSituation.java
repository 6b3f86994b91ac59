package org.okeenrolment.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.immutables.value.Value;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.enrol.Enrolment;
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
 * @param seatsTaken how many of its seats are taken
 * @param variant who signs him up
 * @param tally his attempts for the exam, as the regulation in force counts them
 * @param history what else is known of him and the exam
 * @param seats all his participations that were not cancelled, of every exam
 * @param group the group of exams over which extra attempts are counted
 * @param staffOutsideWindow whether staff may sign up while the sitting's own window is not open
 * @param now the moment of the command
 * @param zone the time zone of the institution
 */
@Value.Builder
public record SignUpSituation(
    Enrolment enrolment,
    Sitting sitting,
    int seatsTaken,
    SignUpVariant variant,
    Tally tally,
    History history,
    List<Participation> seats,
    String group,
    boolean staffOutsideWindow,
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
        .window(sitting.selfSignUp().map(Window::of))
        .announcedAt(LocalDate.ofInstant(sitting.announcedAt(), zone))
        .capacity(sitting.capacity())
        .booked(seatsTaken)
        .part(sitting.part())
        .build();
  }

  /** Answers the local day of the sitting. */
  public LocalDate day() {
    return sitting.moment().start().atZone(zone).toLocalDate();
  }
}
