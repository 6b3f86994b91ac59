package org.okeenrolment.internal.signup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.NotDoneException;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/** The moves of a plan: what moves together, and how. */
final class PlannedMoves {
  private static final MoveSeat MOVE = new MoveSeat();

  private PlannedMoves() {}

  /**
   * Puts moves in an order in which each finds its seat. All moves of a student go together, since
   * one may be in the way of another; and so do in the end all those that wait for each other's
   * seats.
   *
   * @param left how many seats nobody has
   */
  static List<List<PlacingMove>> inOrder(List<PlacingMove> moves, Map<SittingId, Integer> left) {
    Map<StudentId, List<PlacingMove>> waiting = new TreeMap<>();
    moves.forEach(
        move -> waiting.computeIfAbsent(move.of().student(), any -> new ArrayList<>()).add(move));
    Map<SittingId, Integer> free = new HashMap<>(left);
    List<List<PlacingMove>> steps = new ArrayList<>();
    boolean any = true;
    while (any) {
      any = waiting.values().removeIf(step -> fits(step, free) && steps.add(step));
    }
    if (!waiting.isEmpty()) {
      steps.add(waiting.values().stream().flatMap(List::stream).toList());
    }
    return steps;
  }

  private static boolean fits(List<PlacingMove> step, Map<SittingId, Integer> free) {
    boolean fits =
        step.stream().allMatch(move -> free.getOrDefault(move.to().orElseThrow(), 0) > 0);
    if (fits) {
      step.forEach(move -> free.merge(move.to().orElseThrow(), -1, Integer::sum));
      step.forEach(move -> free.merge(move.from().orElseThrow(), 1, Integer::sum));
    }
    return fits;
  }

  /** Does a step, wholly or not at all, under the locks of its students. */
  static void carryOut(Work work, List<MoveSignUp> step) {
    if (step.size() == 1) {
      one(work, step.get(0));
    } else {
      together(work, step);
    }
  }

  private static void one(Work work, MoveSignUp move) {
    MoveSeat.Found found = MOVE.find(work, move);
    Decision decision = MOVE.decide(work, move, found);
    demand(decision);
    demand(MOVE.claim(work, move, found));
    work.basedOn(decision.basis());
    MOVE.save(work, move, found);
  }

  /** All seats are given back before new ones are taken: in a ring none is free before. */
  private static void together(Work work, List<MoveSignUp> step) {
    List<Participation> olds =
        step.stream().map(move -> work.participation(move.participation())).toList();
    olds.forEach(old -> demand(MoveSeat.leaving(work, old)));
    olds.stream()
        .sorted(Comparator.comparing(Participation::sitting))
        .forEach(old -> Seats.giveBack(work, old));
    step.stream()
        .sorted(Comparator.comparing(MoveSignUp::sitting))
        .forEach(move -> take(work, move));
  }

  private static void take(Work work, MoveSignUp move) {
    Participation old = work.participation(move.participation());
    SignUpSituation next =
        new Situations(work, work.enrolment(old.enrolment()))
            .of(work.sitting(move.sitting()), Situations.variant(work.actor()))
            .withOutsideWindow(move.reason());
    Decision decision = SignUpRules.decide(next);
    demand(decision);
    demand(Seats.seat(work, next));
    work.basedOn(decision.basis());
    Seats.take(work, next);
  }

  private static void demand(Decision decision) {
    if (!decision.isAllowed()) {
      throw new NotDoneException(decision);
    }
  }
}
