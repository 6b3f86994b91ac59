package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.ChangeSittingBuilder;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingChange;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

/** Sittings are changed as a whole, and who takes part in them is not forgotten. */
class ChangeSittingTest {
  private static final Room SMALL = new Room(new RoomId("a-1"), "A-1", 10);
  private static final Room LARGE = new Room(new RoomId("a-2"), "A-2", 40);
  private static final StaffRole VISSER =
      new StaffRole(new StaffId("visser"), new Role("invigilator"));

  private final Process process = new Process();

  private ChangeSittingBuilder to(Sitting changed) {
    return ChangeSitting.builder()
        .actor(process.school.office())
        .changed(changed)
        .reason("the heating is broken");
  }

  private Outcome<SittingChange> change(ChangeSitting command) {
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<SittingChange> outcome = process.exams.planning().change(command);
    assertThat(outcome.isDone()).isEqualTo(allowed);
    return outcome;
  }

  private static Interval shifted(Sitting sitting, Duration by) {
    return new Interval(sitting.moment().start().plus(by), sitting.moment().end().plus(by));
  }

  private List<String> findings(String type) {
    return process.findings().stream()
        .filter(finding -> finding.type().equals(type))
        .map(Finding::detail)
        .toList();
  }

  @Test
  void whatIsChangedIsSavedAndDoneTwiceChangesNothing() {
    Sitting sitting = process.sitting(30);
    Sitting moved = sitting.withRoom(LARGE).withName("Rekenen in A-2").withStaff(VISSER);
    Sitting saved = change(to(moved).build()).orElseThrow().sitting();
    assertThat(saved.room()).contains(LARGE);
    assertThat(saved.staff()).containsExactly(VISSER);
    assertThat(change(to(moved).build())).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void aSittingWithParticipantsIsMovedOnlyWhenItIsSaidThatTheyMoveAlong() {
    Sitting sitting = process.sitting(30);
    Participation seat = process.byStaff(process.ready("anna"), sitting).orElseThrow();
    Sitting moved = sitting.withMoment(shifted(sitting, Duration.ofDays(1)));
    assertThat(codes(change(to(moved).build()))).containsExactly("HAS_PARTICIPANTS");
    ChangeSitting along = to(moved).participants(ChangeSitting.Participants.MOVE_ALONG).build();
    SittingChange rehearsed =
        process.exams.rehearse(rehearsal -> rehearsal.planning().change(along)).orElseThrow();
    SittingChange changed = change(along).orElseThrow();
    assertThat(changed.movedAlong()).containsExactly(seat.of().student());
    assertThat(changed.signedOff()).isEmpty();
    assertThat(rehearsed.movedAlong()).isEqualTo(changed.movedAlong());
    assertThat(
            process
                .exams
                .signUp()
                .participations(process.school.office(), seat.enrolment())
                .orElseThrow()
                .get(0)
                .moment())
        .isEqualTo(moved.moment());
  }

  @Test
  void anotherRoomOrWindowIsForThoseWhoAreSignedUpToBeTold() {
    Sitting sitting = process.sitting(30);
    Participation seat = process.byStaff(process.ready("anna"), sitting).orElseThrow();
    Instant start = sitting.moment().start();
    Interval window =
        new Interval(start.minus(Duration.ofDays(2)), start.minus(Duration.ofDays(1)));
    for (Sitting changed : List.of(sitting.withRoom(LARGE), sitting.withSelfSignUp(window))) {
      assertThat(codes(change(to(changed).build()))).containsExactly("HAS_PARTICIPANTS");
    }
    SittingChange told =
        change(
                to(sitting.withRoom(LARGE).withSelfSignUp(window))
                    .participants(ChangeSitting.Participants.MOVE_ALONG)
                    .build())
            .orElseThrow();
    assertThat(told.movedAlong()).containsExactly(seat.of().student());
    assertThat(told.signedOff()).isEmpty();
  }

  @Test
  void whoseOtherSittingTheMovedOneOverlapsIsSignedOffAtNoCostAndReported() {
    Sitting sitting = process.sitting(30);
    Enrolment rekenen = process.ready("anna");
    process.byStaff(rekenen, sitting).orElseThrow();
    Interval nextDay = shifted(sitting, Duration.ofDays(1));
    netwerken("anna", nextDay);
    SittingChange changed =
        change(
                to(sitting.withMoment(nextDay))
                    .participants(ChangeSitting.Participants.MOVE_ALONG)
                    .build())
            .orElseThrow();
    assertThat(changed.signedOff()).containsExactly(rekenen.of().student());
    assertThat(findings("SIGNED_OFF_BY_MOVE")).hasSize(1);
    assertThat(process.left(rekenen)).isEqualTo(2);
  }

  private void netwerken(String student, Interval moment) {
    var exam = Samples.NETWERKEN.id();
    var of = new StudentExam(new StudentId(student), exam);
    Enrolment enrolment =
        process
            .exams
            .enrolment()
            .enrol(new EnrolByHand(process.school.office(), of, process.school.year()))
            .orElseThrow();
    process
        .exams
        .approval()
        .giveGo(
            new GiveGo(Actor.staff(new StaffId("visser"), Role.SUBJECT_TEACHER), enrolment.id()))
        .orElseThrow();
    Sitting sitting =
        process
            .exams
            .planning()
            .open(process.school.sitting().exam(exam).moment(moment).build())
            .orElseThrow();
    process.byStaff(enrolment, sitting).orElseThrow();
  }

  @Test
  void aSittingThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    Sitting read = process.sitting(30);
    change(to(read.withName("first")).build()).orElseThrow();
    assertThat(codes(change(to(read.withName("second")).build())))
        .containsExactly("SITTING_CHANGED_MEANWHILE");
  }

  @Test
  void aSittingDoesNotBecomeAnotherOne() {
    Sitting sitting = process.sitting(30);
    assertThat(codes(change(to(sitting.withExam(Samples.NETWERKEN.id())).build())))
        .containsExactly("OTHER_SITTING");
  }

  @Test
  void cancellingASittingListsWhomItConcerns() {
    Sitting sitting = process.sitting(30);
    Enrolment anna = process.ready("anna");
    process.byStaff(anna, sitting).orElseThrow();
    CancelSitting command = new CancelSitting(process.school.office(), sitting.id(), "fire");
    SittingChange before =
        process.exams.rehearse(exams -> exams.planning().cancel(command)).orElseThrow();
    assertThat(before.signedOff()).containsExactly(anna.of().student());
    SittingChange cancelled = process.exams.planning().cancel(command).orElseThrow();
    assertThat(cancelled.signedOff()).isEqualTo(before.signedOff());
  }

  @Test
  void roomAndStaffAreNotUsedTwiceAtOnceUnlessSomebodySaysWhy() {
    var planned = process.school.sitting().capacity(10).room(SMALL).addStaff(VISSER);
    process.exams.planning().open(planned.build()).orElseThrow();
    OpenSitting second = planned.capacity(12).build();
    assertThat(codes(process.exams.planning().open(second)))
        .containsExactly("ROOM_TOO_SMALL", "ROOM_IN_USE", "STAFF_IN_USE");
    OpenSitting accepted = second.withOverride("two groups share the room");
    assertThat(process.exams.explain(accepted).isAllowed()).isTrue();
    process.exams.planning().open(accepted).orElseThrow();
    assertThat(findings("PLANNED_WITH_CONFLICT"))
        .singleElement()
        .asString()
        .contains("ROOM_TOO_SMALL", "ROOM_IN_USE", "STAFF_IN_USE");
  }

  @Test
  void aConflictThatWasAcceptedIsNotAskedAboutAgainUnlessItGetsWorse() {
    var planned = process.school.sitting().capacity(10).room(SMALL).addStaff(VISSER);
    process.exams.planning().open(planned.build()).orElseThrow();
    Sitting sitting =
        process
            .exams
            .planning()
            .open(planned.capacity(14).override("two groups share the room").build())
            .orElseThrow();
    Sitting renamed = change(to(sitting.withName("group b")).build()).orElseThrow().sitting();
    Sitting smaller = change(to(renamed.withCapacity(13)).build()).orElseThrow().sitting();
    ChangeCapacity twelve = new ChangeCapacity(process.school.office(), sitting.id(), 12);
    assertThat(process.exams.planning().changeCapacity(twelve).isDone()).isTrue();
    assertThat(findings("PLANNED_WITH_CONFLICT")).hasSize(1);
    Sitting now = smaller.withCapacity(12).withRevision(smaller.revision() + 1);
    assertThat(codes(change(to(now.withCapacity(13)).build()))).containsExactly("ROOM_TOO_SMALL");
    assertThat(codes(change(to(now.withMoment(shifted(sitting, Duration.ofMinutes(5)))).build())))
        .containsExactly("ROOM_TOO_SMALL", "ROOM_IN_USE", "STAFF_IN_USE");
  }

  @Test
  void aChangeIntoAConflictIsRefusedUnlessSomebodySaysWhy() {
    process
        .exams
        .planning()
        .open(process.school.sitting().capacity(10).room(SMALL).build())
        .orElseThrow();
    Sitting other = process.sitting(10);
    ChangeSitting command = to(other.withRoom(SMALL)).build();
    assertThat(codes(change(command))).containsExactly("ROOM_IN_USE");
    assertThat(change(command.withOverride("two groups share the room")).isDone()).isTrue();
  }

  @Test
  void whatHasStartedIsNotChangedAnyMore() {
    Sitting sitting = process.sitting(10);
    Instant start = sitting.moment().start();
    process.school.clock().moveTo(start);
    assertThat(codes(change(to(sitting.withName("too late")).build())))
        .containsExactly("SITTING_STARTED");
  }
}
