package org.okeenrolment.attempt;

import static org.okeenrolment.regulation.Parameters.DELEGATED;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_REQUIRES;
import static org.okeenrolment.regulation.Parameters.QUOTA;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;

/**
 * The rules of counting attempts (kansverbruik), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class AttemptRules {
  private AttemptRules() {}

  /**
   * Answers how many attempts are used and left.
   *
   * <p>What the registration system leaves to planning can only narrow what the regulation allows;
   * attempts that it counted before it delivered the enrolment are used. Extra attempts that were
   * granted widen both.
   *
   * @param tally the attempts so far
   * @param open how many sign-ups for sittings to come reserve an attempt
   * @param budget what the registration system leaves to planning; null: it said nothing
   */
  public static Standing standing(Tally tally, int open, @Nullable AttemptBudget budget) {
    int used = budget == null ? tally.used() : Math.max(tally.used(), budget.attempt() - 1);
    return new Standing(
        used,
        tally.undecided(),
        open,
        tally.extra(),
        tally.revoked(),
        base(tally, budget),
        tally.basis());
  }

  private static OptionalInt base(Tally tally, @Nullable AttemptBudget budget) {
    OptionalInt base = tally.base().value().map(OptionalInt::of).orElse(OptionalInt.empty());
    return budget == null ? base : IntStream.concat(base.stream(), budget.last().stream()).min();
  }

  /**
   * Finds whether an attempt is left; where those left are all undecided, nobody can sign up
   * either, and where none is left an extra one may be granted.
   *
   * @param standing the standing
   * @param tally the attempts so far
   * @param history what else is known of the student and the exam
   * @param group the group of exams over which extra attempts are counted
   * @param found where the findings go
   */
  public static void anAttemptIsLeft(
      Standing standing, Tally tally, History history, String group, Considerations found) {
    found.considering(standing.basis());
    OptionalInt left = standing.left();
    if (left.isEmpty()) {
      return;
    }
    if (left.getAsInt() > 0) {
      if (standing.undecided() >= left.getAsInt()) {
        found.refuse(reason("ATTEMPT_UNDECIDED", standing, tally));
      }
    } else if (standing.isReserved()) {
      found.refuse(reason("ATTEMPTS_RESERVED", standing, tally));
    } else {
      extraAttemptsCanBeGranted(1, standing, tally, history, group, found);
    }
  }

  /**
   * Finds who may grant extra attempts, and what is in the way.
   *
   * @param count how many
   * @param standing the standing
   * @param tally the attempts so far
   * @param history what else is known of the student and the exam
   * @param group the group of exams over which extra attempts are counted
   * @param found where the findings go
   */
  public static void extraAttemptsCanBeGranted(
      int count,
      Standing standing,
      Tally tally,
      History history,
      String group,
      Considerations found) {
    Setting<Role> decidedBy = tally.regulation().get(EXTRA_DECIDED_BY);
    found.considering(decidedBy.basis());
    if (decidedBy.value().isEmpty()) {
      found.refuse(reason("NO_ATTEMPTS_LEFT", standing, tally).withBasis(decidedBy.basis()));
      return;
    }
    boolean open = theQuotaHolds(count, tally, history, group, found);
    Setting<java.util.List<String>> requires = tally.regulation().get(EXTRA_REQUIRES);
    open &= found.require(requires.get(), history.facts(), requires.basis());
    if (open) {
      found.ask(new Pending(Pending.EXTRA, decidedBy.get().name(), decidedBy.basis()));
    }
  }

  /**
   * Finds whether extra attempts can be taken back: as many were granted, and nothing uses or
   * reserves them, nor may turn out to.
   *
   * @param standing the standing
   * @param count how many
   * @param found where the findings go
   */
  public static void theExtraAttemptsAreUnused(Standing standing, int count, Considerations found) {
    found.considering(standing.basis());
    if (count > standing.spare()) {
      found.refuse(
          Reason.of(count > standing.extra() ? "EXTRA_NOT_GRANTED" : "EXTRA_USED")
              .putFacts("count", count)
              .putFacts("extra", standing.extra())
              .putFacts("spare", standing.spare())
              .build());
    }
  }

  private static boolean theQuotaHolds(
      int count, Tally tally, History history, String group, Considerations found) {
    Setting<Integer> quota = tally.regulation().get(QUOTA.of(group));
    int granted = history.extraGrantedElsewhere().getOrDefault(group, 0) + tally.extraEver();
    if (quota.value().isEmpty() || granted + count <= quota.get()) {
      return true;
    }
    found.refuse(
        Reason.of("EXTRA_QUOTA_USED")
            .putFacts("granted", granted)
            .putFacts("asked", count)
            .putFacts("quota", quota.get())
            .putFacts("group", group)
            .basis(quota.basis())
            .build());
    return false;
  }

  private static Reason reason(String code, Standing standing, Tally tally) {
    return Reason.of(code)
        .putFacts("used", standing.used())
        .putFacts("undecided", standing.undecided())
        .putFacts("open", standing.open())
        .basis(tally.base().basis())
        .build();
  }

  /**
   * Answers as which attempt each attempt counts, in order. This number drops when an earlier
   * attempt turns out to cost nothing; the number in the ledger never changes.
   *
   * @param tally the attempts so far
   */
  public static Map<AttemptId, Integer> counted(Tally tally) {
    Map<AttemptId, Integer> numbers = new LinkedHashMap<>();
    int number = 0;
    for (Fact.Attempt attempt : tally.counted()) {
      int counted = ++number;
      attempt.id().ifPresent(id -> numbers.put(id, counted));
    }
    return numbers;
  }

  /**
   * Answers the numbers for an enrolment that is sent over OKE: that of the next attempt, and how
   * many more the planning system may plan itself.
   *
   * @param standing the standing
   * @param regulation the regulation in force
   */
  public static Answer<AttemptBudget> announced(Standing standing, Regulation regulation) {
    Setting<Boolean> delegated = regulation.get(DELEGATED);
    OptionalInt left = standing.left();
    OptionalInt more = left.isEmpty() ? left : OptionalInt.of(Math.max(0, left.getAsInt() - 1));
    return new Answer<>(
        new AttemptBudget(standing.used() + 1, delegated.is(true) ? more : OptionalInt.of(0)),
        Stream.concat(standing.basis().stream(), Stream.of(delegated.basis())).toList());
  }

  /**
   * Answers the attempt that comes in unforeseen: one beyond all that there are.
   *
   * @param attempt the number of the attempt that came in
   * @param standing the standing
   */
  public static Optional<Integer> unforeseen(int attempt, Standing standing) {
    return standing.base().isPresent() && attempt > standing.base().getAsInt() + standing.extra()
        ? Optional.of(attempt)
        : Optional.empty();
  }
}
