package org.okeenrolment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXCUSE_REQUIRES;
import static org.okeenrolment.regulation.Parameters.EXCUSE_WITHIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.Given;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

class ExcuseRulesTest {
  private static final LocalDate SITTING = Given.DAY;
  private static final ParameterValue<?> RESTORE = EXCUSE_EFFECT.is(ExcuseEffect.RESTORE);
  private static final ParameterValue<?> COMMITTEE = EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE);

  private static Decision excuse(int days, Set<String> facts, ParameterValue<?>... params) {
    return ExcuseRules.excuse(Given.regulation(params), SITTING, SITTING.plusDays(days), facts);
  }

  @Test
  void withoutAnEffectOrSomebodyWhoDecidesThereIsNoExcuse() {
    assertThat(found(excuse(0, Set.of()))).containsExactly("NO_EXCUSE_RULE");
    assertThat(found(excuse(0, Set.of(), RESTORE))).containsExactly("NO_EXCUSE_RULE");
    assertThat(found(excuse(0, Set.of(), COMMITTEE))).containsExactly("NO_EXCUSE_RULE");
    assertThat(excuse(0, Set.of(), RESTORE).reasons().get(0).basis())
        .hasToString("Optional[DEFAULT attempts.excuse.decidedBy]");
    assertThat(excuse(0, Set.of(), COMMITTEE).reasons().get(0).basis())
        .hasToString("Optional[DEFAULT attempts.excuse.effect]");
  }

  @Test
  void theEffectIsTheTopicOfTheDecision() {
    assertThat(found(excuse(0, Set.of(), RESTORE, COMMITTEE)))
        .containsExactly("RESTORE:EXAM_COMMITTEE");
    assertThat(found(excuse(0, Set.of(), EXCUSE_EFFECT.is(ExcuseEffect.EXTRA), COMMITTEE)))
        .containsExactly("EXTRA:EXAM_COMMITTEE");
  }

  @Test
  void aRequestAfterTheTermIsTooLate() {
    ParameterValue<?> within = EXCUSE_WITHIN.is(Term.of(10, TermUnit.CALENDAR_DAY));
    assertThat(found(excuse(10, Set.of(), RESTORE, COMMITTEE, within)))
        .containsExactly("RESTORE:EXAM_COMMITTEE");
    assertThat(found(excuse(11, Set.of(), RESTORE, COMMITTEE, within)))
        .containsExactly("REQUEST_TOO_LATE{requested=2027-01-31, until=2027-01-30}");
    assertThat(excuse(400, Set.of(), RESTORE, COMMITTEE).reasons()).isEmpty();
  }

  @Test
  void allThatIsInTheWayIsReportedTogether() {
    assertThat(
            found(
                excuse(
                    2,
                    Set.of("EVIDENCE"),
                    RESTORE,
                    COMMITTEE,
                    EXCUSE_WITHIN.is(Term.of(1, TermUnit.CALENDAR_DAY)),
                    EXCUSE_REQUIRES.is(List.of("EVIDENCE", "SIGNATURE")))))
        .containsExactly(
            "REQUEST_TOO_LATE{requested=2027-01-22, until=2027-01-21}", "REQUIRES{fact=SIGNATURE}");
  }

  @Test
  void theDecisionNamesAllThatWasLookedAt() {
    assertThat(excuse(0, Set.of(), RESTORE, COMMITTEE).basis())
        .extracting(Object::toString)
        .containsExactly(
            "oer v1 attempts.excuse.effect",
            "oer v1 attempts.excuse.decidedBy",
            "DEFAULT attempts.excuse.within",
            "DEFAULT attempts.excuse.requires");
  }
}
