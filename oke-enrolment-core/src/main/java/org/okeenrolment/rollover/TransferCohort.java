package org.okeenrolment.rollover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Bring the enrolments of everybody in line who, by the catalogue, is not in a programme and cohort
 * any more (overstappers of vertrekkers verwerken): of those who are in the other one now, or,
 * where the move goes to nothing, of each of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param transfer from where to where; students with an open enrolment in its school year are
 *     looked at
 * @param reason why, for the journal
 */
public record TransferCohort(
    @NotNull Actor actor, @NotNull @Valid Transfer transfer, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
