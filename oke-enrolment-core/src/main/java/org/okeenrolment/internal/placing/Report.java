package org.okeenrolment.internal.placing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.UnplacedRequest;

/** Says in the words of the problem what came of its parts. */
final class Report {
  private final Map<StudentExam, SittingId> seats = new LinkedHashMap<>();
  private final List<UnplacedRequest> unplaced = new ArrayList<>();
  private final List<PlacingMove> moves = new ArrayList<>();
  private final Set<SittingId> emptied = new LinkedHashSet<>();
  private final Map<ExamId, Integer> boundOf;
  private int complete;
  private int bound;

  /** Reports a part; a request that finds a seat only now still gets it. */
  Report(Part part) {
    Instance instance = part.instance;
    for (int request = 0; request < instance.requests.size(); request++) {
      if (!part.seating.isPlaced(request)) {
        explain(part, request);
      }
    }
    for (int request = 0; request < instance.requests.size(); request++) {
      add(part.seating, request);
    }
    complete = part.seating.complete();
    bound = part.bound();
    boundOf = part.boundOf;
    emptied.addAll(part.emptied);
  }

  /** Adds what came of other parts. */
  void add(Report other) {
    seats.putAll(other.seats);
    unplaced.addAll(other.unplaced);
    moves.addAll(other.moves);
    emptied.addAll(other.emptied);
    other.boundOf.forEach((exam, most) -> boundOf.merge(exam, most, Integer::sum));
    complete += other.complete;
    bound += other.bound;
  }

  private void add(Seating seating, int request) {
    StudentExam of = seating.instance.studentExam(request);
    Optional<SittingId> to =
        Optional.of(seating.seat[request])
            .filter(option -> option != Seating.NOWHERE)
            .map(option -> seating.instance.sitting(option).id());
    to.ifPresent(sitting -> seats.put(of, sitting));
    Optional<SittingId> from = seating.instance.requests.get(request).current();
    if (!from.equals(to)) {
      moves.add(new PlacingMove(of, from, to));
    }
  }

  private void explain(Part part, int request) {
    Seating seating = part.seating;
    boolean barred = seating.barred[request];
    if (!barred && part.search.seat(request, 1) != SeatSearch.NO_WAY) {
      return;
    }
    Instance instance = seating.instance;
    PlacingRequest asked = instance.requests.get(request);
    Considerations found = new Considerations();
    Set<SittingId> oneMore = new LinkedHashSet<>();
    if (asked.open().isEmpty()) {
      found.refuse(Reason.of("NO_SITTING_OPEN").putFacts("exam", asked.exam().value()).build());
    }
    if (barred) {
      found.refuse(Reason.of("GROUP_APART").putFacts("group", asked.group().orElseThrow()).build());
    }
    for (int o = instance.firstOption[request];
        !barred && o < instance.firstOption[request + 1];
        o++) {
      whyNot(seating, request, o, found);
      if (seating.isFree(request, o)) {
        oneMore.add(instance.sitting(o).id());
      }
    }
    for (int row = 0; !barred && row < seating.taken.length; row++) {
      if (part.search.wasReached(row)) {
        oneMore.add(instance.sittings.get(row).id());
      }
    }
    Decision why = found.decide();
    unplaced.add(new UnplacedRequest(instance.studentExam(request), why, List.copyOf(oneMore)));
  }

  private static void whyNot(Seating seating, int request, int option, Considerations found) {
    Instance instance = seating.instance;
    PlacingSitting sitting = instance.sitting(option);
    int clash = seating.clashing(request, option);
    if (clash != Seating.NOWHERE) {
      PlacingSitting other = instance.sitting(seating.seat[clash]);
      found.refuse(
          Reason.of("CLASH")
              .putFacts("option", sitting.id().value())
              .putFacts("sitting", other.id().value())
              .putFacts("from", other.moment().start())
              .putFacts("until", other.moment().end())
              .build());
    } else if (!seating.isFree(request, option)) {
      found.refuse(
          Reason.of("DAY_FULL")
              .putFacts("sitting", sitting.id().value())
              .putFacts("most", instance.maxPerDay[instance.studentOf[request]])
              .build());
    } else {
      found.refuse(
          Reason.of("SITTING_FULL")
              .putFacts("option", sitting.id().value())
              .putFacts("sitting", sitting.id().value())
              .putFacts("capacity", sitting.seats())
              .build());
    }
  }

  PlacingPlan plan() {
    return new PlacingPlan(seats, unplaced, complete, bound, boundOf, moves, emptied);
  }
}
