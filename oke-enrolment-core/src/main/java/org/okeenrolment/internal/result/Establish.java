package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;

/** Establishes the latest result of a participation. */
final class Establish implements Handler<EstablishResult, List<ResultEntry>, ResultEntry> {
  @Override
  public AccessRequest access(Work work, EstablishResult command) {
    return AccessRequest.of("EstablishResult", work.participation(command.participation()).of());
  }

  @Override
  public List<ResultEntry> find(Work work, EstablishResult command) {
    work.lockedParticipation(command.participation());
    return work.session().results().history(command.participation());
  }

  @Override
  public Optional<ResultEntry> already(EstablishResult command, List<ResultEntry> found) {
    return ResultRules.latestScored(found).filter(entry -> entry.measurement().established());
  }

  @Override
  public Decision decide(Work work, EstablishResult command, List<ResultEntry> found) {
    Considerations considerations = new Considerations();
    ResultRules.aResultIsThere(found, considerations);
    ResultRules.latestScored(found)
        .map(Establish::established)
        .ifPresent(
            latest ->
                ResultRules.aCorrectionHasAReason(
                    latest, why(command, latest), found, considerations));
    return considerations.decide();
  }

  @Override
  public ResultEntry save(Work work, EstablishResult command, List<ResultEntry> found) {
    Measurement latest = established(ResultRules.latestScored(found).orElseThrow());
    return new Booking(work, work.participation(command.participation()))
        .book(latest, why(command, latest), found);
  }

  private static Measurement established(ResultEntry latest) {
    return latest.measurement().withEstablished(true);
  }

  private static Optional<String> why(EstablishResult command, Measurement latest) {
    return command.why().or(latest::comment);
  }

  @Override
  public ResultEntry again(Work work, EstablishResult command, Before before) {
    return before.recorded(
        work.session().results().history(command.participation()), ResultEntry::recorded);
  }
}
