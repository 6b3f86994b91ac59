package org.okeenrolment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.found;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.ADMIT_UNTIL_MIN;
import static org.okeenrolment.regulation.Parameters.LATE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.LATE_INCLUSIVE;
import static org.okeenrolment.regulation.Parameters.NEEDS_MAX_MINUTES;
import static org.okeenrolment.regulation.Parameters.SHORT_EXAM_MIN;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.ParameterValue;

class TimeRulesTest {
  private static final ParameterValue<?> FIFTEEN = ADMIT_UNTIL_MIN.is(BigDecimal.valueOf(15));
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private static List<String> late(String minutes, ParameterValue<?>... params) {
    return found(TimeRules.admit(regulation(params), new BigDecimal(minutes), HOUR));
  }

  @Test
  void whoIsOnTimeIsAdmitted() {
    assertThat(late("0")).isEmpty();
    assertThat(late("-3")).isEmpty();
    assertThat(late("0", LATE_INCLUSIVE.is(false))).isEmpty();
    assertThat(late("0.5")).containsExactly("TOO_LATE{limit=0, minutes=0.5}");
  }

  @Test
  void whoIsExactlySoLateIsAdmittedWhereTheLimitIsIncluded() {
    assertThat(late("14", FIFTEEN)).isEmpty();
    assertThat(late("15", FIFTEEN)).isEmpty();
    assertThat(late("15.1", FIFTEEN)).containsExactly("TOO_LATE{limit=15, minutes=15.1}");
    assertThat(late("15", FIFTEEN, LATE_INCLUSIVE.is(false)))
        .containsExactly("TOO_LATE{limit=15, minutes=15}");
  }

  @Test
  void inAShortExamNobodyIsAdmittedLate() {
    assertThat(late("5", FIFTEEN, SHORT_EXAM_MIN.is(BigDecimal.valueOf(60)))).isEmpty();
    assertThat(late("5", FIFTEEN, SHORT_EXAM_MIN.is(BigDecimal.valueOf(61))))
        .containsExactly("TOO_LATE{limit=0, minutes=5}");
    assertThat(
            TimeRules.admit(
                    regulation(FIFTEEN, SHORT_EXAM_MIN.is(BigDecimal.valueOf(61))),
                    BigDecimal.valueOf(5),
                    null)
                .isAllowed())
        .isTrue();
  }

  @Test
  void whoIsTooLateMayBeAdmittedByTheRoleThatDecides() {
    assertThat(late("16", FIFTEEN, LATE_DECIDED_BY.is(Role.EXAM_OFFICE)))
        .containsExactly("LATE:EXAM_OFFICE");
    assertThat(late("15", FIFTEEN, LATE_DECIDED_BY.is(Role.EXAM_OFFICE))).isEmpty();
  }

  @Test
  void needsAreNotAddedUpAndAPercentageIsRoundedUp() {
    assertThat(extra(List.of())).isZero();
    assertThat(extra(List.of(percent("25"), new PersonalNeed.Minutes(10)))).isEqualTo(15);
    assertThat(extra(List.of(percent("25.1")))).isEqualTo(16);
    assertThat(extra(List.of(new PersonalNeed.Minutes(20), percent("25")))).isEqualTo(20);
    assertThat(extra(List.of(percent("100")), NEEDS_MAX_MINUTES.is(30))).isEqualTo(30);
    assertThat(extra(List.of(percent("10")), NEEDS_MAX_MINUTES.is(30))).isEqualTo(6);
  }

  private static PersonalNeed percent(String percent) {
    return new PersonalNeed.Percent(new BigDecimal(percent));
  }

  private static int extra(List<PersonalNeed> needs, ParameterValue<?>... params) {
    return TimeRules.extraTime(regulation(params), HOUR, needs).value();
  }
}
