package org.okeenrolment.port;

import java.time.Instant;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.PartnerId;

/**
 * What a worker asks of the outbox (te verzenden wijzigingen opeisen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lease identifies the lease; no two are the same
 * @param now the moment: what is postponed until then or leased until then is handed out
 * @param until when the lease runs out, after which others may send the entries again
 * @param limit how many entries at most
 * @param except the partners of whom nothing is wanted now, because they do not answer
 */
@Value.Builder
public record OutboxClaim(
    String lease, Instant now, Instant until, int limit, Set<PartnerId> except)
    implements WithOutboxClaim {
  /** Takes a copy of the set, and checks that the lease has not run out before it starts. */
  public OutboxClaim {
    except = Set.copyOf(except);
    if (!until.isAfter(now)) {
      throw new IllegalArgumentException(
          "The lease (%s) from %s runs out at %s already.%nMaybe the duration of leases is not positive."
              .formatted(lease, now, until));
    }
  }

  /** Answers a builder for a claim of entries for every partner. */
  public static OutboxClaimBuilder builder() {
    return new OutboxClaimBuilder();
  }
}
