package org.okeenrolment.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Change a sitting (zitting wijzigen, verplaatsen): read it, change it with its {@code with}
 * methods, and give it back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who changes it
 * @param changed the sitting as it shall be, at the revision at which it was read; the exam, level,
 *     part and state stay
 * @param reason why
 * @param participants what becomes of those who are signed up when the moment, the room, the
 *     minutes or the window for signing oneself up changes
 * @param override why conflicts of room and staff are accepted; empty: they are not
 */
@Value.Builder
public record ChangeSitting(
    @NotNull Actor actor,
    @NotNull Sitting changed,
    @NotBlank String reason,
    @NotNull Participants participants,
    Optional<String> override)
    implements Command, WithChangeSitting {
  /**
   * What becomes of the participants when it changes for them (deelnemers bij wijzigen). Immutable
   * and thread-safe.
   */
  public enum Participants {
    /** The change is refused as long as somebody is signed up (weigeren). */
    REFUSE,
    /**
     * They move along (meeverplaatsen); whose other sitting it would overlap is signed off, at no
     * cost.
     */
    MOVE_ALONG
  }

  /** Answers a builder for a change that is refused where it is in anybody's way. */
  public static ChangeSittingBuilder builder() {
    return new ChangeSittingBuilder().participants(Participants.REFUSE);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(String.join("; ", reasons()));
  }

  @Override
  public List<String> reasons() {
    return Stream.concat(Stream.of(reason), override.stream()).toList();
  }
}
