package org.okeenrolment.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Make a sitting smaller, such as when its room is lost, and move who does not fit any more to
 * other sittings of the exam (zitting verkleinen en studenten overplaatsen). Who was signed up last
 * moves first. With no seats left the room is wholly lost: everybody moves and the sitting is
 * cancelled; where somebody cannot move it stays, as large as it has to be for him.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param sitting the sitting
 * @param capacity how many students can still take part; 0: none, the sitting goes
 * @param targets the sittings to which they move, in order of preference where that costs nobody a
 *     seat
 * @param reason why
 */
@Value.Builder
public record ReduceSitting(
    @NotNull Actor actor,
    @NotNull SittingId sitting,
    @PositiveOrZero int capacity,
    @NotEmpty List<SittingId> targets,
    @NotBlank String reason)
    implements Command, WithReduceSitting {
  /** Checks the capacity, and takes a copy of the list. */
  public ReduceSitting {
    if (capacity < 0) {
      throw new IllegalArgumentException(
          "The capacity (%d) to which sitting (%s) is reduced is negative.%nMaybe say 0 when the room is lost."
              .formatted(capacity, sitting));
    }
    targets = List.copyOf(targets);
  }

  /** Answers a builder without any value. */
  public static ReduceSittingBuilder builder() {
    return new ReduceSittingBuilder();
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
