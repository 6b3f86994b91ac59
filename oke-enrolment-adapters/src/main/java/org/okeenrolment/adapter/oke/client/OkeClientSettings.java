package org.okeenrolment.adapter.oke.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.catalogue.PartnerId;

/**
 * How a partner is reached (verbindingsinstellingen). Its text form tells no secret.
 *
 * <p>Immutable and thread-safe.
 *
 * @param partner the partner
 * @param baseAddress his base address, below which the paths of the standard are, such as {@code
 *     https://example.nl/ooapi}
 * @param scope what is exchanged with him: {@code FLOW_1_5} between a registration and a planning
 *     system, {@code FLOW_2_3_4} between a planning system and a supplier; the catalogue and the
 *     analysis have their own scopes, which the client knows
 * @param credentials how tokens are got; empty: requests carry none, unless the client is given
 *     {@link AccessTokens}
 * @param connectTimeout how long a connection may take
 * @param requestTimeout how long the beginning of an answer may take
 * @param transferTimeout how long, in total, the client waits for the rest of one answer
 * @param tlsProtocols the versions of TLS that are spoken, such as {@code TLSv1.3}
 * @param plainHttp whether {@code http} is allowed to others than this machine, such as a gateway
 *     that adds TLS
 * @param retries how often he is tried
 * @param limits how much is taken from him
 */
@Value.Builder
public record OkeClientSettings(
    PartnerId partner,
    URI baseAddress,
    OkeScope scope,
    Optional<ClientCredentials> credentials,
    Duration connectTimeout,
    Duration requestTimeout,
    Duration transferTimeout,
    List<String> tlsProtocols,
    boolean plainHttp,
    RetrySettings retries,
    AnswerLimits limits)
    implements WithOkeClientSettings {
  private static final List<String> ON_THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

  /** Checks the addresses and the time-outs, and takes a copy of the protocols. */
  public OkeClientSettings {
    tlsProtocols = List.copyOf(tlsProtocols);
    checkAddress(baseAddress, plainHttp);
    credentials.map(ClientCredentials::tokenAddress).ifPresent(at -> checkAddress(at, plainHttp));
    for (Duration timeout : List.of(connectTimeout, requestTimeout, transferTimeout)) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException(
            "The time-out (%s) for partner (%s) is not positive.%nMaybe give it some seconds."
                .formatted(timeout, partner));
      }
    }
    if (tlsProtocols.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no TLS protocol for partner (%s).%nMaybe name TLSv1.3.".formatted(partner));
    }
  }

  private static void checkAddress(URI address, boolean plainHttp) {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    if (address.getHost() == null
        || !(secure || plain)
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The address of (%s) is none that requests can go below.%nMaybe it has no https:// or no host, or more than a path."
              .formatted(address.getHost()));
    }
    if (plain && !plainHttp && !ON_THIS_MACHINE.contains(address.getHost())) {
      throw new IllegalArgumentException(
          "The address (%s) is not encrypted, which the standard forbids.%nMaybe it begins with https://, or plainHttp is meant."
              .formatted(address));
    }
  }

  /**
   * Answers a builder with the defaults: TLS 1.3, ten seconds for a connection, thirty for the
   * beginning of an answer, ten minutes for the rest of it.
   *
   * @param partner the partner
   * @param baseAddress his base address
   * @param scope what is exchanged with him
   */
  public static OkeClientSettingsBuilder of(PartnerId partner, URI baseAddress, OkeScope scope) {
    return new OkeClientSettingsBuilder()
        .partner(partner)
        .baseAddress(baseAddress)
        .scope(scope)
        .connectTimeout(Duration.ofSeconds(10))
        .requestTimeout(Duration.ofSeconds(30))
        .transferTimeout(Duration.ofMinutes(10))
        .addTlsProtocols("TLSv1.3")
        .plainHttp(false)
        .retries(RetrySettings.defaults())
        .limits(AnswerLimits.defaults());
  }
}
