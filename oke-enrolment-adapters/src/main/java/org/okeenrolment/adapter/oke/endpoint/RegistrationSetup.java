package org.okeenrolment.adapter.oke.endpoint;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.wire.Service;

/**
 * What the endpoint of a registration system works with (inrichting van de registratiekant).
 *
 * <p>Immutable; as thread-safe as what is in it.
 *
 * @param source what is handed out
 * @param results where results go
 * @param groups the groups; empty: there are none (they are optional in OKE)
 * @param context the objects with which others are expanded; empty: ids stay ids
 * @param service what the system says of itself ({@code GET /}), as {@link OkeEndpoint#service}
 * @param codec reads and writes the messages, within its limits
 * @param zone the time zone of the institution
 * @param clock tells the day of receipt, where a result has no readable date
 */
@Value.Builder
public record RegistrationSetup(
    RegistrationSource source,
    StudentResults results,
    Optional<GroupSource> groups,
    Optional<ContextSource> context,
    Service service,
    OkeCodec codec,
    ZoneId zone,
    Clock clock)
    implements WithRegistrationSetup {
  /** Answers a builder with a tolerant codec. */
  public static RegistrationSetupBuilder builder() {
    return new RegistrationSetupBuilder().codec(new OkeCodec());
  }
}
