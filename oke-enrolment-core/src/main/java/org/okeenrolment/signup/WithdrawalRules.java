package org.okeenrolment.signup;

import static org.okeenrolment.regulation.Parameters.FREE_UNTIL;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_DECIDED_BY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;

/**
 * The rules of withdrawing from a sitting (afmelden), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class WithdrawalRules {
  private WithdrawalRules() {}

  /**
   * Decides whether the student may withdraw from a sitting now.
   *
   * @param regulation the regulation in force
   * @param question the moment, the day of the sitting, and its own window if it has one
   */
  public static Withdrawal decide(Regulation regulation, SignUpQuestion question) {
    Considerations found = new Considerations();
    boolean named = regulation.get(FREE_UNTIL).value().isPresent();
    boolean ofSitting = !named && question.window().isPresent();
    if (!ofSitting) {
      found.considering(regulation.get(named ? FREE_UNTIL : WINDOW_CLOSES).basis());
    }
    Optional<Instant> end = freeUntil(regulation, question);
    Optional<LocalDate> lastDay =
        end.map(instant -> LocalDate.ofInstant(instant.minusNanos(1), question.zone()));
    if (end.isPresent() && question.now().isBefore(end.get())) {
      return new Withdrawal(found.decide(), Optional.of(AttemptOutcome.WITHDRAWN_IN_TIME), lastDay);
    }
    Optional<AttemptOutcome> outcome = afterwards(regulation, lastDay, found);
    return new Withdrawal(found.decide(), outcome, lastDay);
  }

  private static Optional<Instant> freeUntil(Regulation regulation, SignUpQuestion question) {
    return regulation.get(FREE_UNTIL).value().isPresent()
        ? SittingRules.back(regulation, FREE_UNTIL, question)
            .map(day -> Window.endOf(day, question.zone()))
        : SittingRules.window(regulation, question).closes();
  }

  private static Optional<AttemptOutcome> afterwards(
      Regulation regulation, Optional<LocalDate> lastDay, Considerations found) {
    Setting<LateWithdrawal> afterwards = regulation.get(WITHDRAWAL_AFTERWARDS);
    Setting<Role> decidedBy = regulation.get(WITHDRAWAL_DECIDED_BY);
    found.considering(afterwards.basis());
    if (afterwards.is(LateWithdrawal.COSTS_ATTEMPT)) {
      return Optional.of(AttemptOutcome.WITHDRAWN_LATE);
    }
    if (afterwards.is(LateWithdrawal.DECISION)) {
      found.considering(decidedBy.basis());
    }
    if (afterwards.is(LateWithdrawal.DECISION) && decidedBy.value().isPresent()) {
      found.ask(new Pending(Pending.WITHDRAWAL, decidedBy.get().name(), decidedBy.basis()));
    } else {
      found.refuse(
          Reason.of("WITHDRAWAL_CLOSED")
              .putFacts("until", lastDay)
              .basis(afterwards.basis())
              .build());
    }
    return Optional.empty();
  }
}
