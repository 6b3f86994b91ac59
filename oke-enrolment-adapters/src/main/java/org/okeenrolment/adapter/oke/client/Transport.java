package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.OkeScope;

/** Sends calls, as often as needed and with a token, and hands the answers out. */
record Transport(
    HttpClient http, OkeClientSettings settings, Tries tries, @Nullable AccessTokens tokens) {
  /** Takes what is wanted out of an answer, and closes it. */
  @FunctionalInterface
  interface Taking<T> {
    T from(Answer answer) throws IOException;
  }

  <T> T call(Call call, Taking<T> taking) {
    return tries.run(call, () -> once(call, taking));
  }

  Clock clock() {
    return tries.clock();
  }

  private <T> T once(Call call, Taking<T> taking) throws IOException, InterruptedException {
    Answer answer = authorised(call);
    try {
      if (answer.asksToComeLater()) {
        throw new Tries.Later(answer.status(), answer.retryAfter(clock().instant()).orElse(null));
      }
      return taking.from(answer);
    } catch (IOException | RuntimeException broken) {
      answer.close();
      throw broken;
    }
  }

  private Answer authorised(Call call) throws IOException, InterruptedException {
    OkeScope scope = call.scope().orElse(null);
    if (tokens == null || scope == null) {
      return send(call, Optional.empty());
    }
    String token = tokens.token(scope);
    Answer answer = send(call, Optional.of(token));
    if (answer.status() != Answer.UNAUTHORISED) {
      return answer;
    }
    Optional<String> other = other(answer, tokens, scope, token);
    return other.isPresent() ? send(call, other) : answer;
  }

  private static Optional<String> other(
      Answer answer, AccessTokens tokens, OkeScope scope, String refused) {
    try {
      Optional<String> other =
          Optional.of(tokens.insteadOf(scope, refused)).filter(token -> !token.equals(refused));
      other.ifPresent(token -> answer.drain());
      return other;
    } catch (RuntimeException none) {
      answer.close();
      throw none;
    }
  }

  private Answer send(Call call, Optional<String> token) throws IOException, InterruptedException {
    HttpResponse<BodyStream> response =
        http.send(
            call.request(settings.requestTimeout(), token),
            head -> new BodyStream(settings.transferTimeout()));
    return new Answer(call, response.statusCode(), response.headers(), response.body());
  }
}
