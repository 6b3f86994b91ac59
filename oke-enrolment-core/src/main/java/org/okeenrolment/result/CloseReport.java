package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Close the report of a sitting (proces-verbaal sluiten): from then on it can only be added to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who closes it
 * @param sitting the sitting
 * @param deviation why it is closed although something is missing; empty: only when it is complete
 */
public record CloseReport(
    @NotNull Actor actor,
    @NotNull SittingId sitting,
    Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String> deviation)
    implements Command {
  /**
   * Answers a command that closes a complete report.
   *
   * @param actor who closes it
   * @param sitting the sitting
   */
  public static CloseReport of(Actor actor, SittingId sitting) {
    return new CloseReport(actor, sitting, Optional.empty());
  }

  /**
   * Answers the same for a report in which something may be missing.
   *
   * @param reason why
   */
  public CloseReport despiteWhatIsMissing(String reason) {
    return new CloseReport(actor, sitting, Optional.of(reason));
  }

  @Override
  public Optional<String> why() {
    return deviation;
  }
}
