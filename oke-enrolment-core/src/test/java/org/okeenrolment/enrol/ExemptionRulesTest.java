package org.okeenrolment.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.attempt;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.AFTER_SITTING;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_MAX_AGE;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_MIN_GRADE;
import static org.okeenrolment.regulation.Parameters.ON_EXEMPTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

class ExemptionRulesTest {
  private static final ExemptionEvidence SIX = evidence("6", LocalDate.of(2024, 6, 1), false);
  private static final List<String> DECIDED = List.of("EXEMPTION:EXAM_COMMITTEE");

  private static ExemptionEvidence evidence(String grade, LocalDate day, boolean onExemption) {
    return new ExemptionEvidence(
        Optional.of(Grade.of(new BigDecimal(grade))), Optional.of(day), onExemption);
  }

  private static List<String> ask(ExemptionEvidence evidence, ParameterValue<?>... params) {
    return ask(evidence, List.of(), params);
  }

  private static List<String> ask(
      ExemptionEvidence evidence, List<Fact> facts, ParameterValue<?>... params) {
    List<ParameterValue<?>> all = new ArrayList<>(Arrays.asList(params));
    all.add(EXEMPTION_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Tally tally = Tally.of(regulation(all.toArray(ParameterValue[]::new)), facts, Optional.empty());
    return found(ExemptionRules.decide(tally, evidence, DAY));
  }

  @Test
  void anExemptionIsNeverGivenByItself() {
    assertThat(ask(SIX)).isEqualTo(DECIDED);
    Decision nobody =
        ExemptionRules.decide(
            Tally.of(regulation(), List.of(), Optional.empty()), ExemptionEvidence.none(), DAY);
    assertThat(found(nobody)).containsExactly("EXEMPTION_NOT_POSSIBLE");
  }

  @Test
  void theGradeOfTheEvidenceIsHighEnough() {
    ParameterValue<?> min = EXEMPTION_MIN_GRADE.is(BigDecimal.valueOf(6));
    assertThat(ask(SIX, min)).isEqualTo(DECIDED);
    assertThat(ask(evidence("5.9", DAY, false), min)).containsExactly("GRADE_TOO_LOW{min=6}");
    assertThat(ask(ExemptionEvidence.none(), min)).containsExactly("GRADE_TOO_LOW{min=6}");
  }

  @Test
  void theEvidenceIsNotTooOldOnTheDayOnWhichItIsMeasured() {
    ParameterValue<?> age = EXEMPTION_MAX_AGE.is(Term.of(2, TermUnit.YEAR));
    assertThat(ask(evidence("6", DAY.minusYears(2), false), age)).isEqualTo(DECIDED);
    assertThat(ask(evidence("6", DAY.minusYears(2).minusDays(1), false), age))
        .containsExactly("EVIDENCE_TOO_OLD{until=2027-01-19}");
    assertThat(ask(ExemptionEvidence.none(), age)).isEqualTo(DECIDED);
  }

  @Test
  void evidenceMayItselfRestOnAnExemptionUnlessItSaysOtherwise() {
    ExemptionEvidence exempted = evidence("6", DAY, true);
    assertThat(ask(exempted)).isEqualTo(DECIDED);
    assertThat(ask(exempted, ON_EXEMPTION.is(false))).containsExactly("BASED_ON_EXEMPTION");
    assertThat(ask(SIX, ON_EXEMPTION.is(false))).isEqualTo(DECIDED);
  }

  @Test
  void afterTheExamWasSatItIsStillPossibleUnlessItSaysOtherwise() {
    List<Fact> sat = List.of(attempt("SAT").build());
    List<Fact> absent = List.of(attempt("NO_SHOW").build());
    assertThat(ask(SIX, sat)).isEqualTo(DECIDED);
    assertThat(ask(SIX, sat, AFTER_SITTING.is(false))).containsExactly("ALREADY_SAT");
    assertThat(ask(SIX, absent, AFTER_SITTING.is(false))).isEqualTo(DECIDED);
  }

  @Test
  void whatNeedNotBeTakenAnyMoreIsNotToTake() {
    ExamId a = new ExamId("a");
    ExamId b = new ExamId("b");
    assertThat(EnrolmentRules.toTake(List.of(a, b, a), java.util.Set.of(b))).containsExactly(a);
    assertThat(EnrolmentRules.toTake(List.of(b, a), java.util.Set.of())).containsExactly(b, a);
  }
}
