package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.okeenrolment.testkit.process.Process.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.UnplacedRequest;
import org.okeenrolment.signup.BulkPlacing;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.PlaceStudents;
import org.okeenrolment.signup.PlaceStudents.Seated;
import org.okeenrolment.signup.SignUpGenericExam;

/** Students are placed on sittings of several exams at once, and again after changes. */
class PlaceStudentsTest {
  private SittingAssigner assigner = ExamEnrolment.sittingAssigner();
  private final Process process =
      new Process(builder -> builder.assigner((problem, watch) -> assigner.assign(problem, watch)));

  private PlaceStudents command(Seated seated, Sitting... sittings) {
    return PlaceStudents.builder()
        .actor(process.school.office())
        .addSittings(Stream.of(sittings).map(Sitting::id).toArray(SittingId[]::new))
        .seated(seated)
        .reason("the rooms are known")
        .build();
  }

  private BulkPlacing place(Seated seated, Sitting... sittings) {
    return process.exams.signUp().place(command(seated, sittings)).orElseThrow();
  }

  private Sitting later(int capacity) {
    return process
        .exams
        .planning()
        .open(
            process
                .school
                .sitting()
                .moment(SchoolCommands.moved(process.school.sitting().build().moment(), 1))
                .capacity(capacity)
                .build())
        .orElseThrow();
  }

  private List<StudentId> on(Sitting sitting) {
    return process
        .exams
        .planning()
        .roster(process.school.office(), sitting.id())
        .orElseThrow()
        .participants();
  }

  private static PlacingPlan plan(PlacingMove... moves) {
    Map<StudentExam, SittingId> seats = new LinkedHashMap<>();
    Stream.of(moves).forEach(move -> seats.put(move.of(), move.to().orElseThrow()));
    return PlacingPlan.builder()
        .seats(seats)
        .complete(seats.size())
        .bound(seats.size())
        .addMoves(moves)
        .build();
  }

  private static StudentId student(String id) {
    return new StudentId(id);
  }

  private Enrolment readyForSecond(Enrolment first) {
    Enrolment second = process.second(first);
    process
        .exams
        .approval()
        .giveGo(new GiveGo(process.school.committee(), second.id()))
        .orElseThrow();
    return second;
  }

  /** Ready for both exams, of which the second has one sitting. */
  private Enrolment busy(String id, Sitting second) {
    Enrolment first = process.ready(id);
    process.byStaff(readyForSecond(first), second).orElseThrow();
    return first;
  }

  @Test
  void everybodyWithoutASeatGetsOneAndAnswersWhere() {
    process.ready("anna");
    process.ready("bram");
    process.enrolled("without-go");
    Sitting first = process.sitting(1);
    Sitting second = later(1);
    BulkPlacing done = place(Seated.STAY, first, second);
    assertThat(done.signedUp())
        .extracting(change -> change.of().student().value())
        .containsExactly("anna", "bram");
    assertThat(done.moved()).isEmpty();
    assertThat(done.unplaced()).hasSize(1);
    assertThat(done.unplaced().get(0).why().pending())
        .extracting(Pending::topic)
        .containsExactly(Pending.READINESS);
    assertThat(done.bound()).isEqualTo(2);
    assertThat(place(Seated.MAY_MOVE, first, second).changes()).isEmpty();
  }

  @Test
  void whoHasASeatIsMovedOnlyWhereThatMayBeAndSomebodyElseFitsByIt() {
    Sitting first = process.sitting(1);
    Sitting second = later(1);
    process.byStaff(process.ready("anna"), first).orElseThrow();
    busy("bram", process.netwerken(second.moment().start()));
    BulkPlacing asIs = place(Seated.STAY, first, second);
    assertThat(asIs.changes()).isEmpty();
    UnplacedRequest bram = asIs.unplaced().get(0);
    assertThat(codes(bram.why())).containsExactly("SITTING_FULL");
    assertThat(bram.oneMoreSeat()).containsExactly(first.id());
    BulkPlacing moved = place(Seated.MAY_MOVE, first, second);
    assertThat(moved.moved())
        .extracting(PlacingMove::from, PlacingMove::to)
        .containsExactly(tuple(Optional.of(first.id()), Optional.of(second.id())));
    assertThat(on(first)).containsExactly(student("bram"));
    assertThat(on(second)).containsExactly(student("anna"));
  }

  @Test
  void twoWhoSitInEachOthersWayChangeSeats() {
    Sitting first = process.sitting(1);
    Sitting second = later(1);
    Enrolment anna = process.ready("anna");
    Enrolment bram = process.ready("bram");
    process.byStaff(anna, first).orElseThrow();
    process.byStaff(bram, second).orElseThrow();
    Enrolment busy = readyForSecond(anna);
    Sitting other = process.netwerken(first.moment().start());
    assigner =
        (problem, watch) ->
            plan(
                new PlacingMove(busy.of(), Optional.empty(), Optional.of(other.id())),
                new PlacingMove(anna.of(), Optional.of(first.id()), Optional.of(second.id())),
                new PlacingMove(bram.of(), Optional.of(second.id()), Optional.of(first.id())));
    BulkPlacing done = place(Seated.MAY_MOVE, first, second, other);
    assertThat(done.changes()).hasSize(3);
    assertThat(on(first)).containsExactly(student("bram"));
    assertThat(on(second)).containsExactly(student("anna"));
    assertThat(on(other)).containsExactly(student("anna"));
  }

  @Test
  void whatIsRehearsedIsWhatIsDoneAfterwards() {
    Sitting first = process.sitting(2);
    Sitting second = later(2);
    process.byStaff(process.ready("anna"), first).orElseThrow();
    process.byStaff(process.ready("bert"), first).orElseThrow();
    Sitting other = process.netwerken(second.moment().start());
    Stream.of("carl", "emma").forEach(student -> busy(student, other));
    process.ready("dora");
    List<SittingId> sittings = List.of(first.id(), second.id());
    ExamEnrolment exams = process.exams;
    Actor office = process.school.office();
    // docs: place
    PlaceStudents command =
        PlaceStudents.builder()
            .actor(office)
            .sittings(sittings)
            .seated(Seated.MAY_MOVE)
            .reason("room A-22 is lost")
            .build();
    BulkPlacing shown =
        exams.rehearse(rehearsal -> rehearsal.signUp().place(command)).orElseThrow();
    // docs: end
    assertThat(on(first)).containsExactly(student("anna"), student("bert"));
    assertThat(on(second)).isEmpty();
    // docs: done
    BulkPlacing done = exams.signUp().place(command).orElseThrow();
    // docs: end
    assertThat(done).isEqualTo(shown);
    assertThat(done.moved()).hasSize(1);
    assertThat(done.signedUp()).hasSize(2);
    assertThat(done.unplaced()).hasSize(1);
  }

  @Test
  void seatsForWhichOthersWaitAreKeptForThem() {
    Sitting sitting = process.sitting(1);
    Participation seat = process.byStaff(process.ready("anna"), sitting).orElseThrow();
    Enrolment bram = process.ready("bram");
    process
        .exams
        .signUp()
        .joinWaitingList(new JoinWaitingList(process.school.office(), bram.id(), sitting.id()))
        .orElseThrow();
    process
        .exams
        .signUp()
        .cancel(new CancelSignUp(process.school.office(), seat.id(), "ill"))
        .orElseThrow();
    process.ready("carl");
    assertThat(place(Seated.STAY, sitting).changes()).isEmpty();
  }

  @Test
  void onlyTheStudentsOfTheCohortsArePlaced() {
    process.ready("from-elsewhere");
    Enrolment bram = process.ready("bram");
    process.school.register().student(bram.of().student(), process.school.cohort());
    Sitting sitting = process.sitting(9);
    process
        .exams
        .signUp()
        .place(command(Seated.STAY, sitting).withCohorts(process.school.cohort()))
        .orElseThrow();
    assertThat(on(sitting)).containsExactly(student("bram"));
  }

  @Test
  void aRunIsOneEntryOfTheJournal() {
    Sitting first = process.sitting(1);
    Sitting second = later(1);
    process.byStaff(process.ready("anna"), first).orElseThrow();
    busy("bram", process.netwerken(second.moment().start()));
    place(Seated.MAY_MOVE, first, second);
    assertThat(
            process
                .exams
                .monitor()
                .journal(process.school.office(), null, 99)
                .orElseThrow()
                .stream()
                .filter(entry -> entry.command().equals("PlaceStudents"))
                .map(JournalEntry::id)
                .distinct())
        .hasSize(1);
  }

  @Test
  void theRulesHoldWhateverAnAssignerPlans() {
    SittingAssigner careful = assigner;
    assigner =
        (problem, watch) ->
            careful.assign(
                problem.withSittings(
                    problem.sittings().stream()
                        .map(one -> one.withSeats(one.seats() + 1))
                        .toList()),
                watch);
    Stream.of("anna", "bram").forEach(process::ready);
    Sitting sitting = process.sitting(1);
    BulkPlacing done = process.exams.signUp().place(command(Seated.STAY, sitting)).orElseThrow();
    assertThat(done.signedUp()).hasSize(1);
    assertThat(codes(done.unplaced().get(0).why())).containsExactly("SITTING_FULL");
  }

  @Test
  void anUnknownSittingIsRefused() {
    assertThat(
            codes(
                process
                    .exams
                    .signUp()
                    .place(command(Seated.STAY).withSittings(new SittingId("nowhere")))))
        .containsExactly("UNKNOWN_SITTING");
  }

  @Test
  void whereSittingsAreScarceACohortIsPlacedByAPlan() {
    Sitting first = process.sitting(1);
    Sitting second = later(1);
    process.ready("anna");
    busy("bram", process.netwerken(second.moment().start()));
    BulkSignUp done =
        process
            .exams
            .signUp()
            .genericExam(
                new SignUpGenericExam(
                    process.school.office(),
                    process.school.exam().id(),
                    List.of(first.id(), second.id())))
            .orElseThrow();
    assertThat(done.signedUp()).isEqualTo(2);
    assertThat(on(first)).containsExactly(student("bram"));
  }
}
