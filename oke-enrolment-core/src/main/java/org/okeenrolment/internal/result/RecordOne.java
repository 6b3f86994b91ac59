package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;

/**
 * Records attendance or a result. Nothing that a partner sends is refused; whoever corrects an
 * established result here says why.
 */
final class RecordOne implements Handler<RecordResult, RecordOne.Found, ResultEntry> {
  record Found(Participation participation, List<ResultEntry> history) {}

  @Override
  public AccessRequest access(Work work, RecordResult command) {
    return AccessRequest.of(
        action("RecordResult", command.measurement()),
        work.participation(command.participation()).of());
  }

  /** Answers what is asked of the authoriser: establishing is more than recording. */
  static String action(String recording, Measurement measurement) {
    return measurement.established() ? RecordResult.RECORD_ESTABLISHED : recording;
  }

  @Override
  public Found find(Work work, RecordResult command) {
    return new Found(
        work.lockedParticipation(command.participation()),
        work.session().results().history(command.participation()));
  }

  @Override
  public Optional<ResultEntry> already(RecordResult command, Found found) {
    return already(command.measurement(), found.history());
  }

  static Optional<ResultEntry> already(Measurement measurement, List<ResultEntry> history) {
    return history.stream()
        .reduce((earlier, later) -> later)
        .filter(latest -> latest.measurement().equals(measurement));
  }

  @Override
  public Decision decide(Work work, RecordResult command, Found found) {
    Considerations considerations = new Considerations();
    aCorrectionHasAReason(command.actor(), command.measurement(), found.history(), considerations);
    return considerations.decide();
  }

  /** The messages of the standard have no reason. */
  static void aCorrectionHasAReason(
      Actor actor, Measurement measurement, List<ResultEntry> history, Considerations found) {
    if (!actor.role().equals(Role.PARTNER)) {
      ResultRules.aCorrectionHasAReason(measurement, measurement.comment(), history, found);
    }
  }

  @Override
  public ResultEntry save(Work work, RecordResult command, Found found) {
    return new Booking(work, found.participation())
        .book(command.measurement(), command.why(), found.history());
  }

  @Override
  public ResultEntry again(Work work, RecordResult command, Before before) {
    return before.recorded(
        work.session().results().history(command.participation()), ResultEntry::recorded);
  }
}
