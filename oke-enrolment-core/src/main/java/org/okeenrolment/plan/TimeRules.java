package org.okeenrolment.plan;

import static org.okeenrolment.regulation.Parameters.ADMIT_UNTIL_MIN;
import static org.okeenrolment.regulation.Parameters.LATE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.LATE_INCLUSIVE;
import static org.okeenrolment.regulation.Parameters.NEEDS_MAX_MINUTES;
import static org.okeenrolment.regulation.Parameters.SHORT_EXAM_MIN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;

/**
 * The rules of late arrival and extra time (te laat, extra tijd), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class TimeRules {
  private TimeRules() {}

  /**
   * Decides whether a late student is admitted to the sitting.
   *
   * @param regulation the regulation in force
   * @param late how many minutes after the announced start he came; 0 or less: on time
   * @param duration how long the exam takes, in minutes; null: not known
   */
  public static Decision admit(
      Regulation regulation, BigDecimal late, @Nullable BigDecimal duration) {
    Considerations found = new Considerations();
    Setting<BigDecimal> shortExam = regulation.get(SHORT_EXAM_MIN);
    boolean isShort =
        duration != null
            && shortExam.value().filter(min -> duration.compareTo(min) < 0).isPresent();
    Setting<BigDecimal> until = regulation.get(ADMIT_UNTIL_MIN);
    BigDecimal limit = isShort ? BigDecimal.ZERO : until.get();
    Basis basis = isShort ? shortExam.basis() : until.basis();
    Setting<Boolean> inclusive = regulation.get(LATE_INCLUSIVE);
    found.considering(basis).considering(inclusive.basis());
    int over = late.compareTo(limit);
    if (late.signum() > 0 && (over > 0 || (over == 0 && inclusive.is(false)))) {
      tooLate(regulation, late, limit, basis, found);
    }
    return found.decide();
  }

  private static void tooLate(
      Regulation regulation, BigDecimal late, BigDecimal limit, Basis basis, Considerations found) {
    Setting<Role> decidedBy = regulation.get(LATE_DECIDED_BY);
    found.considering(decidedBy.basis());
    if (decidedBy.value().isPresent()) {
      found.ask(new Pending(Pending.LATE, decidedBy.get().name(), decidedBy.basis()));
    } else {
      found.refuse(
          Reason.of("TOO_LATE")
              .putFacts("minutes", late)
              .putFacts("limit", limit)
              .basis(basis)
              .build());
    }
  }

  /**
   * When and for which exam needs are looked at (gelegenheid).
   *
   * <p>Immutable and thread-safe.
   *
   * @param day the local day of the sitting
   * @param exam what is known of the exam, by name, such as {@code category} and {@code subject}
   */
  public record Occasion(LocalDate day, Map<String, Object> exam) {
    /** Takes a copy of the map. */
    public Occasion {
      exam = Map.copyOf(exam);
    }
  }

  /**
   * Answers what the needs of a student come to: those that hold on the day and for the exam apply,
   * the others are named with the reason.
   *
   * @param regulation the regulation in force
   * @param duration how long the exam takes, in minutes
   * @param needs what was granted to him
   * @param occasion the day and the exam
   */
  public static AppliedNeeds needs(
      Regulation regulation, BigDecimal duration, List<AssignedNeed> needs, Occasion occasion) {
    List<AssignedNeed> applied = applied(needs, occasion);
    Map<String, Reason> notApplied = new TreeMap<>();
    needs.forEach(
        need -> objection(need, occasion).ifPresent(reason -> notApplied.put(need.code(), reason)));
    Answer<Integer> minutes =
        extraTime(
            regulation,
            duration,
            applied.stream().flatMap(need -> need.extraTime().stream()).toList());
    return new AppliedNeeds(minutes.value(), applied, notApplied, minutes.basis());
  }

  /**
   * Answers which needs of a student apply: those that hold on the day and for the exam.
   *
   * @param needs what was granted to him
   * @param occasion the day and the exam
   */
  public static List<AssignedNeed> applied(List<AssignedNeed> needs, Occasion occasion) {
    return needs.stream().filter(need -> objection(need, occasion).isEmpty()).toList();
  }

  private static Optional<Reason> objection(AssignedNeed need, Occasion occasion) {
    if (!need.valid().contains(occasion.day())) {
      return Optional.of(
          Reason.of("NEED_NOT_VALID")
              .putFacts("need", need.code())
              .putFacts("from", need.valid().from())
              .putFacts("until", need.valid().to())
              .build());
    }
    return need.isFor(occasion.exam())
        ? Optional.empty()
        : Optional.of(
            Reason.of("NEED_FOR_OTHER_EXAMS")
                .putFacts("need", need.code())
                .putFacts("exams", need.onlyFor().toString())
                .build());
  }

  /**
   * Answers how many extra minutes a student has: needs are not added up, the largest counts.
   *
   * @param regulation the regulation in force
   * @param duration how long the exam takes, in minutes
   * @param needs what he needs
   */
  public static Answer<Integer> extraTime(
      Regulation regulation, BigDecimal duration, List<PersonalNeed> needs) {
    Setting<Integer> most = regulation.get(NEEDS_MAX_MINUTES);
    int needed = needs.stream().mapToInt(need -> need.minutes(duration)).max().orElse(0);
    return Answer.of(Math.min(needed, most.value().orElse(Integer.MAX_VALUE)), most.basis());
  }
}
