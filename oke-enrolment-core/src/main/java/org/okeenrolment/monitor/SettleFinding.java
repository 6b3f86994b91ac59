package org.okeenrolment.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Settle a finding (bevinding afhandelen). What a partner refused is not sent any more then; {@link
 * SendAgain} sends it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who settles it
 * @param finding the finding
 * @param kind how
 * @param reason why, or what was done
 */
@Value.Builder
public record SettleFinding(
    @NotNull Actor actor,
    @NotNull FindingId finding,
    Settlement.@NotNull Kind kind,
    @NotBlank String reason)
    implements Command, WithSettleFinding {
  /** Answers a builder without any value. */
  public static SettleFindingBuilder builder() {
    return new SettleFindingBuilder();
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
