package org.okeenrolment.adapter.oke.client;

import org.okeenrolment.adapter.oke.OkeScope;

/**
 * Where the tokens for a partner come from (toegangstokens), for a host that gets them otherwise
 * than by {@link ClientCredentials}.
 *
 * <p>Implementations are thread-safe; they are asked for every request, so they keep what they get.
 */
@FunctionalInterface
public interface AccessTokens {
  /**
   * Answers a token that is valid now, without {@code Bearer}.
   *
   * @param scope what it must give access to
   * @throws org.okeenrolment.port.EnrolmentException when there is none; a retryable one where
   *     there may be one later
   */
  String token(OkeScope scope);

  /**
   * Answers a token instead of one that the partner has refused. The request is sent once more when
   * it is another one.
   *
   * @param scope what it must give access to
   * @param refused the token that was refused
   * @throws org.okeenrolment.port.EnrolmentException as {@link #token} does
   */
  default String insteadOf(OkeScope scope, String refused) {
    return token(scope);
  }
}
