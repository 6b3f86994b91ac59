package org.okeenrolment.adapter.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_PASS;
import static org.okeenrolment.regulation.Parameters.LIMITS_PER_TIME;
import static org.okeenrolment.regulation.Parameters.PREREQUISITES;
import static org.okeenrolment.regulation.Parameters.READINESS_MODE;
import static org.okeenrolment.regulation.Parameters.READINESS_OVERRIDE;
import static org.okeenrolment.regulation.Parameters.TERMS;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Bound;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.ReadinessMode;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.regulation.SchoolCalendar;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

/** A work instruction says what the documents do, and nothing that they do not. */
class WorkInstructionTest {
  private static final Context TODAY = Context.at(LocalDate.of(2026, 11, 25));
  private static final ParameterValue<?> TEACHER = APPROVALS.is(List.of(Role.SUBJECT_TEACHER));
  private static final ParameterValue<?> ADVICE = READINESS_MODE.is(ReadinessMode.ADVICE);

  private static RegulationDocument document(ParameterValue<?>... params) {
    return RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build();
  }

  private static String instruction(Context context, RegulationDocument... documents) {
    return WorkInstruction.of(
        Regulations.of(List.of(documents), SchoolCalendar.withoutHolidays()),
        context,
        List.of(SignUpVariant.SELF));
  }

  private static String instruction(ParameterValue<?>... params) {
    return instruction(TODAY, document(params));
  }

  @Test
  void anAdviceThatNobodyOverridesHoldsNobodyBack() {
    assertThat(instruction(TEACHER, ADVICE)).contains("ook een no-go houdt niemand tegen");
    assertThat(instruction(TEACHER, ADVICE, READINESS_OVERRIDE.is(Role.EXAM_COMMITTEE)))
        .contains("alleen een no-go telt");
  }

  @Test
  void theHigherLevelAfterAPassIsSaid() {
    assertThat(instruction(LEVEL_AFTER_PASS.is(true)))
        .contains("Een voldoende kan niet worden herkanst.")
        .contains("Op een hoger niveau mag dat wel");
  }

  @Test
  void whatStartsTheCountingAgainIsSaidWithinTheBounds() {
    RegulationDocument floor =
        RegulationDocument.of("law", Authority.NATIONAL)
            .addBounds(new Bound(Bound.Kind.FLOOR, ATTEMPTS_BASE.is(2)))
            .build();
    Reset reset = new Reset("REPEAT_YEAR", OptionalInt.of(1), OptionalInt.of(3));
    assertThat(instruction(TODAY, floor, document(COUNT_RESETS.is(List.of(reset)))))
        .contains("bij REPEAT_YEAR begint de telling opnieuw, met 2 kansen, hoogstens 3 keer.");
  }

  @Test
  void noTermAtAllIsTheDayOfTheSitting() {
    assertThat(instruction(WINDOW_CLOSES.is(Term.of(0, TermUnit.WEEK))))
        .contains("tot en met de dag van de zitting");
  }

  @Test
  void changesAreSaidInFullAndInDutch() {
    RegulationDocument former =
        document(
            TERMS.of("appeal").is(Term.of(2, TermUnit.WEEK)),
            LIMITS_PER_TIME.is(List.of(new Limit(Limit.Per.PERIOD, 1))));
    RegulationDocument now =
        document(
                TERMS.of("appeal").is(new Term(2, TermUnit.WEEK, true, false, List.of("FORM"))),
                LIMITS_PER_TIME.is(List.of(new Limit(Limit.Per.SCHOOL_YEAR, 2))),
                PREREQUISITES.is(
                    List.of(new Condition.Mean(List.of("A", "B"), new BigDecimal("5.5")))))
            .withVersion(2);
    assertThat(instruction(TODAY, former, now))
        .contains("terms.appeal: nu 2 weken, verlengd tot een werkdag, met FORM, was 2 weken")
        .contains("nu hoogstens 2 per schooljaar, was hoogstens 1 per afnameperiode")
        .contains("nu het gemiddelde van A en B is minstens 5,5, was niets");
  }

  @Test
  void aFormerVersionForOthersIsNoFormerVersionHere() {
    RegulationDocument north =
        document(ATTEMPTS_BASE.is(3)).withScope(java.util.Map.of("unit", new Selector.Is("north")));
    RegulationDocument south =
        document(ATTEMPTS_BASE.is(2))
            .withVersion(2)
            .withScope(java.util.Map.of("unit", new Selector.Is("south")));
    assertThat(instruction(TODAY.with("unit", "south"), north, south))
        .contains("Kansen voor elk examen: 2")
        .doesNotContain("Gewijzigd");
  }
}
