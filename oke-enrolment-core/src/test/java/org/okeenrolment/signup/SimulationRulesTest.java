package org.okeenrolment.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.Given;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

class SimulationRulesTest {
  private static final ParameterValue<?> TWO = ATTEMPTS_BASE.is(2);
  private static final Fact FAIL = Given.sat("4").build();

  private static Regulations regulations(ParameterValue<?>... params) {
    return Regulations.of(
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build());
  }

  private static SimulationRules.Subject anna(Fact... facts) {
    return new SimulationRules.Subject(
        new StudentExam(new StudentId("anna"), new ExamId("ne")),
        Context.at(DAY),
        Given.history(facts),
        SignUpQuestion.of(DAY, "OTHER").sittingAt(DAY.plusDays(30)).build(),
        Optional.empty());
  }

  private static RegulationImpact impact(Regulations before, Regulations after, Fact... facts) {
    return SimulationRules.simulate(before, after, List.of(anna(facts))).get(0);
  }

  @Test
  void whoIsTouchedByNothingIsNotListed() {
    assertThat(
            SimulationRules.simulate(
                regulations(TWO), regulations(ATTEMPTS_BASE.is(2)), List.of(anna(FAIL))))
        .isEmpty();
  }

  @Test
  void whoGainsOrLosesAttemptsIsListedWithBothStandings() {
    RegulationImpact gained = impact(regulations(TWO), regulations(ATTEMPTS_BASE.is(3)), FAIL);
    assertThat(gained.gainsAttempts()).isTrue();
    assertThat(gained.losesAttempts()).isFalse();
    assertThat(gained.before().standing().orElseThrow().left()).hasValue(1);
    assertThat(gained.after().standing().orElseThrow().left()).hasValue(2);
    assertThat(gained.becomesBlocked()).isFalse();
    assertThat(gained.becomesFree()).isFalse();
    assertThat(impact(regulations(), regulations(TWO)).losesAttempts()).isTrue();
    assertThat(impact(regulations(TWO), regulations()).gainsAttempts()).isTrue();
  }

  @Test
  void whoBecomesBlockedOrFreeIsListedWithBothDecisions() {
    RegulationImpact blocked = impact(regulations(TWO), regulations(ATTEMPTS_BASE.is(1)), FAIL);
    assertThat(blocked.becomesBlocked()).isTrue();
    assertThat(blocked.after().decision().reasons()).hasSize(1);
    assertThat(impact(regulations(ATTEMPTS_BASE.is(1)), regulations(TWO), FAIL).becomesFree())
        .isTrue();
    Regulations needsGo = regulations(TWO, APPROVALS.is(List.of(Role.SUBJECT_TEACHER)));
    assertThat(impact(needsGo, regulations(TWO)).becomesFree()).isTrue();
    assertThat(impact(needsGo, regulations(TWO)).becomesBlocked()).isFalse();
  }

  @Test
  void whoseWindowMovesIsListedWithBothWindows() {
    Regulations three = regulations(WINDOW_OPENS.is(Term.of(3, TermUnit.WEEK)));
    Regulations two = regulations(WINDOW_OPENS.is(Term.of(2, TermUnit.WEEK)));
    RegulationImpact moved = impact(three, two);
    assertThat(moved.windowMoves()).isTrue();
    assertThat(moved.before().window().opens()).isPresent();
    assertThat(moved.after().window().opens().orElseThrow())
        .isAfter(moved.before().window().opens().orElseThrow());
  }

  @Test
  void byRegulationsThatContradictEachOtherNobodyMay() {
    RegulationDocument rival =
        RegulationDocument.of("rival", Authority.INSTITUTION)
            .addParams(ATTEMPTS_BASE.is(3))
            .build();
    RegulationImpact impact = impact(regulations(TWO), regulations(TWO).with(List.of(rival)));
    assertThat(impact.becomesBlocked()).isTrue();
    assertThat(impact.after().standing()).isEmpty();
    assertThat(impact.after().decision().reasons().get(0).code()).isEqualTo("AMBIGUOUS_POLICY");
  }

  @Test
  void whatTheRegistrationSystemLeavesIsCountedToo() {
    SimulationRules.Subject limited =
        new SimulationRules.Subject(
            anna().of(),
            anna().context(),
            anna().history(),
            anna().question(),
            Optional.of(new AttemptBudget(1, OptionalInt.of(0))));
    assertThat(
            SimulationRules.simulate(
                regulations(TWO), regulations(ATTEMPTS_BASE.is(3)), List.of(limited)))
        .isEmpty();
  }
}
