package org.okeenrolment.adapter.oke.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.ClientCredentials.SecretPlace;

/**
 * Fetches tokens with client credentials; whoever comes while one is fetched waits for that one.
 */
final class OauthTokens implements AccessTokens {
  private static final int MOST_OF_A_TOKEN = 1 << 16;
  private static final Duration LIFE_WHEN_NONE_IS_TOLD = Duration.ofMinutes(5);
  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);
  private static final int PARTS_OF_A_SHORT_LIFE = 4;

  private final ClientCredentials credentials;
  private final Transport transport;
  private final Map<OkeScope, CompletableFuture<Token>> fetched = new ConcurrentHashMap<>();

  private record Token(String value, Instant until) {}

  OauthTokens(ClientCredentials credentials, Transport transport) {
    this.credentials = credentials;
    this.transport = transport;
  }

  @Override
  public String token(OkeScope scope) {
    CompletableFuture<Token> mine = new CompletableFuture<>();
    CompletableFuture<Token> current =
        fetched.merge(scope, mine, (before, now) -> isUsable(before) ? before : now);
    if (current == mine) {
      fetch(scope, mine);
    }
    return value(current);
  }

  @Override
  public String insteadOf(OkeScope scope, String refused) {
    fetched.computeIfPresent(scope, (key, current) -> holds(current, refused) ? null : current);
    return token(scope);
  }

  private boolean isUsable(CompletableFuture<Token> token) {
    return !token.isDone()
        || (!token.isCompletedExceptionally()
            && transport.clock().instant().isBefore(token.join().until()));
  }

  private static boolean holds(CompletableFuture<Token> current, String refused) {
    return current.isDone()
        && (current.isCompletedExceptionally() || current.join().value().equals(refused));
  }

  private void fetch(OkeScope scope, CompletableFuture<Token> mine) {
    try {
      mine.complete(transport.call(call(scope), this::read));
    } catch (RuntimeException | Error broken) {
      mine.completeExceptionally(broken);
    }
  }

  private static String value(CompletableFuture<Token> current) {
    try {
      return current.join().value();
    } catch (CompletionException broken) {
      if (broken.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw broken;
    }
  }

  private Call call(OkeScope scope) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "client_credentials"));
    form.put("scope", scope.wireName());
    form.putAll(credentials.parameters());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    if (credentials.secretPlace() == SecretPlace.FORM) {
      form.put("client_id", credentials.clientId());
      form.put("client_secret", credentials.secret());
    } else {
      headers.put("Authorization", basic());
    }
    return new Call(
        transport.settings().partner(),
        "POST",
        credentials.tokenAddress(),
        "the token address",
        Optional.empty(),
        headers,
        encoded(form));
  }

  private String basic() {
    String both = encoded(credentials.clientId()) + ":" + encoded(credentials.secret());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private Token read(Answer answer) throws IOException {
    if (!answer.isSuccess()) {
      throw none(answer, "status %d%s".formatted(answer.status(), error(answer)));
    }
    JsonNode told = AnswerJson.tree(answer.bytes(MOST_OF_A_TOKEN));
    String value = told.path("access_token").textValue();
    if (value == null || value.isEmpty()) {
      throw none(answer, "no access_token");
    }
    return new Token(
        value, transport.clock().instant().plus(life(told.path("expires_in").asLong())));
  }

  /** Somebody has to look at it, but no request was refused: each can be sent later as it is. */
  private static PartnerUnavailableException none(Answer answer, String what) {
    answer.close();
    return new PartnerUnavailableException(
        "The answer to %s has %s.%nMaybe the client id, the secret or the scope is not the one that was agreed."
            .formatted(answer.call(), what),
        null,
        null);
  }

  /** A token is given up a little before its end, as it still has to travel. */
  private static Duration life(long seconds) {
    Duration life = seconds <= 0 ? LIFE_WHEN_NONE_IS_TOLD : Duration.ofSeconds(seconds);
    Duration margin = life.dividedBy(PARTS_OF_A_SHORT_LIFE);
    return life.minus(margin.compareTo(LONGEST_MARGIN) < 0 ? margin : LONGEST_MARGIN);
  }

  /** The error codes of OAuth are words of a list; anything else is not told on. */
  private static String error(Answer answer) throws IOException {
    String code = AnswerJson.tree(answer.body().readNBytes(MOST_OF_A_TOKEN)).path("error").asText();
    return code.matches("[a-z_]{1,40}") ? " (" + code + ")" : "";
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
