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
 * @param extra extra attempts that were granted and not taken back
 * @param revoked extra attempts that were granted and taken back
 * @param base how many attempts there are, extra ones aside; empty: no limit
 * @param basis the places in the regulation that decided
 */
@Value.Builder
public record Standing(
    int used, int undecided, int open, int extra, int revoked, OptionalInt base, List<Basis> basis)
    implements WithStanding {
  /** Takes a copy of the list. */
  public Standing {
    basis = List.copyOf(basis);
  }

  /** Answers a builder without any value. */
  public static StandingBuilder builder() {
    return new StandingBuilder();
  }

  /** Answers how many attempts can still be signed up for; empty: no limit. */
  public OptionalInt left() {
    return base.isPresent()
        ? OptionalInt.of(Math.max(0, base.getAsInt() + extra - used - open))
        : OptionalInt.empty();
  }

  /** Answers how many extra attempts are neither used nor reserved, whatever is still undecided. */
  int spare() {
    return base.isPresent()
        ? Math.min(extra, Math.max(0, base.getAsInt() + extra - used - undecided - open))
        : extra;
  }

  /** Answers whether an attempt would be left if no sign-up reserved one. */
  boolean isReserved() {
    return open > 0 && base.orElse(0) + extra - used > 0;
  }
}
