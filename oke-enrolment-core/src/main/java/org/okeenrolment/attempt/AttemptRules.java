package org.okeenrolment.attempt;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Regulation;

/** The rules of counting attempts (kansverbruik), as pure functions. */
public final class AttemptRules {
  private static final String BASE = "attempts.base";

  private AttemptRules() {}

  /**
   * Answers how many attempts are used and left.
   *
   * <p>What the registration system leaves to planning can only narrow what the regulation allows;
   * attempts that it counted before it delivered the enrolment are used. Extra attempts that were
   * granted widen both.
   *
   * @param ledger the attempts so far
   * @param open how many sign-ups for sittings to come reserve an attempt
   * @param regulation the regulation in force
   * @param budget what the registration system leaves to planning; null: it said nothing
   */
  public static Standing standing(
      AttemptLedger ledger, int open, Regulation regulation, @Nullable AttemptBudget budget) {
    int booked = count(ledger, regulation, AttemptCost.CONSUMES);
    int used = budget == null ? booked : Math.max(booked, budget.attempt() - 1);
    return Standing.builder()
        .used(used)
        .undecided(count(ledger, regulation, AttemptCost.DECISION))
        .open(open)
        .extra(ledger.extra())
        .left(left(limit(regulation, budget), ledger.extra() - used - open))
        .addBasis(regulation.basis(BASE))
        .build();
  }

  /**
   * Finds whether an attempt is left; where those left are all undecided, nobody can sign up
   * either.
   *
   * @param standing the standing
   * @param regulation the regulation in force
   * @param found where the findings go
   */
  public static void anAttemptIsLeft(
      Standing standing, Regulation regulation, Considerations found) {
    found.considering(regulation.basis(BASE));
    if (standing.left().isEmpty()) {
      return;
    }
    int left = standing.left().getAsInt();
    if (left > 0 && standing.undecided() < left) {
      return;
    }
    found.refuse(
        Reason.of(code(standing, left))
            .putFacts("used", standing.used())
            .putFacts("undecided", standing.undecided())
            .putFacts("open", standing.open())
            .basis(regulation.basis(BASE))
            .build());
  }

  private static String code(Standing standing, int left) {
    if (left > 0) {
      return "ATTEMPT_UNDECIDED";
    }
    return standing.open() > 0 ? "ATTEMPTS_RESERVED" : "NO_ATTEMPTS_LEFT";
  }

  private static int count(AttemptLedger ledger, Regulation regulation, AttemptCost cost) {
    return (int)
        ledger.attempts().stream()
            .filter(attempt -> ledger.cost(attempt, regulation) == cost)
            .count();
  }

  private static OptionalInt limit(Regulation regulation, @Nullable AttemptBudget budget) {
    OptionalInt delegated =
        Optional.ofNullable(budget).map(AttemptBudget::last).orElse(OptionalInt.empty());
    return IntStream.concat(regulation.attempts().stream(), delegated.stream()).min();
  }

  private static OptionalInt left(OptionalInt limit, int balance) {
    return limit.isPresent()
        ? OptionalInt.of(Math.max(0, limit.getAsInt() + balance))
        : OptionalInt.empty();
  }
}
