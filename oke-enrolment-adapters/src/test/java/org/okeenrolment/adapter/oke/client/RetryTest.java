package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.Peer.Given;
import org.okeenrolment.port.RetryableException;

class RetryTest {
  private static final OkeRequest PATCH =
      new OkeRequest(Peer.PARTNER, "PATCH", "/associations/5a52", "{\"score\":\"4.9\"}");

  private final Patience patience = new Patience();

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void whoSaysToComeLaterIsAskedAgain(int status) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(status), Peer.status(status), Peer.status(200))) {
      assertThat(client(peer).send(PATCH).isSuccess()).isTrue();
      assertThat(peer.got()).hasSize(3);
      assertThat(patience.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 409, 500})
  void whoRefusesIsNotAskedAgain(int status) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(status))) {
      assertThat(client(peer).send(PATCH).status()).isEqualTo(status);
      assertThat(peer.got()).hasSize(1);
    }
  }

  @Test
  void whoNeverAnswersIsToldWithWhatWasTried() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.send(PATCH))
          .isInstanceOf(PartnerUnavailableException.class)
          .isInstanceOf(RetryableException.class)
          .hasMessageContainingAll(
              "supplier", "PATCH", "/associations/5a52", "4 tries", "503", "Maybe")
          .hasMessageNotContaining("4.9");
      assertThat(peer.got()).hasSize(4);
    }
  }

  @Test
  void whoCannotBeReachedIsTriedAgain() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    OkeClientSettings nobody =
        OkeClientSettings.of(
                Peer.PARTNER, URI.create("http://localhost:" + port), OkeScope.FLOW_2_3_4)
            .build();
    OkeClient client = patience.client(nobody);
    assertThatThrownBy(() -> client.send(PATCH)).isInstanceOf(PartnerUnavailableException.class);
    assertThat(patience.pauses()).hasSize(3);
  }

  @Test
  void aConnectionThatBreaksOffIsTriedAgain() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.brokenOff("{\"personId\":"), Peer.json("{}"))) {
      assertThat(client(peer).person("1")).isPresent();
      assertThat(peer.got()).hasSize(2);
    }
  }

  @Test
  void whoIsTooSlowToBeginIsTriedAgain() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (Peer peer = Peer.inTurn(waiting(end), Peer.status(200))) {
      OkeClient client =
          patience.client(peer.settings().requestTimeout(Duration.ofMillis(200)).build());
      assertThat(client.send(PATCH).isSuccess()).isTrue();
      assertThat(peer.got()).hasSize(2);
      end.countDown();
    }
  }

  @Test
  void whoStopsInTheMiddleIsTriedAgain() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    Given stopping =
        exchange -> {
          Peer.brokenOff("{").to(exchange);
          waiting(end).to(exchange);
        };
    try (Peer peer = Peer.inTurn(stopping, Peer.json("{\"personId\":\"1\"}"))) {
      OkeClient client =
          patience.client(peer.settings().transferTimeout(Duration.ofMillis(50)).build());
      assertThat(client.person("1").orElseThrow().value().personId()).isEqualTo("1");
      end.countDown();
    }
  }

  private static Given waiting(CountDownLatch end) {
    return exchange -> {
      try {
        end.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @Test
  void thePartnerSaysInSecondsWhenToComeBack() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(429, "Retry-After", "7"), Peer.status(200))) {
      client(peer).send(PATCH);
      assertThat(patience.pauses()).containsExactly(Duration.ofSeconds(7));
    }
  }

  @Test
  void thePartnerSaysAsADateWhenToComeBack() throws IOException {
    String date = "Wed, 25 Nov 2026 08:00:12 GMT";
    try (Peer peer = Peer.inTurn(Peer.status(503, "Retry-After", date), Peer.status(200))) {
      client(peer).send(PATCH);
      assertThat(patience.pauses()).containsExactly(Duration.ofSeconds(12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-3", "Wed, 25 Nov 2020 08:00:00 GMT", "99999999999999"})
  void anythingElseIsNoMomentToComeBack(String value) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503, "Retry-After", value), Peer.status(200))) {
      client(peer).send(PATCH);
      assertThat(patience.pauses()).containsExactly(Duration.ofMillis(500));
    }
  }

  @Test
  void whoWantsToBeLeftAloneForLongIsNotAskedAgainInThisCall() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503, "Retry-After", "3600"))) {
      OkeClient client = client(peer);
      PartnerUnavailableException told =
          catchThrowableOfType(PartnerUnavailableException.class, () -> client.send(PATCH));
      assertThat(told.notBefore()).contains(Patience.START.plus(Duration.ofHours(1)));
      assertThat(patience.pauses()).isEmpty();
    }
  }

  @Test
  void pausesDoubleUpToTheLongest() throws IOException {
    RetrySettings many =
        RetrySettings.defaults().withTries(6).withLongestPause(Duration.ofSeconds(3));
    try (Peer peer = Peer.inTurn(Peer.status(503))) {
      OkeClient client = patience.client(peer.settings().retries(many).build());
      assertThatThrownBy(() -> client.send(PATCH)).isInstanceOf(RetryableException.class);
      assertThat(patience.pauses())
          .extracting(Duration::toMillis)
          .containsExactly(500L, 1000L, 2000L, 3000L, 3000L);
    }
  }

  @Test
  void chanceShortensAPauseToNoLessThanHalf() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503), Peer.status(200))) {
      patience.builder(peer.settings().build()).random(() -> -1L).build().send(PATCH);
      assertThat(patience.pauses().get(0))
          .isBetween(Duration.ofMillis(250), Duration.ofMillis(251));
    }
  }

  @Test
  void noTryBeginsAfterTheTotalTime() throws IOException {
    RetrySettings total = RetrySettings.defaults().withTries(100).withTotal(Duration.ofSeconds(2));
    try (Peer peer = Peer.inTurn(Peer.status(503))) {
      OkeClient client = patience.client(peer.settings().retries(total).build());
      assertThatThrownBy(() -> client.send(PATCH)).hasMessageContaining("3 tries");
      assertThat(patience.pauses()).hasSize(2);
    }
  }

  @Test
  void aThreadThatIsToldToStopStops() throws IOException {
    Sleeper stopped =
        pause -> {
          throw new InterruptedException();
        };
    try (Peer peer = Peer.inTurn(Peer.status(503))) {
      OkeClient client = patience.builder(peer.settings().build()).sleeper(stopped).build();
      assertThatThrownBy(() -> client.send(PATCH)).isInstanceOf(RetryableException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(peer.got()).hasSize(1);
    }
  }

  @Test
  void settingsThatDoNotFitTogetherAreRefused() {
    RetrySettings good = RetrySettings.defaults();
    for (Runnable bad :
        List.<Runnable>of(
            () -> good.withTries(0),
            () -> good.withFirstPause(Duration.ofSeconds(-1)),
            () -> good.withLongestPause(Duration.ZERO))) {
      assertThatThrownBy(bad::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Maybe");
    }
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().build());
  }
}
