package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.signup.ParticipationId;

/**
 * Record attendance or a result of a participation (presentie of resultaat vastleggen). A second
 * result corrects the first; a participation that was cancelled takes results all the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who records it
 * @param participation the participation
 * @param measurement what was measured
 */
public record RecordResult(
    @NotNull Actor actor, @NotNull ParticipationId participation, @NotNull Measurement measurement)
    implements Command {
  @Override
  public Optional<String> why() {
    return measurement.comment();
  }
}
