package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COST;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.result.RecordUnplannedBuilder;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** What comes in is kept as it came; the regulation says what it counts. */
class ReceivedResultsTest {
  private static Process process(ParameterValue<?>... params) {
    return new Process(
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build());
  }

  @Test
  void withoutALimitEverybodyMayAndZeroIsNeverWithoutALimit() {
    Process unlimited = process(ATTEMPTS_BASE.none());
    Enrolment anna = unlimited.enrolled("anna");
    for (int day = 0; day < 5; day++) {
      unlimited.failed(unlimited.byStaff(anna, unlimited.later(day)).orElseThrow());
    }
    assertThat(unlimited.byStaff(anna, unlimited.later(9)).isDone()).isTrue();
    Process none = process(ATTEMPTS_BASE.is(0));
    assertThat(none.byStaff(none.enrolled("anna"), none.later(1)).isDone()).isFalse();
    assertThat(none.left(none.enrolled("anna"))).isZero();
  }

  @Test
  void allFiveAttendancesAreAcceptedAndCostWhatTheRegulationSays() {
    for (AttemptCost cost : AttemptCost.values()) {
      Process process =
          process(
              ATTEMPTS_BASE.is(9),
              COST.of("NO_SHOW").is(cost),
              COST.of("NOT_STARTED").is(cost),
              COST.of("NOT_FINISHED").is(cost),
              COST.of("SAT").is(cost));
      Map<Attendance, Boolean> known =
          Map.of(
              Attendance.NOT_KNOWN, false,
              Attendance.NOT_PRESENT, true,
              Attendance.NOT_STARTED, true,
              Attendance.NOT_FINISHED, true,
              Attendance.PRESENT, true);
      known.forEach(
          (attendance, booked) -> {
            Enrolment anna = process.enrolled(attendance.name());
            process.record(
                process.byStaff(anna, process.sitting(1)).orElseThrow(), measured(attendance));
            Standing standing =
                process.exams.attempts().standing(process.school.office(), anna.id()).orElseThrow();
            assertThat(standing.used())
                .as("%s: %s", attendance, cost)
                .isEqualTo(booked && cost == AttemptCost.CONSUMES ? 1 : 0);
            assertThat(standing.undecided())
                .as("%s: %s", attendance, cost)
                .isEqualTo(booked && cost == AttemptCost.DECISION ? 1 : 0);
          });
    }
  }

  @Test
  void aScoreOnAnotherScaleIsKeptAsItCameWithAFindingAndAGradeWithACommaIsNone() {
    for (String score : List.of("15,55", "15.555", "11.0", "B2")) {
      Process process = process();
      Participation seat =
          process.byStaff(process.enrolled("anna"), process.sitting(1)).orElseThrow();
      process.record(seat, measured(Attendance.PRESENT).score(score));
      assertThat(history(process, seat))
          .extracting(entry -> entry.measurement().score().orElseThrow())
          .containsExactly(score);
      assertThat(process.findings())
          .as(score)
          .extracting(Finding::type)
          .containsExactly("SCORE_NOT_CONVERTED");
    }
    Process process = process();
    Participation seat =
        process.byStaff(process.enrolled("anna"), process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("5,55"));
    assertThat(process.findings()).isEmpty();
  }

  @Test
  void aScoreOnAnotherScaleGetsItsFindingAlsoWhereItCameWithAVerdict() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("B2").passed(true));
    assertThat(process.findings()).extracting(Finding::type).containsExactly("SCORE_NOT_CONVERTED");
    assertThat(history(process, seat)).hasSize(1);
  }

  @Test
  void aResultForAWithdrawnEnrolmentIsRecordedWithAFinding() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(process.school.office(), anna.id(), "left"))
        .orElseThrow();
    process.failed(seat);
    assertThat(history(process, seat)).hasSize(1);
    assertThat(process.findings()).extracting(Finding::type).contains("RESULT_AFTER_END");
  }

  @Test
  void aResultOfAnAttemptThatWasNotLeftIsRecordedWithAFinding() {
    Process process = process(ATTEMPTS_BASE.is(1));
    Enrolment anna = process.enrolled("anna");
    Participation cancelled = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process
        .exams
        .signUp()
        .cancel(new CancelSignUp(process.school.office(), cancelled.id(), "ill"))
        .orElseThrow();
    process.failed(process.byStaff(anna, process.later(1)).orElseThrow());
    process.failed(cancelled);
    assertThat(history(process, cancelled)).hasSize(1);
    assertThat(process.findings()).extracting(Finding::type).contains("UNFORESEEN_ATTEMPT");
  }

  @Test
  void aResultOfAStudentWhomNobodyHadSignedUpIsRecordedBookedAndReported() {
    Process process = process(ATTEMPTS_BASE.is(2));
    Enrolment anna = process.enrolled("anna");
    Sitting full = process.sitting(1);
    process.byStaff(process.enrolled("bram"), full).orElseThrow();
    ResultEntry entry = unplanned(process, anna, full).orElseThrow();
    assertThat(unplanned(process, anna, full)).isEqualTo(new Outcome.Unchanged<>(entry));
    assertThat(process.left(anna)).isEqualTo(1);
    assertThat(process.findings())
        .extracting(Finding::type, finding -> finding.objectId())
        .containsExactly(tuple("UNFORESEEN_ATTEMPT", entry.participation().value()));
    assertThat(
            process.exams.signUp().participations(process.school.office(), anna.id()).orElseThrow())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.UNPLANNED);
    assertThat(process.exams.planning().roster(process.school.office(), full.id()).orElseThrow())
        .satisfies(roster -> assertThat(roster.participants()).hasSize(1));
  }

  @Test
  void whatNobodyPlannedIsRecordedAlsoAfterSittingAndEnrolmentHaveEnded() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Sitting sitting = process.sitting(1);
    process
        .exams
        .planning()
        .cancel(new CancelSitting(process.school.office(), sitting.id(), "fire"))
        .orElseThrow();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(process.school.office(), anna.id(), "left"))
        .orElseThrow();
    assertThat(unplanned(process, anna, sitting).isDone()).isTrue();
    assertThat(process.findings())
        .extracting(Finding::type)
        .containsExactlyInAnyOrder("UNFORESEEN_ATTEMPT", "RESULT_AFTER_END");
  }

  @Test
  void whoWasSignedUpAllTheSameHasHisResultThere() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Sitting sitting = process.sitting(1);
    Participation seat = process.byStaff(anna, sitting).orElseThrow();
    assertThat(unplanned(process, anna, sitting).orElseThrow().participation())
        .isEqualTo(seat.id());
    assertThat(process.findings()).isEmpty();
  }

  @Test
  void underTheParticipationOfAnotherNothingIsRecorded() {
    Process process = process();
    Sitting sitting = process.sitting(1);
    Participation brams = process.byStaff(process.enrolled("bram"), sitting).orElseThrow();
    RecordUnplanned command =
        unplanned(process.school.office(), process.enrolled("anna"), sitting)
            .participation(brams.id())
            .build();
    assertThat(Process.codes(process.exams.results().recordUnplanned(command)))
        .containsExactly("PARTICIPATION_OF_ANOTHER");
    assertThat(history(process, brams)).isEmpty();
  }

  private static Outcome<ResultEntry> unplanned(
      Process process, Enrolment enrolment, Sitting sitting) {
    return process
        .exams
        .results()
        .recordUnplanned(unplanned(process.school.office(), enrolment, sitting).build());
  }

  private static RecordUnplannedBuilder unplanned(
      Actor actor, Enrolment enrolment, Sitting sitting) {
    return RecordUnplanned.builder()
        .actor(actor)
        .enrolment(enrolment.id())
        .sitting(sitting.id())
        .measurement(measured(Attendance.PRESENT).score("4.0").build());
  }

  private static List<ResultEntry> history(Process process, Participation seat) {
    return process.exams.results().history(process.school.office(), seat.id()).orElseThrow();
  }
}
