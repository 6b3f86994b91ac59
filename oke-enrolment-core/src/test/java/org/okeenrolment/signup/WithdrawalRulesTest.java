package org.okeenrolment.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.codes;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.FREE_UNTIL;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_DECIDED_BY;

import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

class WithdrawalRulesTest {
  private static final ParameterValue<?> FREE = FREE_UNTIL.is(Term.of(5, TermUnit.CALENDAR_DAY));
  private static final ParameterValue<?> CLOSES =
      WINDOW_CLOSES.is(Term.of(10, TermUnit.CALENDAR_DAY));
  private static final ParameterValue<?> DECISION =
      WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.DECISION);

  private static Withdrawal before(int days, ParameterValue<?>... params) {
    return WithdrawalRules.decide(
        regulation(params), SignUpQuestion.of(DAY, "OTHER").sittingAt(DAY.plusDays(days)).build());
  }

  @Test
  void withdrawalIsFreeUntilItsLastDay() {
    Withdrawal onLastDay = before(5, FREE, CLOSES);
    assertThat(onLastDay.decision().isAllowed()).isTrue();
    assertThat(onLastDay.outcome()).contains(AttemptOutcome.WITHDRAWN_IN_TIME);
    assertThat(onLastDay.lastFreeDay()).contains(DAY);
    assertThat(onLastDay.decision().basis())
        .extracting(Object::toString)
        .containsExactly("oer v1 enrolment.withdrawal.freeUntil");
    assertThat(codes(before(4, FREE).decision())).containsExactly("WITHDRAWAL_CLOSED");
    assertThat(before(4, FREE).lastFreeDay()).contains(DAY.minusDays(1));
  }

  @Test
  void withoutALastDayOfItsOwnItIsFreeUntilTheWindowCloses() {
    assertThat(before(10, CLOSES).outcome()).contains(AttemptOutcome.WITHDRAWN_IN_TIME);
    assertThat(before(9, CLOSES).outcome()).isEmpty();
    Withdrawal own =
        WithdrawalRules.decide(
            regulation(CLOSES),
            SignUpQuestion.of(DAY, "OTHER")
                .sittingAt(DAY.plusDays(1))
                .window(Window.of(Days.of(DAY, DAY), ZoneOffset.UTC))
                .build());
    assertThat(own.lastFreeDay()).contains(DAY);
    assertThat(own.decision().isAllowed()).isTrue();
    assertThat(own.decision().basis()).isEmpty();
  }

  @Test
  void thatNobodyDecidesIsNamedWhereADecisionWouldBeNeeded() {
    assertThat(before(4, FREE, DECISION).decision().basis())
        .extracting(Object::toString)
        .contains("DEFAULT enrolment.withdrawal.decidedBy");
  }

  @Test
  void whereThereIsNoLastFreeDayItIsNeverFree() {
    Withdrawal never = before(99);
    assertThat(never.lastFreeDay()).isEqualTo(Optional.empty());
    assertThat(codes(never.decision())).containsExactly("WITHDRAWAL_CLOSED");
  }

  @Test
  void afterTheLastFreeDayItCostsAnAttemptOrIsDecidedOrIsNotPossible() {
    Withdrawal costs = before(4, FREE, WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.COSTS_ATTEMPT));
    assertThat(costs.decision().isAllowed()).isTrue();
    assertThat(costs.outcome()).contains(AttemptOutcome.WITHDRAWN_LATE);
    Withdrawal decided = before(4, FREE, DECISION, WITHDRAWAL_DECIDED_BY.is(Role.EXAM_OFFICE));
    assertThat(codes(decided.decision())).containsExactly("WITHDRAWAL:EXAM_OFFICE");
    assertThat(decided.outcome()).isEmpty();
    assertThat(codes(before(4, FREE, DECISION).decision())).containsExactly("WITHDRAWAL_CLOSED");
  }
}
