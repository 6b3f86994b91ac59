package org.okeenrolment.signup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Give the free seats of a sitting to those who wait for them, or those of several sittings of an
 * exam at once (wachtlijst doorschuiven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param sittings the sittings, all of one exam and for the same part of it
 */
public record PromoteWaiting(@NotNull Actor actor, @NotEmpty List<SittingId> sittings)
    implements Command {
  /** Takes a copy of the list; a sitting that is named twice counts once. */
  public PromoteWaiting {
    sittings = sittings.stream().distinct().toList();
  }

  /**
   * Gives the free seats of one sitting away.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  public PromoteWaiting(Actor actor, SittingId sitting) {
    this(actor, List.of(sitting));
  }
}
