package org.okeenrolment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.EXCLUDE_MAX;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.regulation.Parameters.REPORT_REQUIRED;
import static org.okeenrolment.regulation.Parameters.SAME_PROGRAMME;
import static org.okeenrolment.regulation.Parameters.TERMS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

class TermRulesTest {
  private static final Regulation REGULATION =
      regulation(
          TERMS.of("appeal").is(Term.of(1, TermUnit.WEEK)),
          TERMS
              .of("reassessment")
              .is(new Term(1, TermUnit.WEEK, false, true, List.of("INSPECTED"))));

  private static List<String> within(String term, int days, String grade, String... facts) {
    return found(
        TermRules.within(
                REGULATION,
                new TermRules.Request(
                    term,
                    DAY,
                    DAY.plusDays(days),
                    grade.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Grade.of(new BigDecimal(grade)))),
                Set.of(facts))
            .orElseThrow());
  }

  @Test
  void aTermEndsOnItsLastDay() {
    assertThat(TermRules.deadline(REGULATION, "appeal", DAY).map(Answer::value))
        .contains(DAY.plusDays(7));
    assertThat(TermRules.deadline(REGULATION, "unknown", DAY)).isEmpty();
    assertThat(
            TermRules.within(
                REGULATION, new TermRules.Request("unknown", DAY, DAY, Optional.empty()), Set.of()))
        .isEmpty();
  }

  @Test
  void aRequestIsInTimeUntilTheLastDay() {
    assertThat(within("appeal", 7, "")).isEmpty();
    assertThat(within("appeal", 8, "")).containsExactly("TERM_EXPIRED{until=2027-01-27}");
  }

  @Test
  void aRequestMayBeForAFailOnlyAndAskForFacts() {
    assertThat(within("reassessment", 1, "5.4", "INSPECTED")).isEmpty();
    assertThat(within("reassessment", 1, "", "INSPECTED")).isEmpty();
    assertThat(within("reassessment", 1, "5.5", "INSPECTED"))
        .containsExactly("ONLY_IF_INSUFFICIENT");
    assertThat(within("reassessment", 8, "5.5"))
        .containsExactly(
            "TERM_EXPIRED{until=2027-01-27}", "ONLY_IF_INSUFFICIENT", "REQUIRES{fact=INSPECTED}");
    assertThat(within("appeal", 1, "9")).isEmpty();
  }

  @Test
  void theLowestPassDecidesAlsoWhereAFailIsAdmitted() {
    TermRules.Request request =
        new TermRules.Request(
            "reassessment", DAY, DAY, Optional.of(Grade.of(new BigDecimal("5.4"))));
    assertThat(TermRules.within(REGULATION, request, Set.of("INSPECTED")).orElseThrow().basis())
        .extracting(Object::toString)
        .containsExactly("oer v1 terms.reassessment", "DEFAULT result.passFrom");
  }

  @Test
  void aResultOfAnotherProgrammeIsValidUnlessTheRegulationSaysOtherwise() {
    assertThat(TermRules.resultValid(regulation(), "P1", "P2").isAllowed()).isTrue();
    Regulation same = regulation(SAME_PROGRAMME.is(true));
    assertThat(TermRules.resultValid(same, "P1", "P1").isAllowed()).isTrue();
    assertThat(found(TermRules.resultValid(same, "P1", "P2")))
        .containsExactly("OTHER_PROGRAMME{achievedIn=P1, current=P2}");
  }

  @Test
  void aMeasureMustBeListedAndAnExclusionNotTooLong() {
    ParameterValue<?> measures = MEASURES.is(List.of("EXCLUDE", "VOID"));
    ParameterValue<?> max = EXCLUDE_MAX.is(Term.of(12, TermUnit.MONTH));
    Days year = Days.of(DAY, DAY.plusYears(1));
    Days longer = Days.of(DAY, DAY.plusYears(1).plusDays(1));
    assertThat(measure("VOID", Days.all(), measures, max)).isEmpty();
    assertThat(measure("EXCLUDE", year, measures, max)).isEmpty();
    assertThat(measure("EXCLUDE", longer, measures, max))
        .containsExactly("EXCLUSION_TOO_LONG{until=2028-01-20}");
    assertThat(measure("EXCLUDE", longer, measures)).isEmpty();
    assertThat(measure("EXCLUDE", Days.since(DAY), measures, max)).isEmpty();
    assertThat(measure("BAN", longer, max))
        .containsExactly("MEASURE_NOT_LISTED{measure=BAN}", "EXCLUSION_TOO_LONG{until=2028-01-20}");
  }

  private static List<String> measure(String name, Days days, ParameterValue<?>... params) {
    return found(ReportRules.measure(regulation(params), name, days));
  }

  @Test
  void whatIsMissingInAReportIsNamedOnceInOrder() {
    Regulation regulation = regulation(REPORT_REQUIRED.is(List.of("late", "absent", "late")));
    assertThat(ReportRules.missing(regulation, Set.of()).value()).containsExactly("absent", "late");
    assertThat(ReportRules.missing(regulation, Set.of("late", "more")).value())
        .containsExactly("absent");
  }
}
