package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.ClientCredentials.SecretPlace;
import org.okeenrolment.adapter.oke.client.Peer.Given;
import org.okeenrolment.adapter.oke.client.Peer.Got;
import org.okeenrolment.port.RetryableException;

class TokensTest {
  private static final String SECRET = "s3cr&t:";
  private static final String GRANT =
      "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}";

  private final Patience patience = new Patience();
  private final AtomicInteger granted = new AtomicInteger();

  @Test
  void aTokenIsFetchedOnceAndShown() throws IOException {
    try (Peer peer = peer(300, Peer.status(200))) {
      OkeClient client = client(peer);
      client.send(put());
      client.send(put());
      assertThat(shown(peer)).containsExactly("Bearer token-1", "Bearer token-1");
      Got fetch = fetches(peer).get(0);
      assertThat(fetch.method()).isEqualTo("POST");
      assertThat(fetch.body().split("&"))
          .containsExactlyInAnyOrder(
              "grant_type=client_credentials", "scope=nl-test-admin-flow-2-3-4");
      assertThat(fetch.header("Authorization"))
          .isEqualTo("Basic " + base64("planning:s3cr%26t%3A"));
    }
  }

  @Test
  void theSecretGoesIntoTheFormWhereThatIsAsked() throws IOException {
    try (Peer peer = peer(300, Peer.status(200))) {
      ClientCredentials form =
          ClientCredentials.builder()
              .from(credentials(peer))
              .secretPlace(SecretPlace.FORM)
              .putParameters("audience", "https://example.nl/ooapi")
              .build();
      patience.client(peer.settings().credentials(form).build()).send(put());
      assertThat(fetches(peer).get(0).header("Authorization")).isEmpty();
      assertThat(fetches(peer).get(0).body().split("&"))
          .contains(
              "client_id=planning",
              "client_secret=s3cr%26t%3A",
              "audience=https%3A%2F%2Fexample.nl%2Fooapi");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300,269,1", "300,271,2", // half a minute before its end
    "40,29,1", "40,31,2", // a quarter of a short life
    "0,269,1", "0,271,2" // five minutes when nothing is told
  })
  void aTokenIsUsedUntilShortlyBeforeItsEnd(int life, int later, int fetches) throws IOException {
    try (Peer peer = peer(life, Peer.status(200))) {
      OkeClient client = client(peer);
      client.send(put());
      patience.clock().advance(Duration.ofSeconds(later));
      client.send(put());
      assertThat(fetches(peer)).hasSize(fetches);
    }
  }

  @Test
  void aTokenThatIsRefusedIsReplacedOnce() throws IOException {
    Peer.Given[] inTurn = {Peer.status(200), Peer.status(401), Peer.status(200)};
    try (Peer peer = peer(300, inTurn)) {
      OkeClient client = client(peer);
      client.send(put());
      assertThat(client.send(put()).isSuccess()).isTrue();
      assertThat(shown(peer)).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }
  }

  @Test
  void whoRefusesTheNewTokenTooIsNotAskedAThirdTime() throws IOException {
    try (Peer peer = peer(300, Peer.status(401))) {
      assertThat(client(peer).send(put()).status()).isEqualTo(401);
      assertThat(shown(peer)).containsExactly("Bearer token-1", "Bearer token-2");
    }
  }

  @Test
  void manyThreadsFetchOneToken() throws Exception {
    int threads = 16;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Peer peer = peer(300, Peer.status(200))) {
      OkeClient client = client(peer);
      List<Future<Integer>> sent =
          IntStream.range(0, threads)
              .mapToObj(
                  number ->
                      pool.submit(
                          () -> {
                            together.await();
                            return client.send(put()).status();
                          }))
              .toList();
      for (Future<Integer> one : sent) {
        assertThat(one.get()).isEqualTo(200);
      }
      assertThat(fetches(peer)).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void whoWaitsForATokenThatIsNotGivenFailsWithIt() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Given refusing =
        exchange -> {
          asked.countDown();
          await(answer);
          Peer.body(400, "application/json", "{\"error\":\"invalid_scope\"}").to(exchange);
        };
    try (Peer peer = Peer.inTurn(refusing)) {
      OkeClient client = client(peer);
      Future<?> first = pool.submit(() -> client.send(put()));
      asked.await();
      Thread second = new Thread(() -> assertThatThrownBy(() -> client.send(put())));
      second.start();
      while (second.isAlive() && second.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      answer.countDown();
      second.join();
      assertThatThrownBy(first::get).hasRootCauseInstanceOf(PartnerUnavailableException.class);
      assertThat(peer.got()).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/components,nl-test-admin-flow-0",
    "/components/c5fc,nl-test-admin-flow-0",
    "/persons/500e/associations,nl-test-admin-flow-6",
    "/persons/500e,nl-test-admin-flow-2-3-4",
    "/offerings/0fdc/associations,nl-test-admin-flow-2-3-4",
    "/documents/1,nl-test-admin-flow-2-3-4"
  })
  void eachFlowHasItsScope(String path, String scope) throws IOException {
    try (Peer peer = peer(300, Peer.status(200))) {
      client(peer).send(new OkeRequest(Peer.PARTNER, "GET", path, ""));
      assertThat(fetches(peer).get(0).body()).contains("scope=" + scope);
    }
  }

  @Test
  void enrolmentsAndResultsHaveTheScopeOfTheSettings() throws IOException {
    try (Peer peer = peer(300, Peer.status(200))) {
      OkeClientSettings registration =
          peer.settings().scope(OkeScope.FLOW_1_5).credentials(credentials(peer)).build();
      patience.client(registration).send(put());
      assertThat(fetches(peer).get(0).body()).contains("scope=nl-test-admin-flow-1-5");
    }
  }

  @Test
  void aTokenServerThatIsDownIsTriedAgain() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503), grant(300), Peer.status(200))) {
      assertThat(client(peer).send(put()).isSuccess()).isTrue();
      assertThat(patience.pauses()).hasSize(1);
    }
  }

  @Test
  void aTokenServerThatStaysDownLeadsToARetryableException() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.send(put()))
          .isInstanceOf(RetryableException.class)
          .hasMessageContainingAll("POST", "/ooapi/token", "4 tries")
          .hasMessageNotContaining(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"error\":\"invalid_client\"}", "<html>s3cr&t:</html>", "{}", "[]", ""})
  void aRefusalOfATokenTellsNoSecret(String body) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.body(401, "application/json", body))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.send(put()))
          .isInstanceOf(PartnerUnavailableException.class)
          .hasMessageContaining("401")
          .hasMessageNotContaining(SECRET);
      assertThat(peer.got()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "<html/>", "{\"access_token\":\"\"}", "{\"access_token\":null}"})
  void anAnswerWithoutATokenIsOfNoUse(String body) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.body(200, "text/html", body))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.send(put()))
          .isInstanceOf(RetryableException.class)
          .hasMessageContaining("access_token");
    }
  }

  @Test
  void noTextTellsTheSecret() throws IOException {
    try (Peer peer = peer(300, Peer.status(200))) {
      OkeClientSettings settings = peer.settings().credentials(credentials(peer)).build();
      assertThat(settings.toString()).contains("planning").doesNotContain(SECRET);
      assertThat(settings.credentials().orElseThrow().toString()).doesNotContain(SECRET);
      assertThat(patience.client(settings).toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void credentialsWithoutASecretAreRefused() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      assertThatThrownBy(() -> ClientCredentials.of(peer.address(), "planning", " "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Maybe");
    }
  }

  private Peer peer(int life, Given... answers) throws IOException {
    AtomicInteger turn = new AtomicInteger();
    return Peer.answering(
        request ->
            isFetch(request)
                ? grant(life)
                : answers[Math.min(turn.getAndIncrement(), answers.length - 1)]);
  }

  private Given grant(int life) {
    return Peer.json(GRANT.formatted(granted.incrementAndGet(), life));
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().credentials(credentials(peer)).build());
  }

  private static ClientCredentials credentials(Peer peer) {
    return ClientCredentials.of(peer.address().resolve("/ooapi/token"), "planning", SECRET);
  }

  private static boolean isFetch(Got request) {
    return request.target().getPath().endsWith("/token");
  }

  private static List<Got> fetches(Peer peer) {
    return peer.got().stream().filter(TokensTest::isFetch).toList();
  }

  private static List<String> shown(Peer peer) {
    return peer.got().stream()
        .filter(request -> !isFetch(request))
        .map(request -> request.header("Authorization"))
        .toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static OkeRequest put() {
    return new OkeRequest(Peer.PARTNER, "PUT", "/persons/1", "{}");
  }
}
