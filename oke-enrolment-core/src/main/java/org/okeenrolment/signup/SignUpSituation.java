package org.okeenrolment.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.immutables.value.Value;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.SignUpVariant;

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
 * @param ledger his attempts for the exam
 * @param approvals all opinions on his readiness, in order
 * @param seats all his participations that were not cancelled, of every exam
 * @param regulation the regulation in force on the day of the sitting
 * @param now the moment of the command
 * @param zone the time zone of the institution
 */
@Value.Builder
public record SignUpSituation(
    Enrolment enrolment,
    Sitting sitting,
    int seatsTaken,
    SignUpVariant variant,
    AttemptLedger ledger,
    List<Approval> approvals,
    List<Participation> seats,
    Regulation regulation,
    Instant now,
    ZoneId zone)
    implements WithSignUpSituation {
  /** Takes copies of the lists. */
  public SignUpSituation {
    approvals = List.copyOf(approvals);
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

  /** Answers the local day of the sitting. */
  public LocalDate day() {
    return sitting.moment().start().atZone(zone).toLocalDate();
  }
}
