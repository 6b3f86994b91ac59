package org.okeenrolment.signup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Move a sign-up to another sitting of the exam (omzetten naar een andere zitting): the old seat is
 * given back only when the new one is taken.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who moves it
 * @param participation the sign-up
 * @param sitting the sitting to which it moves
 * @param reason why, also where staff move it while the window of the other sitting is not open
 * @param beyondCapacity why he gets a seat although none is left; empty: then he gets none
 */
public record MoveSignUp(
    @NotNull Actor actor,
    @NotNull ParticipationId participation,
    @NotNull SittingId sitting,
    @NotBlank String reason,
    Optional<String> beyondCapacity)
    implements Command {
  /**
   * Moves within the capacity.
   *
   * @param actor who moves it
   * @param participation the sign-up
   * @param sitting the sitting to which it moves
   * @param reason why
   */
  public MoveSignUp(Actor actor, ParticipationId participation, SittingId sitting, String reason) {
    this(actor, participation, sitting, reason, Optional.empty());
  }

  /**
   * Answers this move onto a seat more than there are, if none is left.
   *
   * @param why why the sitting may be fuller than planned
   */
  public MoveSignUp beyondCapacity(String why) {
    return new MoveSignUp(actor, participation, sitting, reason, Optional.of(why));
  }

  @Override
  public Optional<String> why() {
    return Optional.of(String.join("; ", reasons()));
  }

  @Override
  public List<String> reasons() {
    return Stream.concat(Stream.of(reason), beyondCapacity.stream()).toList();
  }
}
