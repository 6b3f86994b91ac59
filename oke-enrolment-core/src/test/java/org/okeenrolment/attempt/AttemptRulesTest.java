package org.okeenrolment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.codes;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.regulation.Parameters.DELEGATED;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_REQUIRES;
import static org.okeenrolment.regulation.Parameters.QUOTA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.Given;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.regulation.Tally;

class AttemptRulesTest {
  private static final Fact SAT = Given.attempt("SAT").build();
  private static final Fact UNDECIDED = Given.attempt("NOT_STARTED").build();
  private static final Fact EXTRA = Given.granted(Fact.Granted.Topic.EXTRA);
  private static final ParameterValue<?> TWO = ATTEMPTS_BASE.is(2);
  private static final ParameterValue<?> COMMITTEE = EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE);

  private static Tally tally(Regulation regulation, Fact... facts) {
    return Tally.of(regulation, List.of(facts), Optional.empty());
  }

  private static Standing standing(int open, Fact... facts) {
    return AttemptRules.standing(tally(regulation(TWO), facts), open, null);
  }

  private static Decision decide(History history, ParameterValue<?>... params) {
    Tally tally = Tally.of(regulation(params), history.events(), Optional.empty());
    Considerations found = new Considerations();
    AttemptRules.anAttemptIsLeft(
        AttemptRules.standing(tally, history.openEnrolments(), null),
        tally,
        history,
        "GENERIC",
        found);
    return found.decide();
  }

  private static History history(int open, Fact... facts) {
    return Given.history(facts).withOpenEnrolments(open);
  }

  @Test
  void leftIsBaseAndExtraWithoutWhatIsUsedAndReserved() {
    assertThat(standing(0).left()).hasValue(2);
    assertThat(standing(0, SAT).left()).hasValue(1);
    assertThat(standing(1, SAT).left()).hasValue(0);
    assertThat(standing(1, SAT, EXTRA).left()).hasValue(1);
    assertThat(standing(3, SAT, SAT, SAT).left()).hasValue(0);
    assertThat(AttemptRules.standing(tally(regulation(), SAT), 5, null).left()).isEmpty();
  }

  private static List<String> revoking(Standing standing, int count) {
    Considerations found = new Considerations();
    AttemptRules.theExtraAttemptsAreUnused(standing, count, found);
    return codes(found.decide());
  }

  @Test
  void anExtraAttemptIsTakenBackWhileNothingUsesItReservesItOrMayTurnOutTo() {
    assertThat(revoking(standing(0, SAT, SAT, EXTRA), 1)).isEmpty();
    assertThat(revoking(standing(0, SAT, EXTRA), 1)).isEmpty();
    assertThat(revoking(standing(0, SAT, SAT, EXTRA, SAT), 1)).containsExactly("EXTRA_USED");
    assertThat(revoking(standing(1, SAT, SAT, EXTRA), 1)).containsExactly("EXTRA_USED");
    assertThat(revoking(standing(0, SAT, SAT, EXTRA, UNDECIDED), 1)).containsExactly("EXTRA_USED");
    assertThat(revoking(standing(0, EXTRA), 2)).containsExactly("EXTRA_NOT_GRANTED");
    assertThat(revoking(AttemptRules.standing(tally(regulation(), EXTRA), 9, null), 1)).isEmpty();
  }

  @Test
  void aStandingNamesWhatDecidedIt() {
    assertThat(standing(0, SAT).basis())
        .extracting(Object::toString)
        .containsExactly("oer v1 attempts.base", "DEFAULT attempts.cost.SAT");
  }

  @Test
  void whatTheRegistrationSystemLeavesCanOnlyNarrow() {
    Tally tally = tally(regulation(TWO), SAT);
    assertThat(AttemptRules.standing(tally, 0, budget(1, 0)).left()).hasValue(0);
    assertThat(AttemptRules.standing(tally, 0, budget(1, 9)).left()).hasValue(1);
    assertThat(AttemptRules.standing(tally, 0, budget(3, 0)).used()).isEqualTo(2);
    assertThat(AttemptRules.standing(tally, 0, new AttemptBudget(1, OptionalInt.empty())).left())
        .hasValue(1);
    assertThat(AttemptRules.standing(tally(regulation()), 0, budget(1, 1)).left()).hasValue(2);
  }

  private static AttemptBudget budget(int attempt, int left) {
    return new AttemptBudget(attempt, OptionalInt.of(left));
  }

  @Test
  void whileAnAttemptIsLeftNothingIsFound() {
    assertThat(decide(history(0, SAT), TWO).isAllowed()).isTrue();
    assertThat(decide(history(0, SAT, SAT)).isAllowed()).isTrue();
  }

  @Test
  void attemptsThatMayAllTurnOutUsedStopASignUp() {
    assertThat(decide(history(0, UNDECIDED), TWO).isAllowed()).isTrue();
    assertThat(codes(decide(history(0, SAT, UNDECIDED), TWO))).containsExactly("ATTEMPT_UNDECIDED");
    assertThat(codes(decide(history(0, UNDECIDED, UNDECIDED), TWO)))
        .containsExactly("ATTEMPT_UNDECIDED");
  }

  @Test
  void attemptsThatAreAllReservedAreNoReasonForAnExtraOne() {
    assertThat(codes(decide(history(1, SAT), TWO, COMMITTEE))).containsExactly("ATTEMPTS_RESERVED");
    assertThat(codes(decide(history(1, SAT, SAT), TWO))).containsExactly("NO_ATTEMPTS_LEFT");
    assertThat(codes(decide(history(0, SAT, SAT), TWO))).containsExactly("NO_ATTEMPTS_LEFT");
  }

  @Test
  void aReasonSaysHowManyAreUsedUndecidedAndOpenAndNamesTheDocument() {
    Reason reason = decide(history(1, SAT, UNDECIDED), TWO).reasons().get(0);
    assertThat(reason.facts())
        .containsEntry("used", 1)
        .containsEntry("undecided", 1)
        .containsEntry("open", 1);
    assertThat(reason.basis()).hasToString("Optional[oer v1 attempts.base]");
  }

  @Test
  void whenAllAreUsedTheRoleThatTheRegulationNamesMayGrantAnExtraOne() {
    assertThat(codes(decide(history(0, SAT, SAT), TWO, COMMITTEE)))
        .containsExactly("EXTRA:EXAM_COMMITTEE");
  }

  @Test
  void whatIsRequiredForAnExtraAttemptMustBeThereFirst() {
    ParameterValue<?> requires = EXTRA_REQUIRES.is(List.of("ADVICE", "FORM"));
    History without = history(0, SAT, SAT);
    assertThat(decide(without, TWO, COMMITTEE, requires).reasons())
        .extracting(Reason::toString)
        .containsExactly("REQUIRES{fact=ADVICE}", "REQUIRES{fact=FORM}");
    History with = without.withFacts(Set.of("ADVICE", "FORM", "OTHER"));
    assertThat(codes(decide(with, TWO, COMMITTEE, requires))).hasSize(1);
  }

  @Test
  void theQuotaOfAGroupCountsExtraAttemptsForAllExamsCountedOrNot() {
    ParameterValue<?> quota = QUOTA.of("GENERIC").is(2);
    History one = history(0, EXTRA, SAT, SAT, SAT);
    assertThat(codes(decide(one, TWO, COMMITTEE, quota))).hasSize(1);
    History elsewhere = one.withExtraGrantedElsewhere(Map.of("GENERIC", 1));
    assertThat(codes(decide(elsewhere, TWO, COMMITTEE, quota))).containsExactly("EXTRA_QUOTA_USED");
    assertThat(decide(elsewhere, TWO, COMMITTEE, quota).reasons().get(0).facts())
        .containsEntry("granted", 2)
        .containsEntry("quota", 2)
        .containsEntry("group", "GENERIC");
    History other = one.withExtraGrantedElsewhere(Map.of("OTHER", 9));
    assertThat(codes(decide(other, TWO, COMMITTEE, quota))).hasSize(1);
  }

  @Test
  void quotaAndRequirementsAreReportedTogether() {
    assertThat(
            codes(
                decide(
                    history(0, SAT, SAT),
                    TWO,
                    COMMITTEE,
                    QUOTA.of("GENERIC").is(0),
                    EXTRA_REQUIRES.is(List.of("ADVICE")))))
        .containsExactly("EXTRA_QUOTA_USED", "REQUIRES");
  }

  @Test
  void theNextAttemptIsAnnouncedAndPlanningMayPlanMoreOnlyWhereItIsDelegated() {
    assertThat(announced(regulation(TWO), SAT)).isEqualTo(budget(2, 0));
    assertThat(announced(regulation(TWO, DELEGATED.is(true)))).isEqualTo(budget(1, 1));
    assertThat(announced(regulation(TWO, DELEGATED.is(true)), SAT, SAT)).isEqualTo(budget(3, 0));
    assertThat(announced(regulation(DELEGATED.is(true)), SAT))
        .isEqualTo(new AttemptBudget(2, OptionalInt.empty()));
    Answer<AttemptBudget> answer = AttemptRules.announced(standing(0), regulation(TWO));
    assertThat(answer.basis())
        .extracting(Object::toString)
        .containsExactly("oer v1 attempts.base", "DEFAULT oke.delegated");
  }

  @Test
  void whatStartedTheCountingAgainDecidesWhatIsAnnounced() {
    Regulation regulation =
        regulation(
            TWO,
            COUNT_RESETS.is(List.of(new Reset("AGAIN", OptionalInt.of(4), OptionalInt.empty()))));
    Standing standing =
        AttemptRules.standing(tally(regulation, new Fact.StatusChanged(DAY, "AGAIN")), 0, null);
    assertThat(AttemptRules.announced(standing, regulation).basis())
        .extracting(Object::toString)
        .containsExactly("oer v1 attempts.resets", "DEFAULT oke.delegated");
  }

  private static AttemptBudget announced(Regulation regulation, Fact... facts) {
    Standing standing = AttemptRules.standing(tally(regulation, facts), 0, null);
    return AttemptRules.announced(standing, regulation).value();
  }

  @Test
  void anAttemptBeyondAllThatThereAreIsUnforeseen() {
    assertThat(AttemptRules.unforeseen(2, standing(0))).isEmpty();
    assertThat(AttemptRules.unforeseen(3, standing(0))).contains(3);
    assertThat(AttemptRules.unforeseen(3, standing(0, EXTRA))).isEmpty();
    assertThat(AttemptRules.unforeseen(99, AttemptRules.standing(tally(regulation()), 0, null)))
        .isEmpty();
  }
}
