package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.Relocation;
import org.okeenrolment.plan.SeatForecast;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.testkit.sample.Samples;

/** Seats are forecast, lost and filled. */
class CapacityTest {
  private final Process process = new Process();

  private Interval period() {
    return new Interval(Samples.NOW, Samples.NOW.plus(Duration.ofDays(60)));
  }

  private List<Enrolment> students(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> process.ready("student-%02d".formatted(i)))
        .toList();
  }

  private SeatForecast forecast() {
    return process
        .exams
        .planning()
        .forecast(process.school.office(), process.school.exam().id(), period())
        .orElseThrow();
  }

  @Test
  void theForecastTellsTheSeatsThatAreShortBeforeAnybodySignsUp() {
    students(12);
    process.enrolled("without-go");
    process.sitting(5);
    process.later(80);
    Sitting second = process.sitting(4);
    assertThat(forecast())
        .isEqualTo(new SeatForecast(process.school.exam().id(), period(), 12, 1, 9));
    assertThat(forecast().seatsShort()).isEqualTo(3);
    process.byStaff(process.ready("student-00"), second).orElseThrow();
    assertThat(forecast().ready()).isEqualTo(11);
    assertThat(forecast().seatsShort()).isEqualTo(3);
  }

  private ReduceSitting reduce(Sitting sitting, int capacity, Sitting... targets) {
    return ReduceSitting.builder()
        .actor(process.school.office())
        .sitting(sitting.id())
        .capacity(capacity)
        .addTargets(List.of(targets).stream().map(Sitting::id).toArray(SittingId[]::new))
        .reason("the room is flooded")
        .build();
  }

  @Test
  void aLostRoomIsPlannedRehearsedAndDoneOnce() {
    Sitting sitting = process.sitting(30);
    students(30).forEach(enrolment -> process.byStaff(enrolment, sitting).orElseThrow());
    ReduceSitting command = reduce(sitting, 24, process.later(1), process.later(2));
    Relocation plan =
        process.exams.rehearse(rehearsal -> rehearsal.planning().reduce(command)).orElseThrow();
    assertThat(plan.moved()).hasSize(6);
    Relocation done = process.exams.planning().reduce(command).orElseThrow();
    assertThat(done.moved()).isEqualTo(plan.moved());
    assertThat(done.notMoved()).isEmpty();
    assertThat(done.sitting().capacity()).isEqualTo(24);
    Relocation again = process.exams.planning().reduce(command).orElseThrow();
    assertThat(again.moved()).isEmpty();
    assertThat(again.sitting()).isEqualTo(done.sitting());
  }

  @Test
  void whoWasSignedUpLastMovesFirstAndWhoCannotMoveStays() {
    Sitting sitting = process.sitting(3);
    for (Enrolment enrolment : students(3)) {
      process.byStaff(enrolment, sitting).orElseThrow();
      process.school.clock().advance(Duration.ofMinutes(1));
    }
    Relocation done =
        process.exams.planning().reduce(reduce(sitting, 1, capacity(1))).orElseThrow();
    assertThat(done.moved()).containsOnlyKeys(new StudentId("student-02"));
    assertThat(done.notMoved())
        .containsOnlyKeys(new StudentId("student-00"), new StudentId("student-01"));
    assertThat(done.sitting().capacity()).isEqualTo(2);
  }

  @Test
  void targetsAreChosenSoThatMostFindASeat() {
    Sitting lost = process.sitting(2);
    Sitting first = capacity(1);
    Sitting second = process.later(2);
    List<Enrolment> two = students(2);
    for (Enrolment enrolment : two) {
      process.byStaff(enrolment, lost).orElseThrow();
      process.school.clock().advance(Duration.ofMinutes(1));
    }
    Enrolment other = process.second(two.get(0));
    process
        .exams
        .approval()
        .giveGo(new GiveGo(process.school.committee(), other.id()))
        .orElseThrow();
    process.byStaff(other, process.netwerken(second.moment().start())).orElseThrow();
    Relocation done = process.exams.planning().reduce(reduce(lost, 0, first, second)).orElseThrow();
    assertThat(done.moved())
        .containsEntry(new StudentId("student-00"), first.id())
        .containsEntry(new StudentId("student-01"), second.id());
    assertThat(done.notMoved()).isEmpty();
  }

  @Test
  void whereTheRoomIsWhollyLostEverybodyMovesAndTheSittingIsCancelled() {
    Sitting sitting = process.sitting(3);
    Sitting later = capacity(2);
    List<Enrolment> three = students(3);
    three.forEach(enrolment -> process.byStaff(enrolment, sitting).orElseThrow());
    Relocation done = process.exams.planning().reduce(reduce(sitting, 0, later)).orElseThrow();
    assertThat(done.moved()).hasSize(2);
    assertThat(done.notMoved()).containsOnlyKeys(new StudentId("student-00"));
    assertThat(done.sitting().capacity()).isEqualTo(1);
    Relocation rest =
        process.exams.planning().reduce(reduce(sitting, 0, later, process.later(2))).orElseThrow();
    assertThat(rest.moved()).containsOnlyKeys(new StudentId("student-00"));
    assertThat(rest.sitting().state()).isEqualTo(SittingState.CANCELLED);
    assertThat(process.exams.planning().reduce(reduce(sitting, 0, later)).orElseThrow().sitting())
        .isEqualTo(rest.sitting());
    assertThatThrownBy(() -> reduce(sitting, -1, later))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-1)");
  }

  private Sitting capacity(int capacity) {
    Sitting later = process.later(1);
    return process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(process.school.office(), later.id(), capacity))
        .orElseThrow();
  }

  @Test
  void aSittingIsNotReducedToMoreOrToAnotherExam() {
    Sitting sitting = process.sitting(3);
    Sitting other =
        process
            .exams
            .planning()
            .open(process.school.sitting().exam(Samples.NETWERKEN.id()).build())
            .orElseThrow();
    assertThat(codes(process.exams.planning().reduce(reduce(sitting, 4, other))))
        .containsExactly("NOT_SMALLER", "OTHER_EXAM");
  }

  @Test
  void theSameStudentsArePlacedInTheSameWay() {
    students(20)
        .forEach(
            enrolment ->
                process
                    .school
                    .register()
                    .student(enrolment.of().student(), process.school.cohort()));
    SignUpCohort command =
        SignUpCohort.builder()
            .actor(process.school.office())
            .cohort(process.school.cohort())
            .exam(process.school.exam().id())
            .addSittings(process.sitting(7).id(), process.sitting(8).id())
            .build();
    List<List<StudentId>> first = process.exams.rehearse(rehearsal -> placed(rehearsal, command));
    List<List<StudentId>> second = process.exams.rehearse(rehearsal -> placed(rehearsal, command));
    assertThat(first).isEqualTo(second);
    assertThat(first).extracting(List::size).containsExactly(7, 8);
  }

  private List<List<StudentId>> placed(ExamEnrolment rehearsal, SignUpCohort command) {
    BulkSignUp done = rehearsal.signUp().cohort(command).orElseThrow();
    assertThat(done.signedUp()).isEqualTo(15);
    return command.sittings().stream()
        .map(
            id ->
                rehearsal
                    .planning()
                    .roster(process.school.office(), id)
                    .orElseThrow()
                    .participants())
        .toList();
  }
}
