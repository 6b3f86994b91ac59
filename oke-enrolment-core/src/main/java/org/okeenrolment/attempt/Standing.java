package org.okeenrolment.attempt;

import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.okeenrolment.decision.Basis;

/**
 * How many attempts a student has used and has left for an exam (kansenstand).
 *
 * <p>Immutable and thread-safe.
 *
 * @param used attempts that are used up
 * @param undecided attempts of which nobody has decided yet what they cost
 * @param open sign-ups for sittings to come; each reserves an attempt
 * @param extra extra attempts that were granted
 * @param left attempts that can still be signed up for; empty: no limit
 * @param basis the places in the regulation that decided
 */
@Value.Builder
public record Standing(
    int used, int undecided, int open, int extra, OptionalInt left, List<Basis> basis)
    implements WithStanding {
  /** Takes a copy of the list. */
  public Standing {
    basis = List.copyOf(basis);
  }

  /** Answers a builder without any value. */
  public static StandingBuilder builder() {
    return new StandingBuilder();
  }
}
