package org.okeenrolment.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.attempt;
import static org.okeenrolment.Given.codes;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.Given.history;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.Given.sat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COUNTED_PER;
import static org.okeenrolment.regulation.Parameters.LIMITS_PER_TIME;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.regulation.Parameters.NOTICE;
import static org.okeenrolment.regulation.Parameters.PERIODS_OF_EXAMS;
import static org.okeenrolment.regulation.Parameters.PREREQUISITES;
import static org.okeenrolment.regulation.Parameters.VARIANTS;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.ExamPeriod;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

class EligibilityRulesTest {
  private static final History NOTHING = History.empty();

  private static SignUpQuestionBuilder question() {
    return SignUpQuestion.of(DAY, "OTHER");
  }

  private static SignUpQuestionBuilder in(int days) {
    return question().sittingAt(DAY.plusDays(days));
  }

  private static Decision decide(
      History history, SignUpQuestionBuilder asked, ParameterValue<?>... params) {
    Regulation regulation = regulation(params);
    SignUpQuestion question = asked.build();
    return EligibilityRules.decide(
        Tally.of(regulation, history.events(), question.part()), history, question);
  }

  @Test
  void withoutAnyRuleEverybodyMay() {
    assertThat(decide(NOTHING, in(3)).isAllowed()).isTrue();
    assertThat(decide(NOTHING, question()).isAllowed()).isTrue();
  }

  @Test
  void whoIsExemptedMayNot() {
    assertThat(found(decide(history(new Fact.Exempted(DAY)), question())))
        .containsExactly("EXEMPTED{since=2027-01-20}");
  }

  @Test
  void whoIsExcludedOnTheDayOfTheSittingMayNot() {
    History excluded = history(new Fact.Excluded(Days.of(DAY.plusDays(1), DAY.plusDays(3))));
    assertThat(codes(decide(excluded, in(1)))).containsExactly("EXCLUDED");
    assertThat(codes(decide(excluded, in(3)))).containsExactly("EXCLUDED");
    assertThat(codes(decide(excluded, in(4)))).isEmpty();
    assertThat(codes(decide(excluded, question()))).isEmpty();
    History today = history(new Fact.Excluded(Days.of(DAY, DAY)));
    assertThat(found(decide(today, question()))).containsExactly("EXCLUDED{until=2027-01-20}");
  }

  @Test
  void everyPrerequisiteMustHold() {
    Condition each = new Condition.Each(List.of("A", "B"), new BigDecimal("5.5"));
    Condition mean = new Condition.Mean(List.of("A", "B"), BigDecimal.valueOf(6));
    Condition fact = new Condition.Present("PLACED", true);
    Condition noFact = new Condition.Present("BARRED", false);
    History good =
        NOTHING
            .withGrades(Map.of("A", Grade.of(new BigDecimal("5.5")), "B", Grade.of("V")))
            .withFacts(Set.of("PLACED"));
    assertThat(holds(good, each)).isTrue();
    assertThat(holds(good, mean)).isFalse();
    assertThat(holds(good.withGrades(Map.of("A", grade("5.9"), "B", grade("6.1"))), mean)).isTrue();
    assertThat(holds(good.withGrades(Map.of("A", grade("5.4"), "B", grade("9"))), each)).isFalse();
    assertThat(holds(good.withGrades(Map.of("A", grade("9"))), each)).isFalse();
    assertThat(holds(good.withGrades(Map.of("A", grade("9"))), mean)).isFalse();
    assertThat(holds(good, fact)).isTrue();
    assertThat(holds(NOTHING, fact)).isFalse();
    assertThat(holds(good, noFact)).isTrue();
    assertThat(holds(good.withFacts(Set.of("BARRED")), noFact)).isFalse();
    assertThat(codes(decide(NOTHING, question(), PREREQUISITES.is(List.of(fact, each, noFact)))))
        .containsExactly("PREREQUISITE_NOT_MET", "PREREQUISITE_NOT_MET");
  }

  private static Grade grade(String number) {
    return Grade.of(new BigDecimal(number));
  }

  private static boolean holds(History history, Condition condition) {
    return decide(history, question(), PREREQUISITES.is(List.of(condition))).isAllowed();
  }

  @Test
  void aResultThatIsPendingStopsTheNextSignUp() {
    assertThat(codes(decide(history(attempt("SAT").build()), question())))
        .containsExactly("RESULT_PENDING");
  }

  @Test
  void usedAttemptsAreLimitedPerSchoolYearOfTheExamDay() {
    ParameterValue<?> one = LIMITS_PER_TIME.is(List.of(new Limit(Limit.Per.SCHOOL_YEAR, 1)));
    History used = history(sat("4").at(LocalDate.of(2026, 8, 1)).build());
    assertThat(found(decide(used, in(3), one)))
        .containsExactly("LIMIT_PER_SCHOOL_YEAR{max=1, used=1}");
    assertThat(codes(decide(used, question().sittingAt(LocalDate.of(2027, 8, 1)), one))).isEmpty();
    History before = history(sat("4").at(LocalDate.of(2026, 7, 31)).build());
    assertThat(codes(decide(before, in(3), one))).isEmpty();
    History free = history(attempt("VOID_SCHOOL").build());
    assertThat(codes(decide(free, in(3), one))).isEmpty();
  }

  @Test
  void usedAttemptsAreLimitedPerPeriodWhereThePeriodIsKnown() {
    ParameterValue<?> one = LIMITS_PER_TIME.is(List.of(new Limit(Limit.Per.PERIOD, 1)));
    History used = history(sat("4").period("P1").build(), sat("4").build());
    assertThat(codes(decide(used, in(3).period("P1"), one))).containsExactly("LIMIT_PER_PERIOD");
    assertThat(codes(decide(used, in(3).period("P2"), one))).isEmpty();
    assertThat(codes(decide(used, in(3), one))).isEmpty();
  }

  @Test
  void aPartIsAskedForExactlyWhereAttemptsAreCountedPerPart() {
    ParameterValue<?> perPart = COUNTED_PER.is(CountedPer.PART);
    assertThat(codes(decide(NOTHING, question().part("A")))).containsExactly("PART_NOT_SEPARATE");
    assertThat(codes(decide(NOTHING, question(), perPart))).containsExactly("PART_REQUIRED");
    assertThat(codes(decide(NOTHING, question().part("A"), perPart))).isEmpty();
  }

  @Test
  void onlyTheVariantsThatTheRegulationNamesAreAllowed() {
    ParameterValue<?> self = VARIANTS.is(List.of(SignUpVariant.SELF));
    assertThat(codes(decide(NOTHING, question().variant(SignUpVariant.MANUAL), self)))
        .containsExactly("VARIANT_NOT_ALLOWED");
    assertThat(codes(decide(NOTHING, question().variant(SignUpVariant.SELF), self))).isEmpty();
    assertThat(codes(decide(NOTHING, question(), self))).isEmpty();
  }

  @Test
  void theWindowBindsTheStudentOnlyAndHasBothItsDaysInIt() {
    ParameterValue<?> opens = WINDOW_OPENS.is(Term.of(20, TermUnit.CALENDAR_DAY));
    ParameterValue<?> closes = WINDOW_CLOSES.is(Term.of(10, TermUnit.CALENDAR_DAY));
    assertThat(window(21, opens, closes)).containsExactly("WINDOW_NOT_OPEN");
    assertThat(window(20, opens, closes)).isEmpty();
    assertThat(window(10, opens, closes)).isEmpty();
    assertThat(window(9, opens, closes)).containsExactly("WINDOW_CLOSED");
    assertThat(window(99, closes)).isEmpty();
    assertThat(window(0, opens)).isEmpty();
    assertThat(codes(decide(NOTHING, in(9).variant(SignUpVariant.MANUAL), opens, closes)))
        .isEmpty();
    assertThat(codes(decide(NOTHING, question().variant(SignUpVariant.SELF), opens, closes)))
        .isEmpty();
  }

  private static List<String> window(int days, ParameterValue<?>... params) {
    return codes(decide(NOTHING, in(days).variant(SignUpVariant.SELF), params));
  }

  @Test
  void whoIsTooEarlyIsToldWhenTheWindowOpens() {
    Decision decision =
        decide(
            NOTHING,
            in(21).variant(SignUpVariant.SELF),
            WINDOW_OPENS.is(Term.of(20, TermUnit.CALENDAR_DAY)));
    assertThat(decision.reasons().get(0).liftsAt())
        .contains(DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    assertThat(decision.reasons().get(0).basis())
        .hasToString("Optional[oer v1 enrolment.window.opens]");
  }

  @Test
  void theWindowOfTheSittingItselfGoesFirst() {
    ParameterValue<?> opens = WINDOW_OPENS.is(Term.of(1, TermUnit.CALENDAR_DAY));
    Window open = Window.of(Days.of(DAY, DAY), ZoneOffset.UTC);
    Window over = Window.of(Days.of(DAY.minusDays(2), DAY.minusDays(1)), ZoneOffset.UTC);
    assertThat(codes(decide(NOTHING, in(9).variant(SignUpVariant.SELF).window(open), opens)))
        .isEmpty();
    assertThat(codes(decide(NOTHING, in(9).variant(SignUpVariant.SELF).window(over), opens)))
        .containsExactly("WINDOW_CLOSED");
  }

  @Test
  void onlySoManySignUpsMayBeOpenOverAllExams() {
    assertThat(found(decide(NOTHING.withOpenEnrolmentsTotal(2), question(), MAX_OPEN.is(2))))
        .containsExactly("MAX_OPEN{max=2, open=2}");
    assertThat(codes(decide(NOTHING.withOpenEnrolmentsTotal(1), question(), MAX_OPEN.is(2))))
        .isEmpty();
  }

  @Test
  void theSittingLiesInAPeriodWhereThereAreAny() {
    ParameterValue<?> periods =
        PERIODS_OF_EXAMS.is(
            List.of(new ExamPeriod("P1", Days.of(DAY.plusDays(1), DAY.plusDays(2)))));
    assertThat(codes(decide(NOTHING, in(1), periods))).isEmpty();
    assertThat(found(decide(NOTHING, in(3), periods)))
        .containsExactly("OUTSIDE_PERIOD{day=2027-01-23}");
    assertThat(codes(decide(NOTHING, question(), periods))).isEmpty();
  }

  @Test
  void moreExamsOnADayNeedTheConsentOfTheStudentForThatDay() {
    ParameterValue<?> one = MAX_PER_DAY.is(1);
    History full = NOTHING.withExamsThatDay(1);
    assertThat(codes(decide(full, in(3), one))).containsExactly("LOAD:STUDENT");
    assertThat(codes(decide(full, question(), one))).isEmpty();
    assertThat(codes(decide(NOTHING, in(3), one))).isEmpty();
    assertThat(codes(decide(full.withEvents(load(3)), in(3), one))).isEmpty();
    assertThat(codes(decide(full.withEvents(load(4)), in(3), one))).containsExactly("LOAD:STUDENT");
  }

  private static Fact load(int days) {
    return Fact.Granted.of(DAY, Fact.Granted.Topic.LOAD).sittingAt(DAY.plusDays(days)).build();
  }

  @Test
  void timeAndPlaceMustBeKnownLongEnoughBefore() {
    ParameterValue<?> week = NOTICE.is(Term.of(1, TermUnit.WEEK));
    assertThat(codes(decide(NOTHING, in(7).announcedAt(DAY), week))).isEmpty();
    assertThat(found(decide(NOTHING, in(6).announcedAt(DAY), week)))
        .containsExactly("NOTICE_TOO_SHORT{announced=2027-01-20, earliest=2027-01-27}");
    assertThat(codes(decide(NOTHING, in(1), week))).isEmpty();
    assertThat(codes(decide(NOTHING, question().announcedAt(DAY), week))).isEmpty();
  }

  @Test
  void aSittingThatIsFullHasNoPlace() {
    assertThat(codes(decide(NOTHING, in(3).capacity(2).booked(1)))).isEmpty();
    assertThat(found(decide(NOTHING, in(3).capacity(2).booked(2))))
        .containsExactly("SITTING_FULL{capacity=2}");
    assertThat(codes(decide(NOTHING, in(3).capacity(0)))).containsExactly("SITTING_FULL");
  }

  @Test
  void allFindingsAreReportedTogether() {
    History much =
        history(new Fact.Exempted(DAY), attempt("SAT").build()).withOpenEnrolmentsTotal(1);
    assertThat(
            codes(
                decide(
                    much,
                    in(3).capacity(0).variant(SignUpVariant.MANUAL),
                    ATTEMPTS_BASE.is(1),
                    MAX_OPEN.is(1),
                    VARIANTS.is(List.of()))))
        .containsExactly(
            "EXEMPTED",
            "NO_ATTEMPTS_LEFT",
            "RESULT_PENDING",
            "VARIANT_NOT_ALLOWED",
            "MAX_OPEN",
            "SITTING_FULL");
  }
}
