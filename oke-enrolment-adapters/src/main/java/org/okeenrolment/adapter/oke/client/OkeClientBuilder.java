package org.okeenrolment.adapter.oke.client;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.OkeCodec;

/** Collects what a client is made of. Not thread-safe. */
public final class OkeClientBuilder {
  private final OkeClientSettings settings;
  private Optional<HttpClient> http = Optional.empty();
  private Optional<SSLContext> trust = Optional.empty();
  private @Nullable AccessTokens tokens;
  private OkeCodec codec = new OkeCodec();
  private Clock clock = Clock.systemUTC();
  private Sleeper sleeper = pause -> Thread.sleep(pause.toMillis());
  private RandomGenerator random = new Random();

  OkeClientBuilder(OkeClientSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes the HTTP client of the host, for its threads, proxy or certificates. It must not follow
   * redirects, and speak no other versions of TLS than the settings name; its own time-out for
   * connections holds.
   *
   * @param client the client
   */
  public OkeClientBuilder http(HttpClient client) {
    this.http = Optional.of(client);
    return this;
  }

  /**
   * Takes the certificates that are trusted and shown. Default: those of the JDK. A given HTTP
   * client has its own.
   *
   * @param certificates the certificates
   */
  public OkeClientBuilder certificates(SSLContext certificates) {
    this.trust = Optional.of(certificates);
    return this;
  }

  /**
   * Takes where tokens come from. Default: the credentials of the settings, where they have some.
   *
   * @param source the source
   */
  public OkeClientBuilder tokens(AccessTokens source) {
    this.tokens = source;
    return this;
  }

  /**
   * Takes the codec that reads answers.
   *
   * @param reader the codec
   */
  public OkeClientBuilder codec(OkeCodec reader) {
    this.codec = reader;
    return this;
  }

  /**
   * Takes the clock by which tokens age and tries end. Default: that of the system.
   *
   * @param time the clock
   */
  public OkeClientBuilder clock(Clock time) {
    this.clock = time;
    return this;
  }

  /**
   * Takes how the client waits between two tries. Default: the calling thread sleeps.
   *
   * @param waiting how it waits
   */
  public OkeClientBuilder sleeper(Sleeper waiting) {
    this.sleeper = waiting;
    return this;
  }

  /**
   * Takes the chance in the length of pauses.
   *
   * @param chance the chance; thread-safe
   */
  public OkeClientBuilder random(RandomGenerator chance) {
    this.random = chance;
    return this;
  }

  /**
   * Makes the client.
   *
   * @throws IllegalArgumentException when the given HTTP client follows redirects, or speaks a
   *     version of TLS that the settings do not name
   */
  public OkeClient build() {
    HttpClient with = http.map(this::checked).orElseGet(this::ownHttp);
    Tries tries = new Tries(settings.retries(), clock, sleeper, random);
    return new OkeClient(new Transport(with, settings, tries, tokens(with, tries)), codec);
  }

  private @Nullable AccessTokens tokens(HttpClient with, Tries tries) {
    return tokens != null
        ? tokens
        : settings
            .credentials()
            .map(own -> new OauthTokens(own, new Transport(with, settings, tries, null)))
            .orElse(null);
  }

  private HttpClient ownHttp() {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(isEncrypted() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .sslParameters(new SSLParameters(null, settings.tlsProtocols().toArray(String[]::new)));
    trust.ifPresent(builder::sslContext);
    return builder.build();
  }

  private HttpClient checked(HttpClient given) {
    List<String> spoken =
        Optional.ofNullable(given.sslParameters().getProtocols())
            .map(Arrays::asList)
            .orElse(List.of());
    if (given.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "The HTTP client for partner (%s) follows redirects (%s).%nMaybe build it with Redirect.NEVER: a redirect could take personal data elsewhere."
              .formatted(settings.partner(), given.followRedirects()));
    }
    if (isEncrypted() && !settings.tlsProtocols().containsAll(spoken)) {
      throw new IllegalArgumentException(
          "The HTTP client for partner (%s) speaks %s, and the settings allow %s.%nMaybe give it SSLParameters with these protocols."
              .formatted(settings.partner(), spoken, settings.tlsProtocols()));
    }
    return given;
  }

  private boolean isEncrypted() {
    return "https".equalsIgnoreCase(settings.baseAddress().getScheme());
  }
}
