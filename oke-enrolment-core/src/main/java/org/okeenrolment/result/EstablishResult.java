package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.signup.ParticipationId;

/**
 * Establish the provisional result of a participation (uitslag vaststellen). Where another was
 * established before, it needs a reason: the one that is given here, or the comment of the result.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who establishes it
 * @param participation the participation
 * @param why why, where it is said
 */
public record EstablishResult(
    @NotNull Actor actor, @NotNull ParticipationId participation, Optional<String> why)
    implements Command {
  /**
   * Establishes a result without saying why.
   *
   * @param actor who establishes it
   * @param participation the participation
   */
  public EstablishResult(Actor actor, ParticipationId participation) {
    this(actor, participation, Optional.empty());
  }

  /**
   * Answers this command with a reason.
   *
   * @param reason why another result is established than before
   */
  public EstablishResult because(String reason) {
    return new EstablishResult(actor, participation, Optional.of(reason));
  }
}
