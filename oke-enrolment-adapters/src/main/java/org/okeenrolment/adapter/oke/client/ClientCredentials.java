package org.okeenrolment.adapter.oke.client;

import java.net.URI;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How tokens for a partner are got (OAuth 2.0, client credentials). Its text form does not tell the
 * secret.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tokenAddress where they are asked for
 * @param clientId who asks
 * @param secret the secret, never blank
 * @param secretPlace where in the request it goes
 * @param parameters what this token server wants to know besides, such as an {@code audience}
 */
@Value.Builder
public record ClientCredentials(
    URI tokenAddress,
    String clientId,
    String secret,
    SecretPlace secretPlace,
    Map<String, String> parameters)
    implements WithClientCredentials {
  /** Where the secret goes (plaats van het geheim). Immutable and thread-safe. */
  public enum SecretPlace {
    /** Into the {@code Authorization} header, which every token server must accept. */
    HEADER,
    /** Into the form, as {@code client_secret}. */
    FORM
  }

  /** Checks that there is a secret, and takes a copy of the parameters. */
  public ClientCredentials {
    if (clientId.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException(
          "The credentials for (%s) have no client id or no secret.%nMaybe a variable of the environment is not set."
              .formatted(tokenAddress));
    }
    parameters = Map.copyOf(parameters);
  }

  /**
   * Answers credentials with the secret in the header and without further parameters.
   *
   * @param tokenAddress where tokens are asked for
   * @param clientId who asks
   * @param secret the secret
   */
  public static ClientCredentials of(URI tokenAddress, String clientId, String secret) {
    return builder().tokenAddress(tokenAddress).clientId(clientId).secret(secret).build();
  }

  /** Answers a builder with the secret in the header and without further parameters. */
  public static ClientCredentialsBuilder builder() {
    return new ClientCredentialsBuilder().secretPlace(SecretPlace.HEADER);
  }

  @Override
  public String toString() {
    return "ClientCredentials[tokenAddress=%s, clientId=%s]".formatted(tokenAddress, clientId);
  }
}
