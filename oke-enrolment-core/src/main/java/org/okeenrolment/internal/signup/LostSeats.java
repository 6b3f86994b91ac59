package org.okeenrolment.internal.signup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingWatch;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.UnplacedRequest;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.signup.Participation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where those who lose their seats can go, so that most of them find one.
 *
 * @param targets the sitting of each who is to move, in the order in which they move
 * @param refused the decision on each whose turn it was, and who finds none
 */
public record LostSeats(Map<StudentId, SittingId> targets, Map<StudentId, Decision> refused) {
  private static final Logger LOG = LoggerFactory.getLogger(LostSeats.class);

  /**
   * Plans moves. Of those who can move the first are chosen; where not all of these find a seat, as
   * many more as are short are looked at, since each of them may be one who does.
   *
   * @param order who may have to move, in that order
   * @param number how many of them have to
   */
  public static LostSeats plan(
      Work work,
      SittingAssigner assigner,
      ReduceSitting command,
      List<Participation> order,
      int number) {
    PlacingDraft draft =
        new PlacingDraft(
            work,
            Map.of(work.sitting(command.sitting()).exam(), command.targets()),
            Optional.of(command.reason()));
    LostSeats lost = new LostSeats(Map.of(), Map.of());
    if (!draft.sittings().mayFillUp(number)) {
      return lost;
    }
    draft.addOtherHolders(work);
    int seen = 0;
    while (seen < order.size() && lost.targets().size() < number) {
      int next = Math.min(order.size(), seen + number - lost.targets().size());
      for (; seen < next; seen++) {
        add(draft, work, order.get(seen), 1_000 - seen * 1_000 / order.size());
      }
      lost =
          of(
              order.subList(0, seen),
              draft,
              assigner.assign(draft.problem(work.zone()), PlacingWatch.none()));
    }
    return lost;
  }

  /** Whoever cannot be read is left out, and reported when he is moved. */
  private static void add(PlacingDraft draft, Work work, Participation seat, int priority) {
    try {
      draft.addLost(work, seat, priority);
    } catch (RetryableException broken) {
      throw broken;
    } catch (RuntimeException unreadable) {
      LOG.warn("A student who loses his seat could not be planned for.", unreadable);
    }
  }

  private static LostSeats of(List<Participation> order, PlacingDraft draft, PlacingPlan plan) {
    Map<StudentId, Decision> why = new HashMap<>();
    for (UnplacedRequest one : plan.unplaced()) {
      why.put(one.of().student(), draft.closed().getOrDefault(one.of(), one.why()));
    }
    Map<StudentId, SittingId> targets = new LinkedHashMap<>();
    Map<StudentId, Decision> refused = new LinkedHashMap<>();
    for (Participation seat : order) {
      StudentId student = seat.of().student();
      Optional.ofNullable(plan.seats().get(seat.of())).ifPresent(to -> targets.put(student, to));
      Optional.ofNullable(why.get(student)).ifPresent(no -> refused.put(student, no));
    }
    return new LostSeats(targets, refused);
  }
}
