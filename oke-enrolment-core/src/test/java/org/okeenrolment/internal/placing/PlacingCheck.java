package org.okeenrolment.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.UnplacedRequest;

/** Checks a plan against its problem, by the words of the API alone. */
final class PlacingCheck {
  private final PlacingProblem problem;
  private final Map<SittingId, PlacingSitting> sittings;

  PlacingCheck(PlacingProblem problem) {
    this.problem = problem;
    this.sittings =
        problem.sittings().stream()
            .collect(Collectors.toMap(PlacingSitting::id, Function.identity()));
  }

  /** Fails when the plan breaks a rule, or says something of itself that is not so. */
  void check(PlacingPlan plan) {
    assertThat(isPossible(plan.seats())).as("seats %s", plan.seats()).isTrue();
    Set<StudentExam> asked = new HashSet<>();
    List<PlacingMove> moves = new ArrayList<>();
    int complete = 0;
    for (PlacingStudent student : problem.students()) {
      long placed = 0;
      for (PlacingRequest request : student.requests()) {
        StudentExam of = new StudentExam(student.id(), request.exam());
        asked.add(of);
        Optional<SittingId> to = Optional.ofNullable(plan.seats().get(of));
        placed += to.stream().count();
        if (!to.equals(request.current())) {
          moves.add(new PlacingMove(of, request.current(), to));
        }
        assertThat(!request.fixed() || to.equals(request.current())).as("fixed %s", of).isTrue();
      }
      complete += placed > 0 && placed == student.requests().size() ? 1 : 0;
    }
    assertThat(asked).containsAll(plan.seats().keySet());
    assertThat(plan.unplaced()).extracting(UnplacedRequest::of).doesNotHaveDuplicates();
    assertThat(plan.unplaced())
        .extracting(UnplacedRequest::of)
        .noneMatch(plan.seats()::containsKey)
        .hasSize(asked.size() - plan.placed());
    assertThat(plan.unplaced()).noneMatch(one -> one.why().isAllowed());
    assertThat(plan.complete()).isEqualTo(complete);
    assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.placed());
    assertThat(plan.moves()).containsExactlyInAnyOrderElementsOf(moves);
  }

  /** Answers whether seats can be taken all at once. */
  boolean isPossible(Map<StudentExam, SittingId> seats) {
    return problem.students().stream().allMatch(student -> isPossible(student, seats))
        && problem.sittings().stream().allMatch(sitting -> fits(sitting, seats));
  }

  private boolean isPossible(PlacingStudent student, Map<StudentExam, SittingId> seats) {
    List<Interval> moments = new ArrayList<>();
    Map<Object, Integer> perDay = new HashMap<>();
    for (PlacingRequest request : student.requests()) {
      SittingId id = seats.get(new StudentExam(student.id(), request.exam()));
      if (id != null) {
        Optional<Interval> moment = moment(request, id);
        if (moment.isEmpty() || moments.stream().anyMatch(moment.get()::overlaps)) {
          return false;
        }
        moments.add(moment.get());
        perDay.merge(moment.get().start().atZone(problem.zone()).toLocalDate(), 1, Integer::sum);
      }
    }
    return student.maxPerDay().isEmpty()
        || perDay.values().stream().allMatch(count -> count <= student.maxPerDay().getAsInt());
  }

  private Optional<Interval> moment(PlacingRequest request, SittingId id) {
    Interval moment = sittings.get(id).moment();
    return request.open().stream()
        .filter(option -> option.sitting().equals(id))
        .map(option -> moment.end().plus(option.extra()))
        .map((Instant end) -> new Interval(moment.start(), end))
        .findFirst();
  }

  /**
   * Who may have a reserved seat has one, as far as there are such seats; the others fit in the
   * rest.
   */
  private boolean fits(PlacingSitting sitting, Map<StudentExam, SittingId> seats) {
    Map<String, Integer> sitters = new HashMap<>();
    int fixed = 0;
    for (PlacingStudent student : problem.students()) {
      for (PlacingRequest request : student.requests()) {
        if (sitting.id().equals(seats.get(new StudentExam(student.id(), request.exam())))) {
          sitters.merge(request.kind().orElse(""), 1, Integer::sum);
          fixed += request.fixed() ? 1 : 0;
        }
      }
    }
    int kept = sitting.reserved().values().stream().mapToInt(Integer::intValue).sum();
    int others =
        sitters.entrySet().stream()
            .mapToInt(
                kind ->
                    Math.max(
                        0, kind.getValue() - sitting.reserved().getOrDefault(kind.getKey(), 0)))
            .sum();
    return others <= Math.max(fixed, sitting.seats() - kept);
  }
}
