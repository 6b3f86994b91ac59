package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.signup.Participation;

/** A personal timetable can be kept up in a calendar. */
class TimetableTest {
  private static final StaffId VISSER = new StaffId("visser");

  private final Process process = new Process();
  private final Sitting sitting =
      process
          .exams
          .planning()
          .open(
              process
                  .school
                  .sitting()
                  .addStaff(new StaffRole(VISSER, new Role("invigilator")))
                  .build())
          .orElseThrow();
  private final Participation seat = process.byStaff(process.ready("anna"), sitting).orElseThrow();

  private Timetable annas() {
    return process
        .exams
        .planning()
        .timetable(Actor.student(seat.of().student()), seat.of().student())
        .orElseThrow();
  }

  private Outcome<Timetable> ofStaff(Actor actor) {
    Interval day =
        new Interval(
            sitting.moment().start().minus(Duration.ofDays(1)),
            sitting.moment().end().plus(Duration.ofDays(1)));
    return process.exams.planning().timetable(actor, VISSER, day);
  }

  @Test
  void everyChangeKeepsTheIdentifierAndRaisesTheSequence() {
    Timetable.Entry before = annas().entries().get(0);
    process.school.clock().advance(Duration.ofHours(1));
    Sitting moved =
        sitting
            .withMoment(
                new Interval(
                    sitting.moment().start().plusSeconds(3600),
                    sitting.moment().end().plusSeconds(3600)))
            .withRoom(new Room(new RoomId("a-22"), "A-22", 30));
    process
        .exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(process.school.office())
                .changed(moved)
                .reason("later")
                .participants(ChangeSitting.Participants.MOVE_ALONG)
                .build())
        .orElseThrow();
    Timetable.Entry after = annas().entries().get(0);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.sequence()).isGreaterThan(before.sequence());
    assertThat(after.changedAt()).isEqualTo(before.changedAt().plus(Duration.ofHours(1)));
    assertThat(after.moment()).isEqualTo(moved.moment());
    assertThat(after.room()).isEqualTo(moved.room());
  }

  @Test
  void whatIsCancelledIsNamedSoThatCalendarsTakeItOut() {
    Timetable.Entry before = annas().entries().get(0);
    process
        .exams
        .planning()
        .cancel(new CancelSitting(process.school.office(), sitting.id(), "fire"))
        .orElseThrow();
    assertThat(annas().entries()).isEmpty();
    assertThat(annas().cancelled())
        .singleElement()
        .satisfies(entry -> assertThat(entry.id()).isEqualTo(before.id()))
        .satisfies(entry -> assertThat(entry.sequence()).isGreaterThan(before.sequence()));
    assertThat(ofStaff(process.school.office()).orElseThrow().cancelled()).hasSize(1);
  }

  @Test
  void whoIsTakenOffASittingFindsItCancelledAndIsFreeThen() {
    Timetable.Entry before = ofStaff(process.school.office()).orElseThrow().entries().get(0);
    Sitting without =
        process
            .exams
            .planning()
            .change(
                ChangeSitting.builder()
                    .actor(process.school.office())
                    .changed(sitting.withStaff(List.of()))
                    .reason("ill")
                    .build())
            .orElseThrow()
            .sitting();
    Timetable after = ofStaff(process.school.office()).orElseThrow();
    assertThat(after.entries()).isEmpty();
    assertThat(after.cancelled())
        .singleElement()
        .satisfies(entry -> assertThat(entry.id()).isEqualTo(before.id()))
        .satisfies(entry -> assertThat(entry.sequence()).isGreaterThan(before.sequence()));
    Sitting beside =
        process
            .exams
            .planning()
            .open(
                process
                    .school
                    .sitting()
                    .moment(without.moment())
                    .addStaff(new StaffRole(VISSER, new Role("invigilator")))
                    .build())
            .orElseThrow();
    assertThat(ofStaff(process.school.office()).orElseThrow().entries())
        .extracting(Timetable.Entry::sitting)
        .containsExactly(beside.id());
  }

  @Test
  void staffSeeTheirOwnTimetableAndNoOther() {
    Actor visser = Actor.staff(VISSER, Role.SUBJECT_TEACHER);
    assertThat(ofStaff(visser).orElseThrow().entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.role()).contains(new Role("invigilator")));
    assertThat(ofStaff(Actor.staff(VISSER, new Role("invigilator"))).isDone()).isTrue();
    assertThat(ofStaff(process.school.teacher()).isDone()).isFalse();
    assertThat(ofStaff(Actor.student(process.school.anna())).isDone()).isFalse();
  }
}
