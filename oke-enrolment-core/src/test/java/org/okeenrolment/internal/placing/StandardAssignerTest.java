package org.okeenrolment.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingPreferences;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingProgress;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingRequestBuilder;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingSittingBuilder;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.PlacingStudentBuilder;
import org.okeenrolment.plan.PlacingWatch;
import org.okeenrolment.plan.SittingId;

class StandardAssignerTest {
  private static final Instant NINE = Instant.parse("2027-01-11T08:00:00Z");
  private static final ExamId DUTCH = new ExamId("Dutch");
  private static final ExamId MATHS = new ExamId("maths");

  private final List<PlacingSitting> sittings = new ArrayList<>();
  private final List<PlacingStudent> students = new ArrayList<>();
  private PlacingPreferences preferences = PlacingPreferences.none();

  @Test
  void whoHasOneChoiceOnlyGetsItAndTheOtherMovesForHim() {
    sitting(at("a", DUTCH, 0).seats(1), at("b", DUTCH, 24).seats(1));
    student("Anna", asks(DUTCH, "a", "b"));
    student("Bram", asks(DUTCH, "a"));
    assertThat(plan().seats()).containsEntry(of("Anna", DUTCH), id("b"));
    assertThat(plan().seats()).containsEntry(of("Bram", DUTCH), id("a"));
    assertThat(plan().isProved()).isTrue();
  }

  @Test
  void anUnplacedRequestSaysForEachSittingWhyAndWhereOneMoreSeatHelps() {
    sitting(at("a", DUTCH, 0).seats(0), at("b", DUTCH, 24).seats(1), at("m", MATHS, 0).seats(1));
    student("Anna", asks(DUTCH, "a", "b"), asks(MATHS, "m").fixed(true).current(id("m")));
    student("Bram", asks(DUTCH, "b").fixed(true).current(id("b")));
    student("Cas", asks(DUTCH));
    assertThat(plan().unplaced()).hasSize(2);
    assertThat(codes(0)).containsExactly("CLASH", "SITTING_FULL");
    assertThat(plan().unplaced().get(0).oneMoreSeat()).containsExactly(id("b"));
    assertThat(codes(1)).containsExactly("NO_SITTING_OPEN");
    assertThat(plan().boundOf()).containsEntry(DUTCH, 1).containsEntry(MATHS, 1);
  }

  @Test
  void oneMoreSeatHelpsAlsoWhereSomebodyElseMovesThere() {
    sitting(at("a", DUTCH, 0).seats(1), at("b", DUTCH, 24).seats(1));
    student("Anna", asks(DUTCH, "a", "b"));
    student("Bram", asks(DUTCH, "a"));
    student("Cas", asks(DUTCH, "a"));
    assertThat(plan().unplaced()).hasSize(1);
    assertThat(plan().unplaced().get(0).oneMoreSeat()).contains(id("a"));
  }

  @Test
  void extraTimeClashesForHimAlone() {
    sitting(at("a", DUTCH, 0).seats(2), at("m", MATHS, 1).seats(2));
    student("Anna", asks(DUTCH, "a"), asks(MATHS, "m"));
    PlacingOption longer = new PlacingOption(id("a"), Duration.ofMinutes(30));
    student("Bram", PlacingRequest.builder().exam(DUTCH).addOpen(longer), asks(MATHS, "m"));
    assertThat(plan().placed()).isEqualTo(3);
    assertThat(plan().complete()).isEqualTo(1);
    assertThat(plan().seats()).containsKey(of("Anna", DUTCH)).containsKey(of("Anna", MATHS));
  }

  @Test
  void asManyStudentsAsPossibleAreComplete() {
    sitting(at("a", DUTCH, 0).seats(1), at("m", MATHS, 24).seats(1));
    student("Anna", asks(DUTCH, "a"), asks(MATHS));
    student("Bram", asks(DUTCH, "a"), asks(MATHS, "m"));
    assertThat(plan().complete()).isEqualTo(1);
    assertThat(plan().seats()).containsKey(of("Bram", DUTCH));
  }

  @Test
  void reservedSeatsAreForTheirKindWhichMayHaveTheOthersToo() {
    sitting(at("a", DUTCH, 0).seats(2).putReserved("resit", 1));
    student("Anna", asks(DUTCH, "a"));
    student("Bram", asks(DUTCH, "a"));
    assertThat(plan().placed()).isEqualTo(1);
    student("Cas", asks(DUTCH, "a").kind("resit"));
    assertThat(plan().placed()).isEqualTo(2);
    students.remove(0);
    students.remove(0);
    student("Dirk", asks(DUTCH, "a").kind("resit"));
    assertThat(plan().placed()).isEqualTo(2);
  }

  @Test
  void aGroupSitsTogetherOrNotAtAll() {
    sitting(at("a", DUTCH, 0).seats(1), at("b", DUTCH, 24).seats(2));
    student("Anna", asks(DUTCH, "a", "b").group("duo"));
    student("Bram", asks(DUTCH, "a", "b").group("duo"));
    assertThat(plan().seats().values()).containsExactly(id("b"), id("b"));
    student("Cas", asks(DUTCH, "a", "b").group("duo"));
    assertThat(plan().seats()).isEmpty();
    assertThat(codes(0)).containsExactly("GROUP_APART");
  }

  @Test
  void nobodyHasMoreExamsOnADayThanHeMay() {
    sitting(at("a", DUTCH, 0).seats(1), at("m", MATHS, 3).seats(1), at("n", MATHS, 24).seats(1));
    PlacingStudentBuilder one = PlacingStudent.builder().id(new StudentId("Anna")).maxPerDay(1);
    students.add(one.addRequests(asks(DUTCH, "a").build(), asks(MATHS, "m", "n").build()).build());
    assertThat(plan().seats()).containsEntry(of("Anna", MATHS), id("n"));
    sittings.remove(2);
    students.set(
        0, students.get(0).withRequests(asks(DUTCH, "a").build(), asks(MATHS, "m").build()));
    assertThat(codes(0)).containsExactly("DAY_FULL");
  }

  @Test
  void preferencesDecideWhereTheyCostNobodyASeat() {
    sitting(
        at("north", DUTCH, 0).seats(1).location("north"),
        at("south", DUTCH, 24).seats(1).location("south"),
        at("dear", DUTCH, 48).seats(1).burden(9));
    preferences = new PlacingPreferences(5, 0, 0);
    student("Anna", asks(DUTCH, "north", "south", "dear"));
    student("Bram", asks(DUTCH, "north", "south", "dear"));
    students.set(0, students.get(0).withLocation("south"));
    students.set(1, students.get(1).withLocation("north"));
    assertThat(plan().seats())
        .containsEntry(of("Anna", DUTCH), id("south"))
        .containsEntry(of("Bram", DUTCH), id("north"));
  }

  @Test
  void theEarlierDeadlineGetsTheSeatAndBeforeItWherePossible() {
    sitting(at("a", DUTCH, 0).seats(1));
    student("Anna", asks(DUTCH, "a"));
    student("Bram", asks(DUTCH, "a").deadline(NINE.plus(Duration.ofDays(9))));
    student("Cas", asks(DUTCH, "a").deadline(NINE.plus(Duration.ofDays(5))));
    assertThat(plan().seats()).containsOnlyKeys(of("Cas", DUTCH));
    student("Dirk", asks(DUTCH, "a").priority(1));
    assertThat(plan().seats()).containsOnlyKeys(of("Dirk", DUTCH));
  }

  @Test
  void aNearlyEmptySittingIsEmptiedWhereEverybodyFindsAnotherSeat() {
    sitting(at("a", DUTCH, 0).seats(3), at("b", DUTCH, 24).seats(3).closeBelow(2));
    student("Anna", asks(DUTCH, "a", "b").current(id("b")));
    student("Bram", asks(DUTCH, "a").current(id("a")));
    assertThat(plan().emptied()).containsExactly(id("b"));
    assertThat(plan().moves())
        .containsExactly(new PlacingMove(of("Anna", DUTCH), one(id("b")), one(id("a"))));
    student("Cas", asks(DUTCH, "b").fixed(true).current(id("b")));
    assertThat(plan().emptied()).isEmpty();
  }

  @Test
  void afterALostRoomOnlyThoseMoveWhoMust() {
    sitting(at("a", DUTCH, 0).seats(1), at("b", DUTCH, 24).seats(2), at("c", DUTCH, 48).seats(1));
    student("Anna", asks(DUTCH, "a", "b", "c").current(id("b")));
    student("Bram", asks(DUTCH, "a", "b").current(id("a")));
    student("Cas", asks(DUTCH, "a").current(id("gone")));
    PlacingPlan plan = plan();
    assertThat(plan.moves())
        .containsExactlyInAnyOrder(
            new PlacingMove(of("Bram", DUTCH), one(id("a")), one(id("b"))),
            new PlacingMove(of("Cas", DUTCH), one(id("gone")), one(id("a"))));
  }

  @Test
  void twoWhoHaveSeatsChangeThemSoThatAThirdSeatIsOfUse() {
    sitting(at("a", DUTCH, 0).seats(1), at("b", DUTCH, 24).seats(1), at("m", MATHS, 0).seats(1));
    student("Anna", asks(DUTCH, "a", "b").current(id("a")), asks(MATHS, "m"));
    student("Bram", asks(DUTCH, "a", "b").current(id("b")));
    assertThat(plan().placed()).isEqualTo(3);
    assertThat(plan().moves()).hasSize(3);
  }

  @Test
  void nobodyLosesASeatForSomebodyElse() {
    sitting(at("a", DUTCH, 0).seats(1), at("m", MATHS, 0).seats(9));
    student("Anna", asks(DUTCH, "a").current(id("a")));
    student("Bram", asks(DUTCH, "a").priority(1_000));
    assertThat(plan().seats()).containsOnlyKeys(of("Anna", DUTCH));
  }

  @Test
  void aWatchIsToldAndStopsTheSearchWithTheBestPlanSoFar() {
    PlacingProblem hard = PlacingArbitraries.single().sample();
    List<PlacingProgress> told = new ArrayList<>();
    PlacingPlan plan =
        new StandardAssigner()
            .assign(
                hard,
                progress -> {
                  told.add(progress);
                  return false;
                });
    assertThat(told).hasSize(1);
    assertThat(told.get(0).requests()).isEqualTo(hard.requests());
    new PlacingCheck(hard).check(plan);
  }

  @Test
  void aProblemThatContradictsItselfIsRefusedWithWhatIsWrong() {
    sitting(at("a", DUTCH, 0).seats(1));
    student("Anna", asks(MATHS, "a"));
    assertThatThrownBy(this::plan).hasMessageContaining("for another exam (Dutch)");
    students.clear();
    student("Anna", asks(DUTCH, "z"));
    assertThatThrownBy(this::plan).hasMessageContaining("Sitting (z)", "not there");
    assertThatThrownBy(() -> asks(DUTCH, "a").fixed(true).build())
        .hasMessageContaining("fixed seat (none)");
    assertThatThrownBy(() -> at("a", DUTCH, 0).seats(1).putReserved("resit", 2).build())
        .hasMessageContaining("{resit=2}");
  }

  private void sitting(PlacingSittingBuilder... some) {
    Arrays.stream(some).map(PlacingSittingBuilder::build).forEach(sittings::add);
  }

  private static PlacingSittingBuilder at(String name, ExamId exam, int hours) {
    Instant start = NINE.plus(Duration.ofHours(hours));
    return PlacingSitting.builder()
        .id(id(name))
        .exam(exam)
        .moment(new Interval(start, start.plus(Duration.ofHours(1))));
  }

  private static PlacingRequestBuilder asks(ExamId exam, String... open) {
    return PlacingRequest.builder()
        .exam(exam)
        .open(Arrays.stream(open).map(name -> PlacingOption.of(id(name))).toList());
  }

  private void student(String name, PlacingRequestBuilder... requests) {
    students.add(
        PlacingStudent.builder()
            .id(new StudentId(name))
            .requests(
                IntStream.range(0, requests.length).mapToObj(i -> requests[i].build()).toList())
            .build());
  }

  private PlacingPlan plan() {
    PlacingProblem problem =
        PlacingProblem.builder()
            .sittings(sittings)
            .students(students)
            .preferences(preferences)
            .build();
    PlacingPlan plan = new StandardAssigner().assign(problem, PlacingWatch.none());
    new PlacingCheck(problem).check(plan);
    return plan;
  }

  private List<String> codes(int unplaced) {
    return plan().unplaced().get(unplaced).why().reasons().stream().map(Reason::code).toList();
  }

  private static Optional<SittingId> one(SittingId id) {
    return Optional.of(id);
  }

  private static StudentExam of(String student, ExamId exam) {
    return new StudentExam(new StudentId(student), exam);
  }

  private static SittingId id(String name) {
    return new SittingId(name);
  }
}
