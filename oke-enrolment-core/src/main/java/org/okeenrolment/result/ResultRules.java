package org.okeenrolment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.signup.Participation;

/**
 * The rules of results (resultaten), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ResultRules {
  private static final BigDecimal HIGHEST_GRADE = BigDecimal.TEN;

  private ResultRules() {}

  /**
   * Answers the result that counts for a participation: the latest measurement with a score, or,
   * without any, the latest; a provisional one does not displace an established one.
   *
   * @param history all results of the participation, in order
   */
  public static Optional<ResultEntry> counting(List<ResultEntry> history) {
    return last(history, entry -> isScored(entry) && entry.measurement().established())
        .or(() -> latestScored(history))
        .or(() -> last(history, entry -> true));
  }

  /**
   * Answers the latest result that says more than attendance.
   *
   * @param history all results of the participation, in order
   */
  public static Optional<ResultEntry> latestScored(List<ResultEntry> history) {
    return last(history, ResultRules::isScored);
  }

  /**
   * Answers the grade of a score: a number from 0 to 10, with a point or a comma, or a word that
   * the regulation knows; empty on any other scale, where nothing is guessed.
   *
   * @param score the score as it was delivered
   * @param regulation the regulation in force
   */
  public static Optional<BigDecimal> grade(String score, Regulation regulation) {
    return regulation
        .number(Grade.of(score.strip()))
        .or(() -> number(score))
        .filter(grade -> grade.signum() >= 0 && grade.compareTo(HIGHEST_GRADE) <= 0);
  }

  /**
   * Answers whether a measurement is a pass: as the deliverer says, else as the grade says; empty
   * when neither does.
   *
   * @param measurement what was measured
   * @param regulation the regulation in force
   */
  public static Optional<Boolean> passed(Measurement measurement, Regulation regulation) {
    return measurement
        .passed()
        .or(
            () ->
                measurement
                    .score()
                    .flatMap(score -> grade(score, regulation))
                    .map(grade -> regulation.isPass(Grade.of(grade))));
  }

  /**
   * Answers how the attempt ended; empty when nothing is registered yet. Whoever has a score has
   * sat, unless he is reported absent.
   *
   * @param measurement what was measured
   */
  public static Optional<AttemptOutcome> outcome(Measurement measurement) {
    boolean scored = measurement.score().isPresent();
    return measurement.attendance().outcome().or(() -> scored ? sat() : Optional.empty());
  }

  /**
   * Answers whether the student was there, by the latest entry that says so; empty when nothing is
   * registered yet. Whoever has a score was there.
   *
   * @param history all results of the participation, in order
   */
  public static Optional<Attendance> attendance(List<ResultEntry> history) {
    return last(history, entry -> entry.measurement().attendance().outcome().isPresent())
        .map(entry -> entry.measurement().attendance())
        .or(() -> latestScored(history).map(scored -> Attendance.PRESENT));
  }

  /**
   * Finds whether there is a provisional result to establish.
   *
   * @param history all results of the participation, in order
   * @param found where the findings go
   */
  public static void aResultIsThere(List<ResultEntry> history, Considerations found) {
    if (history.stream().noneMatch(ResultRules::isScored)) {
      found.refuse(Reason.of("NO_RESULT").build());
    }
  }

  /**
   * Finds whether it is said why an established result is corrected by another.
   *
   * @param measurement what is recorded or established
   * @param reason why, where it is said
   * @param history all results of the participation until now, in order
   * @param found where the findings go
   */
  public static void aCorrectionHasAReason(
      Measurement measurement,
      Optional<String> reason,
      List<ResultEntry> history,
      Considerations found) {
    if (isCorrectedWithoutReason(measurement, reason, history)) {
      found.refuse(Reason.of("CORRECTION_WITHOUT_REASON").build());
    }
  }

  /**
   * Answers whether a measurement corrects an established result and nobody says why.
   *
   * @param measurement what is recorded or established
   * @param reason why, where it is said
   * @param history all results of the participation until now, in order
   */
  public static boolean isCorrectedWithoutReason(
      Measurement measurement, Optional<String> reason, List<ResultEntry> history) {
    return reason.filter(text -> !text.isBlank()).isEmpty()
        && counting(history)
            .map(ResultEntry::measurement)
            .filter(Measurement::established)
            .filter(before -> corrects(measurement, before))
            .isPresent();
  }

  private static boolean corrects(Measurement measurement, Measurement before) {
    return measurement.established()
        && isScored(measurement)
        && isScored(before)
        && !(measurement.score().equals(before.score())
            && measurement.passed().equals(before.passed()));
  }

  /**
   * Answers whether an entry says more than attendance.
   *
   * @param entry the entry
   */
  public static boolean isScored(ResultEntry entry) {
    return isScored(entry.measurement());
  }

  private static boolean isScored(Measurement measurement) {
    return measurement.score().isPresent() || measurement.passed().isPresent();
  }

  /**
   * Finds whether a participation is that of a student in a sitting, for an exam.
   *
   * @param participation the participation
   * @param of the student and the exam
   * @param sitting the sitting
   * @param found where the findings go
   */
  public static void theParticipationIsHis(
      Participation participation, StudentExam of, SittingId sitting, Considerations found) {
    if (!isIn(participation, of, sitting)) {
      found.refuse(
          Reason.of("PARTICIPATION_OF_ANOTHER")
              .putFacts("participation", participation.id().value())
              .build());
    }
  }

  /**
   * Answers whether a participation is that of a student in a sitting, for an exam.
   *
   * @param participation the participation
   * @param of the student and the exam
   * @param sitting the sitting
   */
  public static boolean isIn(Participation participation, StudentExam of, SittingId sitting) {
    return participation.of().equals(of) && participation.sitting().equals(sitting);
  }

  private static Optional<AttemptOutcome> sat() {
    return Optional.of(AttemptOutcome.SAT);
  }

  private static Optional<ResultEntry> last(
      List<ResultEntry> history, Predicate<ResultEntry> which) {
    return history.stream().filter(which).reduce((earlier, later) -> later);
  }

  private static Optional<BigDecimal> number(String score) {
    try {
      return Optional.of(new BigDecimal(score.strip().replace(',', '.')));
    } catch (NumberFormatException word) {
      return Optional.empty();
    }
  }
}
