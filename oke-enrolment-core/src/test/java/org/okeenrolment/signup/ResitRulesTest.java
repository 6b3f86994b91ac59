package org.okeenrolment.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.attempt;
import static org.okeenrolment.Given.codes;
import static org.okeenrolment.Given.granted;
import static org.okeenrolment.Given.history;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.Given.sat;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_FIRST_ONLY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MAX;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MODE;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_FAIL;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_PASS;
import static org.okeenrolment.regulation.Parameters.LEVEL_DECIDED_BY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.ImprovementMode;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.LevelAfterFail;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Tally;

class ResitRulesTest {
  private static final Fact PASS = sat("6").build();
  private static final Fact FAIL = sat("4").build();
  private static final Fact FAIL_HIGHER = sat("4").level(Level.HIGHER).build();
  private static final ParameterValue<?> RIGHT = IMPROVEMENT_MODE.is(ImprovementMode.RIGHT);
  private static final ParameterValue<?> REQUEST = IMPROVEMENT_MODE.is(ImprovementMode.REQUEST);
  private static final ParameterValue<?> TEAM = IMPROVEMENT_DECIDED_BY.is(new Role("TEAM"));
  private static final ParameterValue<?> LEVEL = LEVEL_DECIDED_BY.is(Role.EXAM_COMMITTEE);

  private static List<String> found(Level level, List<Fact> facts, ParameterValue<?>... params) {
    SignUpQuestion question = SignUpQuestion.of(DAY, "OTHER").level(level).build();
    return codes(
        EligibilityRules.decide(
            Tally.of(regulation(params), facts, Optional.empty()),
            history(facts.toArray(Fact[]::new)),
            question));
  }

  private static List<String> resit(List<Fact> facts, ParameterValue<?>... params) {
    return found(Level.REQUIRED, facts, params);
  }

  private static List<String> higher(List<Fact> facts, ParameterValue<?>... params) {
    return found(Level.HIGHER, facts, params);
  }

  @Test
  void aPassCannotBeSatAgainUnlessTheRegulationLetsIt() {
    assertThat(resit(List.of(PASS))).containsExactly("ALREADY_PASSED");
    assertThat(resit(List.of(FAIL))).isEmpty();
    assertThat(resit(List.of(PASS), REQUEST)).containsExactly("ALREADY_PASSED");
    assertThat(resit(List.of(PASS), RIGHT)).isEmpty();
    assertThat(resit(List.of(PASS), REQUEST, TEAM)).containsExactly("IMPROVEMENT:TEAM");
  }

  @Test
  void eachGrantIsForOneMoreSittingOfThePassedExam() {
    Fact grant = granted(Fact.Granted.Topic.IMPROVEMENT);
    assertThat(resit(List.of(PASS, grant), REQUEST, TEAM)).isEmpty();
    assertThat(resit(List.of(PASS, grant, FAIL), REQUEST, TEAM))
        .containsExactly("IMPROVEMENT:TEAM");
    assertThat(resit(List.of(PASS, grant, attempt("NO_SHOW").build()), REQUEST, TEAM)).isEmpty();
  }

  @Test
  void theLowestPassDecidesThatThereIsAPass() {
    assertThat(
            EligibilityRules.decide(
                    Tally.of(regulation(), List.of(PASS), Optional.empty()),
                    history(PASS),
                    SignUpQuestion.of(DAY, "OTHER").build())
                .basis())
        .extracting(Object::toString)
        .contains("DEFAULT result.passFrom");
  }

  @Test
  void aPassCanBeSatAgainSoManyTimesOnly() {
    assertThat(resit(List.of(PASS), RIGHT, IMPROVEMENT_MAX.is(1))).isEmpty();
    assertThat(resit(List.of(PASS, FAIL), RIGHT, IMPROVEMENT_MAX.is(1)))
        .containsExactly("IMPROVEMENT_USED");
    assertThat(resit(List.of(PASS), RIGHT, IMPROVEMENT_MAX.is(0)))
        .containsExactly("IMPROVEMENT_USED");
  }

  @Test
  void onlyAPassOnTheFirstAttemptMayBeImprovedWhereItSaysSo() {
    ParameterValue<?> first = IMPROVEMENT_FIRST_ONLY.is(true);
    assertThat(resit(List.of(PASS), RIGHT, first)).isEmpty();
    assertThat(resit(List.of(FAIL, PASS), RIGHT, first)).containsExactly("ALREADY_PASSED");
    assertThat(resit(List.of(attempt("VOID_SCHOOL").build(), PASS), RIGHT, first)).isEmpty();
    assertThat(resit(List.of(FAIL, PASS), RIGHT)).isEmpty();
  }

  @Test
  void theFirstObjectionToAnImprovementCounts() {
    assertThat(
            resit(
                List.of(FAIL, PASS, FAIL),
                REQUEST,
                TEAM,
                IMPROVEMENT_MAX.is(1),
                IMPROVEMENT_FIRST_ONLY.is(true)))
        .containsExactly("ALREADY_PASSED");
    assertThat(resit(List.of(PASS, FAIL), REQUEST, TEAM, IMPROVEMENT_MAX.is(1)))
        .containsExactly("IMPROVEMENT_USED");
  }

  @Test
  void aHigherLevelNeedsPermission() {
    assertThat(higher(List.of())).containsExactly("LEVEL_NOT_ALLOWED");
    assertThat(higher(List.of(), LEVEL)).containsExactly("LEVEL:EXAM_COMMITTEE");
    assertThat(higher(List.of(granted(Fact.Granted.Topic.LEVEL)), LEVEL)).isEmpty();
    Fact other = Fact.Granted.of(DAY, Fact.Granted.Topic.LEVEL).level(Level.REQUIRED).build();
    assertThat(higher(List.of(other), LEVEL)).containsExactly("LEVEL:EXAM_COMMITTEE");
  }

  @Test
  void afterAFailOnTheHigherLevelTheRegulationSaysWhichLevelFollows() {
    Fact permitted = granted(Fact.Granted.Topic.LEVEL);
    ParameterValue<?> required = LEVEL_AFTER_FAIL.is(LevelAfterFail.REQUIRED);
    ParameterValue<?> same = LEVEL_AFTER_FAIL.is(LevelAfterFail.SAME);
    assertThat(higher(List.of(permitted, FAIL_HIGHER), LEVEL)).isEmpty();
    assertThat(higher(List.of(permitted, FAIL_HIGHER), LEVEL, required))
        .containsExactly("LEVEL_NOT_ALLOWED");
    assertThat(higher(List.of(permitted, FAIL), LEVEL, required)).isEmpty();
    assertThat(resit(List.of(permitted, FAIL_HIGHER), LEVEL, required)).isEmpty();
    assertThat(resit(List.of(permitted, FAIL_HIGHER), LEVEL, same))
        .containsExactly("LEVEL:EXAM_COMMITTEE");
    assertThat(resit(List.of(FAIL_HIGHER), same)).containsExactly("LEVEL_NOT_ALLOWED");
    assertThat(resit(List.of(FAIL), LEVEL, same)).isEmpty();
    Fact pending = attempt("SAT").level(Level.HIGHER).build();
    assertThat(resit(List.of(pending), LEVEL, same)).containsExactly("RESULT_PENDING");
  }

  @Test
  void whoPassedMayUseAResitForTheHigherLevelWhereItSaysSo() {
    Fact permitted = granted(Fact.Granted.Topic.LEVEL);
    ParameterValue<?> afterPass = LEVEL_AFTER_PASS.is(true);
    assertThat(higher(List.of(permitted, PASS), LEVEL)).containsExactly("ALREADY_PASSED");
    assertThat(higher(List.of(permitted, PASS), LEVEL, afterPass)).isEmpty();
    assertThat(resit(List.of(permitted, PASS), LEVEL, afterPass)).containsExactly("ALREADY_PASSED");
    assertThat(higher(List.of(permitted, PASS, FAIL), LEVEL, afterPass, IMPROVEMENT_MAX.is(1)))
        .containsExactly("IMPROVEMENT_USED");
    assertThat(higher(List.of(permitted, PASS), LEVEL, afterPass, REQUEST, TEAM)).isEmpty();
  }
}
