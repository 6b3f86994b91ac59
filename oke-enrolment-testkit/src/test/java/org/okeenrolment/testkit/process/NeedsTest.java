package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.plan.AppliedNeeds;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingConditions;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.signup.Participation;

/** Needs lengthen the time of one student, where they hold. */
class NeedsTest {
  private static final Room ROOM = new Room(new RoomId("a-22"), "A-22", 30);

  private final Process process = new Process();
  private final Sitting sitting =
      process.exams.planning().open(process.school.sitting().room(ROOM).build()).orElseThrow();

  private static AssignedNeed quarter() {
    return AssignedNeed.of("ExtraTime25%")
        .extraTime(new PersonalNeed.Percent(BigDecimal.valueOf(25)))
        .build();
  }

  private Participation signedUp(String student, AssignedNeed... needs) {
    Enrolment enrolment = process.ready(student);
    for (AssignedNeed need : needs) {
      process.school.register().need(enrolment.of().student(), need);
    }
    return process.byStaff(enrolment, sitting).orElseThrow();
  }

  private AppliedNeeds needs(Participation seat) {
    return process
        .exams
        .planning()
        .needs(process.school.office(), seat.enrolment(), sitting.id())
        .orElseThrow();
  }

  @Test
  void aQuarterMoreTimeLengthensTheTimeOfThisStudentOnly() {
    Participation anna = signedUp("anna", quarter());
    Participation bram = signedUp("bram");
    Instant end = sitting.moment().end();
    assertThat(anna.moment().end()).isEqualTo(end.plus(Duration.ofMinutes(30)));
    assertThat(bram.moment()).isEqualTo(sitting.moment());
    assertThat(process.exams.planning().roster(process.school.office(), sitting.id()).orElseThrow())
        .satisfies(
            roster ->
                assertThat(roster.places())
                    .extracting(place -> place.needs().minutes())
                    .containsExactly(30, 0));
  }

  @Test
  void theSittingIsNotOverWhileSomebodySitsLonger() {
    Participation anna = signedUp("anna", quarter());
    CloseSitting close = new CloseSitting(process.school.office(), sitting.id());
    CloseReport report =
        CloseReport.of(process.school.office(), sitting.id()).despiteWhatIsMissing("no time");
    process.school.clock().moveTo(sitting.moment().end());
    assertThat(codes(process.exams.results().close(close))).containsExactly("SITTING_NOT_OVER");
    assertThat(codes(process.exams.sessionReports().close(report)))
        .containsExactly("SITTING_NOT_OVER");
    process.school.clock().moveTo(anna.moment().end());
    assertThat(process.exams.results().close(close).orElseThrow().absent())
        .containsExactly(anna.of().student());
    assertThat(process.exams.sessionReports().close(report).isDone()).isTrue();
  }

  @Test
  void whoHasMoreTimeSitsLongerWhenTheExamTakesLonger() {
    Sitting hour =
        process
            .exams
            .planning()
            .open(
                process
                    .school
                    .sitting()
                    .conditions(SittingConditions.builder().minutes(60).build())
                    .build())
            .orElseThrow();
    Enrolment anna = process.ready("anna");
    process.school.register().need(anna.of().student(), quarter());
    Participation seat = process.byStaff(anna, hour).orElseThrow();
    assertThat(seat.moment().end()).isEqualTo(hour.moment().end().plus(Duration.ofMinutes(15)));
    process
        .exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(process.school.office())
                .changed(hour.withConditions(SittingConditions.builder().minutes(120).build()))
                .reason("it takes longer")
                .participants(ChangeSitting.Participants.MOVE_ALONG)
                .build())
        .orElseThrow();
    assertThat(
            process
                .exams
                .signUp()
                .participations(process.school.office(), anna.id())
                .orElseThrow()
                .get(0)
                .moment()
                .end())
        .isEqualTo(hour.moment().end().plus(Duration.ofMinutes(30)));
  }

  @Test
  void theRoomIsNeededAsLongAsTheLastStudentSits() {
    signedUp("anna", quarter());
    Instant end = sitting.moment().end();
    var next = process.school.sitting().room(ROOM);
    Interval early = new Interval(end.plusSeconds(60), end.plus(Duration.ofHours(1)));
    Interval late = new Interval(end.plus(Duration.ofMinutes(30)), end.plus(Duration.ofHours(1)));
    assertThat(codes(process.exams.planning().open(next.moment(early).build())))
        .containsExactly("ROOM_IN_USE");
    assertThat(process.exams.planning().open(next.moment(late).build()).isDone()).isTrue();
  }

  @Test
  void whoSitsLongerThanTheRoomIsFreeIsSignedUpAndReported() {
    Instant end = sitting.moment().end();
    Interval next = new Interval(end, end.plus(Duration.ofHours(1)));
    process
        .exams
        .planning()
        .open(process.school.sitting().room(ROOM).moment(next).build())
        .orElseThrow();
    signedUp("anna", quarter());
    assertThat(process.findings()).extracting(Finding::type).containsExactly("ROOM_NEEDED_LONGER");
  }

  @Test
  void extraTimeCountsWhereSittingsOverlap() {
    Participation anna = signedUp("anna", quarter());
    Instant end = sitting.moment().end();
    Sitting next =
        process
            .exams
            .planning()
            .open(
                process
                    .school
                    .sitting()
                    .moment(new Interval(end, end.plus(Duration.ofHours(1))))
                    .build())
            .orElseThrow();
    Enrolment enrolment = process.enrolled("anna");
    assertThat(enrolment.id()).isEqualTo(anna.enrolment());
    assertThat(codes(process.byStaff(enrolment, next))).contains("CLASH");
  }

  @Test
  void aNeedThatIsOverOrForOtherExamsIsNotAppliedAndSaidSo() {
    Participation anna =
        signedUp(
            "anna",
            quarter()
                .withCode("over")
                .withValid(Days.of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 19))),
            quarter().withCode("written").withOnlyFor(Map.of("category", Set.of("WRITTEN"))));
    assertThat(anna.moment()).isEqualTo(sitting.moment());
    assertThat(needs(anna).applied()).isEmpty();
    assertThat(needs(anna).notApplied().values())
        .extracting(Reason::code)
        .containsExactly("NEED_NOT_VALID", "NEED_FOR_OTHER_EXAMS");
  }

  @Test
  void aNeedForThisKindOfExamApplies() {
    process.school.register().selector(process.school.exam().id(), "category", "WRITTEN");
    Participation anna =
        signedUp("anna", quarter().withOnlyFor(Map.of("category", Set.of("WRITTEN"))));
    assertThat(needs(anna).minutes()).isEqualTo(30);
  }
}
