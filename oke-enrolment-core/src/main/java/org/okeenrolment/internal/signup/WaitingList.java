package org.okeenrolment.internal.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;
import org.okeenrolment.signup.WaitingListOrder;
import org.okeenrolment.signup.WaitingPlace;

/** Who waits for a seat in a sitting, in their order, and who gets one. */
final class WaitingList {
  private final CommandRunner runner;

  WaitingList(CommandRunner runner) {
    this.runner = runner;
  }

  static List<WaitingPlace> of(Work work, SittingId sitting) {
    WaitingListOrder order = work.settings().waitingListOrder();
    List<Participation> waiting =
        work.session().participations().ofSitting(sitting).stream()
            .filter(Participation::isWaiting)
            .toList();
    Map<ParticipationId, Integer> used = new LinkedHashMap<>();
    waiting.forEach(
        one -> used.put(one.id(), Standings.now(work, work.enrolment(one.enrolment())).used()));
    Function<Participation, Integer> usedBy = one -> used.getOrDefault(one.id(), 0);
    List<Participation> ordered = waiting.stream().sorted(by(order, usedBy)).toList();
    List<WaitingPlace> places = new ArrayList<>();
    for (Participation one : ordered) {
      places.add(new WaitingPlace(one, places.size() + 1, order, usedBy.apply(one)));
    }
    return places;
  }

  static WaitingPlace placeOf(Work work, ParticipationId id) {
    Participation waiting = work.waiting(id);
    return of(work, waiting.sitting()).stream()
        .filter(place -> place.participation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Comparator<Participation> by(
      WaitingListOrder order, Function<Participation, Integer> used) {
    Comparator<Participation> firstCome =
        Comparator.<Participation, Instant>comparing(one -> one.recorded().at())
            .thenComparing(one -> one.of().student());
    return switch (order) {
      case FIRST_COME -> firstCome;
      case FEWEST_ATTEMPTS_USED -> Comparator.comparing(used).thenComparing(firstCome);
    };
  }

  Decision decide(PromoteWaiting command) {
    return runner.decide(
        command,
        work -> AccessRequest.of("PromoteWaiting", work.sitting(command.sitting()).exam()),
        work -> open(work, command));
  }

  private static Decision open(Work work, PromoteWaiting command) {
    Considerations found = new Considerations();
    PlanningRules.theSittingIsOpen(work.sitting(command.sitting()), found);
    return found.decide();
  }

  Outcome<Promotion> promote(PromoteWaiting command) {
    return runner.run(command, () -> decide(command), () -> run(command));
  }

  private Promotion run(PromoteWaiting command) {
    Map<StudentId, Participation> waiting = new LinkedHashMap<>();
    runner.read(command.actor(), work -> of(work, command.sitting())).stream()
        .map(WaitingPlace::participation)
        .forEach(one -> waiting.put(one.of().student(), one));
    BulkRun<Decision> run =
        new BulkRun<>(
            runner,
            command,
            (work, one) -> promote(work, Objects.requireNonNull(waiting.get(one.get(0))).id()));
    List<StudentId> promoted = new ArrayList<>();
    Map<StudentId, Decision> skipped = new LinkedHashMap<>();
    for (Participation one : waiting.values()) {
      StudentId student = one.of().student();
      if (!runner.read(command.actor(), work -> hasSeat(work, command.sitting()))) {
        break;
      }
      Decision elsewhere = elsewhere(one.of());
      if (!elsewhere.isAllowed()) {
        skipped.put(student, elsewhere);
        continue;
      }
      run.process(
          List.of(student),
          decision -> count(student, decision, promoted, skipped),
          (failed, why) -> skipped.put(failed, Decision.refused(why)));
    }
    return new Promotion(promoted, skipped);
  }

  /** Asks another system about whoever is next, outside of his transaction. */
  private Decision elsewhere(StudentExam of) {
    return runner
        .surroundings()
        .eligibility()
        .map(check -> check.ask(of))
        .orElse(Decision.allowed());
  }

  private static void count(
      StudentId student,
      Decision decision,
      List<StudentId> promoted,
      Map<StudentId, Decision> skipped) {
    if (decision.isAllowed()) {
      promoted.add(student);
    } else {
      skipped.put(student, decision);
    }
  }

  private static boolean hasSeat(Work work, SittingId id) {
    Sitting sitting = work.sitting(id);
    SeatCount taken = work.session().sittings().seatsTaken(id);
    return sitting.seatsLeft(sitting.pool(work.now()), taken) > 0;
  }

  /** All rules hold once more, but for the window: in that he asked in time. */
  private static Decision promote(Work work, ParticipationId id) {
    Participation waiting = work.participation(id);
    SignUpSituation situation =
        new Situations(work, work.enrolment(waiting.enrolment()))
            .of(work.sitting(waiting.sitting()), waiting.variant())
            .nextInLine();
    Decision decision =
        waiting.isWaiting()
            ? SignUpRules.decide(situation)
            : Decision.refused(Reason.of("NOT_WAITING").putFacts("id", id.value()).build());
    Decision claimed = decision.isAllowed() ? Seats.claim(work, situation) : decision;
    if (claimed.isAllowed()) {
      work.basedOn(decision.basis());
      Seats.promote(work, situation, waiting);
    }
    return claimed;
  }
}
