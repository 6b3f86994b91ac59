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
 * <p>For a measurement that is established the authoriser is asked about {@link
 * #RECORD_ESTABLISHED}: who grades does not establish. Where it corrects an established result, the
 * comment of the measurement says why; the messages of suppliers have no reason, so that theirs is
 * taken without one, with a finding.
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
  /**
   * The action of recording a result as established (vastgesteld): by the office, or by the
   * supplier of the exam. The committee establishes what was recorded.
   */
  public static final String RECORD_ESTABLISHED = "RecordEstablished";

  @Override
  public Optional<String> why() {
    return measurement.comment().filter(comment -> !comment.isBlank());
  }
}
