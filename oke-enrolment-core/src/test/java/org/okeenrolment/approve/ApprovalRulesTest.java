package org.okeenrolment.approve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.codes;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.READINESS_ATTEMPTS;
import static org.okeenrolment.regulation.Parameters.READINESS_MODE;
import static org.okeenrolment.regulation.Parameters.READINESS_OVERRIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.ReadinessAttempts;
import org.okeenrolment.regulation.ReadinessMode;
import org.okeenrolment.regulation.Regulation;

class ApprovalRulesTest {
  private static final Role TEACHER = Role.SUBJECT_TEACHER;
  private static final Role MENTOR = new Role("MENTOR");
  private static final ParameterValue<?> BOTH = APPROVALS.is(List.of(TEACHER, MENTOR));
  private static final ParameterValue<?> OVERRIDE = READINESS_OVERRIDE.is(Role.EXAM_COMMITTEE);
  private static final ParameterValue<?> ADVICE = READINESS_MODE.is(ReadinessMode.ADVICE);

  private static Fact opinion(Role role, Opinion opinion) {
    return new Fact.Readiness(DAY, role, opinion, Optional.empty(), Optional.empty());
  }

  private static Fact until(Role role, Opinion opinion, LocalDate last) {
    return new Fact.Readiness(DAY, role, opinion, Optional.of(last), Optional.empty());
  }

  private static Decision decide(List<Fact> facts, ParameterValue<?>... params) {
    return decide(0, facts, params);
  }

  private static Decision decide(int used, List<Fact> facts, ParameterValue<?>... params) {
    Considerations found = new Considerations();
    ApprovalRules.goIsGiven(facts, used, regulation(params), DAY, found);
    return found.decide();
  }

  @Test
  void whereNobodyIsNamedNoGoIsNeeded() {
    assertThat(decide(List.of()).isAllowed()).isTrue();
  }

  @Test
  void everyRoleThatIsNamedMustHaveGivenItsGo() {
    assertThat(codes(decide(List.of(), BOTH)))
        .containsExactly("READINESS:SUBJECT_TEACHER", "READINESS:MENTOR");
    assertThat(codes(decide(List.of(opinion(TEACHER, Opinion.GO)), BOTH)))
        .containsExactly("READINESS:MENTOR");
    assertThat(
            decide(List.of(opinion(TEACHER, Opinion.GO), opinion(MENTOR, Opinion.GO)), BOTH)
                .isAllowed())
        .isTrue();
  }

  @Test
  void theLastOpinionOfARoleCountsAndOneThatWasWithdrawnIsNone() {
    List<Fact> again = List.of(opinion(TEACHER, Opinion.NO_GO), opinion(TEACHER, Opinion.GO));
    assertThat(codes(decide(again, BOTH))).containsExactly("READINESS:MENTOR");
    List<Fact> withdrawn =
        List.of(opinion(TEACHER, Opinion.GO), opinion(TEACHER, Opinion.WITHDRAWN));
    assertThat(codes(decide(withdrawn, BOTH)))
        .containsExactly("READINESS:SUBJECT_TEACHER", "READINESS:MENTOR");
  }

  @Test
  void anOpinionHoldsUntilItsLastDayAndAnEarlierOneThenCountsAgain() {
    List<Fact> today = List.of(until(TEACHER, Opinion.GO, DAY), opinion(MENTOR, Opinion.GO));
    assertThat(decide(today, BOTH).isAllowed()).isTrue();
    List<Fact> over =
        List.of(
            opinion(TEACHER, Opinion.GO),
            until(TEACHER, Opinion.NO_GO, DAY.minusDays(1)),
            opinion(MENTOR, Opinion.GO));
    assertThat(decide(over, BOTH).isAllowed()).isTrue();
  }

  @Test
  void aNoGoRefusesUnlessSomebodyMaySetItAside() {
    List<Fact> noGo = List.of(opinion(TEACHER, Opinion.NO_GO));
    assertThat(found(decide(noGo, BOTH))).containsExactly("NOT_READY{role=SUBJECT_TEACHER}");
    assertThat(decide(noGo, BOTH).reasons().get(0).liftedBy()).contains("SUBJECT_TEACHER");
    assertThat(codes(decide(noGo, BOTH, OVERRIDE))).containsExactly("READINESS:EXAM_COMMITTEE");
    assertThat(codes(decide(noGo, BOTH, OVERRIDE, ADVICE)))
        .containsExactly("READINESS:EXAM_COMMITTEE");
  }

  @Test
  void theGoOfWhoMaySetAsideIsEnough() {
    List<Fact> overridden =
        List.of(opinion(TEACHER, Opinion.NO_GO), opinion(Role.EXAM_COMMITTEE, Opinion.GO));
    assertThat(decide(overridden, BOTH, OVERRIDE).isAllowed()).isTrue();
    assertThat(decide(overridden, BOTH).isAllowed()).isFalse();
    assertThat(
            decide(List.of(opinion(Role.EXAM_COMMITTEE, Opinion.NO_GO)), BOTH, OVERRIDE).pending())
        .hasSize(2);
  }

  @Test
  void asAdviceOnlyANegativeOpinionMattersAndOnlyWhereSomebodyDecidesOnIt() {
    assertThat(decide(List.of(), BOTH, ADVICE).isAllowed()).isTrue();
    assertThat(decide(List.of(opinion(TEACHER, Opinion.NO_GO)), BOTH, ADVICE).isAllowed()).isTrue();
  }

  @Test
  void forTheFirstAttemptOnlyMeansWhileNoneIsUsed() {
    ParameterValue<?> first = READINESS_ATTEMPTS.is(ReadinessAttempts.FIRST);
    assertThat(decide(0, List.of(), BOTH, first).pending()).hasSize(2);
    assertThat(decide(1, List.of(), BOTH, first).isAllowed()).isTrue();
    assertThat(decide(1, List.of(), BOTH).pending()).hasSize(2);
  }

  @Test
  void onlyARoleThatIsNamedDecides() {
    assertThat(codes(roleDecides(TEACHER))).isEmpty();
    assertThat(codes(roleDecides(Role.EXAM_COMMITTEE))).isEmpty();
    assertThat(codes(roleDecides(Role.EXAM_OFFICE))).containsExactly("ROLE_DOES_NOT_DECIDE");
  }

  @Test
  void somebodyDecidesInHisOwnRoleElseInTheFirstThatHeHolds() {
    Regulation regulation = regulation(BOTH, OVERRIDE);
    assertThat(ApprovalRules.decidingRole(TEACHER, role -> true, regulation)).isEqualTo(TEACHER);
    assertThat(ApprovalRules.decidingRole(Role.EXAM_COMMITTEE, role -> true, regulation))
        .isEqualTo(Role.EXAM_COMMITTEE);
    assertThat(ApprovalRules.decidingRole(Role.EXAM_OFFICE, TEACHER::equals, regulation))
        .isEqualTo(TEACHER);
    assertThat(ApprovalRules.decidingRole(Role.EXAM_OFFICE, role -> false, regulation))
        .isEqualTo(Role.EXAM_OFFICE);
  }

  private static Decision roleDecides(Role role) {
    Considerations found = new Considerations();
    ApprovalRules.roleDecides(role, regulation(BOTH, OVERRIDE), found);
    return found.decide();
  }
}
