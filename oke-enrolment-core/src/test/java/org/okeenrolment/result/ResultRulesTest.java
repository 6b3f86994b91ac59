package org.okeenrolment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.ParticipationId;

class ResultRulesTest {
  private static final Regulation REGULATION =
      Regulations.of(RegulationDocument.of("oer", Authority.INSTITUTION).build())
          .inForce(Context.at(LocalDate.of(2027, 1, 20)));
  private static final LocalDate DAY = LocalDate.of(2027, 1, 20);

  @Test
  void aGradeIsANumberFromZeroToTenOrAKnownWord() {
    assertThat(ResultRules.grade("7.4", REGULATION)).contains(new BigDecimal("7.4"));
    assertThat(ResultRules.grade("7,4", REGULATION)).contains(new BigDecimal("7.4"));
    assertThat(ResultRules.grade("V", REGULATION)).contains(BigDecimal.valueOf(6));
  }

  @Test
  void onAnotherScaleNothingIsGuessed() {
    assertThat(ResultRules.grade("74", REGULATION)).isEmpty();
    assertThat(ResultRules.grade("11.0", REGULATION)).isEmpty();
    assertThat(ResultRules.grade("B2", REGULATION)).isEmpty();
    assertThat(ResultRules.passed(scored("B2", false), REGULATION)).isEmpty();
  }

  @Test
  void whatTheDelivererSaysOfAPassComesFirst() {
    assertThat(ResultRules.passed(scored("5.4", false), REGULATION)).contains(false);
    assertThat(ResultRules.passed(scored("5.5", false), REGULATION)).contains(true);
    assertThat(ResultRules.passed(scored("5.4", false).withPassed(true), REGULATION))
        .contains(true);
  }

  @Test
  void aProvisionalResultDoesNotDisplaceAnEstablishedOne() {
    ResultEntry established = entry("1", scored("6.0", true));
    ResultEntry provisional = entry("2", scored("7.0", false));
    assertThat(ResultRules.counting(List.of(established, provisional))).contains(established);
    ResultEntry confirmed = entry("3", scored("7.0", true));
    assertThat(ResultRules.counting(List.of(established, provisional, confirmed)))
        .contains(confirmed);
  }

  @Test
  void attendanceAloneNeverReplacesAScore() {
    ResultEntry scored = entry("1", scored("6.0", false));
    ResultEntry absent = entry("2", attendance(Attendance.NOT_PRESENT));
    assertThat(ResultRules.counting(List.of(scored, absent))).contains(scored);
    assertThat(ResultRules.counting(List.of(absent))).contains(absent);
  }

  @Test
  void allFiveAttendancesHaveTheirOutcome() {
    assertThat(outcome(Attendance.NOT_KNOWN)).isNull();
    assertThat(outcome(Attendance.NOT_PRESENT)).isEqualTo(AttemptOutcome.NO_SHOW);
    assertThat(outcome(Attendance.NOT_STARTED)).isEqualTo(AttemptOutcome.NOT_STARTED);
    assertThat(outcome(Attendance.NOT_FINISHED)).isEqualTo(AttemptOutcome.NOT_FINISHED);
    assertThat(outcome(Attendance.PRESENT)).isEqualTo(AttemptOutcome.SAT);
    assertThat(outcome(new Attendance("onTheMoon"))).isEqualTo(new AttemptOutcome("onTheMoon"));
  }

  private static @org.jspecify.annotations.Nullable AttemptOutcome outcome(Attendance attendance) {
    return ResultRules.outcome(attendance(attendance)).orElse(null);
  }

  private static Measurement attendance(Attendance attendance) {
    return Measurement.of(attendance, DAY).build();
  }

  private static Measurement scored(String score, boolean established) {
    return Measurement.of(Attendance.PRESENT, DAY).score(score).established(established).build();
  }

  private static ResultEntry entry(String id, Measurement measurement) {
    return ResultEntry.builder()
        .id(new ResultId(id))
        .participation(new ParticipationId("p-1"))
        .measurement(measurement)
        .recorded(
            new Recorded(
                Instant.parse("2027-01-20T12:00:00Z"), Actor.system("test"), new JournalId("j")))
        .build();
  }
}
