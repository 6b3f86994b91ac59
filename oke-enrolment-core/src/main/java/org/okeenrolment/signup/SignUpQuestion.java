package org.okeenrolment.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.SignUpVariant;

/**
 * What is asked of the regulation when a student is to be signed up (vraag bij aanmelden); what is
 * not known is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param now the moment for which is asked
 * @param zone the time zone of the institution
 * @param sittingAt the local day of the sitting
 * @param variant who signs him up
 * @param level the level on which he is to sit
 * @param period the exam period of the sitting, by its id
 * @param window the window of the sitting itself; empty: as the regulation says
 * @param announcedAt the local day on which time and place were made known
 * @param capacity the places of the sitting
 * @param booked how many of them are taken
 * @param part the part of the exam
 * @param group the group of exams over which extra attempts are counted
 */
@Value.Builder
public record SignUpQuestion(
    Instant now,
    ZoneId zone,
    Optional<LocalDate> sittingAt,
    Optional<SignUpVariant> variant,
    Level level,
    Optional<String> period,
    Optional<Window> window,
    Optional<LocalDate> announcedAt,
    OptionalInt capacity,
    int booked,
    Optional<String> part,
    String group)
    implements WithSignUpQuestion {
  /**
   * Answers a builder for a question about the required level.
   *
   * @param now the moment for which is asked
   * @param zone the time zone of the institution
   * @param group the group of the exam, see {@link org.okeenrolment.regulation.Context#group}
   */
  public static SignUpQuestionBuilder of(Instant now, ZoneId zone, String group) {
    return new SignUpQuestionBuilder()
        .now(now)
        .zone(zone)
        .level(Level.REQUIRED)
        .booked(0)
        .group(group);
  }

  /**
   * Answers a builder for a question that is asked for a whole day.
   *
   * @param day the local day
   * @param group the group of the exam
   */
  public static SignUpQuestionBuilder of(LocalDate day, String group) {
    return of(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC, group);
  }

  /** Answers the local day for which is asked. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** Answers the day of the sitting, or today where there is none. */
  public LocalDate examDay() {
    return sittingAt.orElseGet(this::today);
  }
}
