package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;

/** Records a result of who was not signed up: he gets a participation that takes no seat. */
final class UnplannedOne implements Handler<RecordUnplanned, UnplannedOne.Found, ResultEntry> {
  record Found(
      Enrolment enrolment,
      Sitting sitting,
      Optional<Participation> participation,
      List<ResultEntry> history) {}

  @Override
  public AccessRequest access(Work work, RecordUnplanned command) {
    return AccessRequest.of(
        RecordOne.action("RecordUnplanned", command.measurement()),
        work.enrolment(command.enrolment()).of());
  }

  @Override
  public Found find(Work work, RecordUnplanned command) {
    Enrolment enrolment = work.lockedEnrolment(command.enrolment());
    Sitting sitting = work.sitting(command.sitting());
    Optional<Participation> known =
        command
            .participation()
            .flatMap(work.session().participations()::find)
            .or(() -> of(work, enrolment, sitting));
    return new Found(
        enrolment,
        sitting,
        known,
        known.map(one -> work.session().results().history(one.id())).orElse(List.of()));
  }

  /** Answers his participation in the sitting: the one with a seat, else the latest. */
  private static Optional<Participation> of(Work work, Enrolment enrolment, Sitting sitting) {
    return work.session().participations().ofStudent(enrolment.of().student()).stream()
        .filter(one -> one.sitting().equals(sitting.id()))
        .filter(one -> !one.isWaiting())
        .reduce((earlier, later) -> earlier.hasSeat() ? earlier : later);
  }

  @Override
  public Optional<ResultEntry> already(RecordUnplanned command, Found found) {
    return found
        .participation()
        .filter(one -> ResultRules.isIn(one, found.enrolment().of(), found.sitting().id()))
        .flatMap(one -> RecordOne.already(command.measurement(), found.history()));
  }

  @Override
  public Decision decide(Work work, RecordUnplanned command, Found found) {
    Considerations considered = new Considerations();
    SignUpRules.theSittingIsForTheExam(found.sitting(), found.enrolment(), considered);
    found
        .participation()
        .ifPresent(
            one ->
                ResultRules.theParticipationIsHis(
                    one, found.enrolment().of(), found.sitting().id(), considered));
    RecordOne.aCorrectionHasAReason(
        command.actor(), command.measurement(), found.history(), considered);
    return considered.decide();
  }

  @Override
  public ResultEntry save(Work work, RecordUnplanned command, Found found) {
    Participation participation =
        found.participation().orElseGet(() -> unplanned(work, command, found));
    return new Booking(work, participation)
        .book(command.measurement(), command.why(), found.history());
  }

  private static Participation unplanned(Work work, RecordUnplanned command, Found found) {
    Participation unplanned =
        Participation.builder()
            .id(command.participation().orElseGet(() -> new ParticipationId(work.newId())))
            .enrolment(found.enrolment().id())
            .of(found.enrolment().of())
            .sitting(found.sitting().id())
            .moment(found.sitting().moment())
            .variant(SignUpVariant.MANUAL)
            .pool(SeatPool.BEYOND_CAPACITY)
            .state(ParticipationState.UNPLANNED)
            .recorded(work.recorded())
            .build();
    work.session().participations().add(unplanned);
    work.did("sat without a sign-up", unplanned.id());
    work.report(
        "UNFORESEEN_ATTEMPT",
        unplanned.id(),
        "A result came in of a student whom nobody had signed up for sitting %s."
            .formatted(found.sitting().id()));
    return unplanned;
  }

  @Override
  public ResultEntry again(Work work, RecordUnplanned command, Before before) {
    ParticipationId recorded =
        before.did(ParticipationId.class, Booking.RECORDED).findFirst().orElseThrow();
    return before.recorded(work.session().results().history(recorded), ResultEntry::recorded);
  }
}
