package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.client.Peer.Given;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.catalogue.PartnerId;

class SendingTest {
  private static final String BODY = "{\"state\":\"canceled\"}";

  private final Patience patience = new Patience();

  @Test
  void aRequestGoesBelowTheBaseAddressWithItsBody() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(201))) {
      OkeResponse response = client(peer).send(put("/persons/5a52"));
      assertThat(response.status()).isEqualTo(201);
      assertThat(peer.lines()).containsExactly("PUT /ooapi/persons/5a52");
      assertThat(peer.got().get(0).body()).isEqualTo(BODY);
      assertThat(peer.got().get(0).header("Content-Type")).isEqualTo("application/json");
    }
  }

  @Test
  void aChangeGoesAsMergePatch() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      client(peer).send(patch());
      assertThat(mediaTypes(peer)).containsExactly("application/merge-patch+json");
    }
  }

  @Test
  void aPartnerWhoDoesNotKnowMergePatchGetsJsonFromThenOn() throws IOException {
    try (Peer peer =
        Peer.answering(
            request -> Peer.status(request.header("Content-Type").contains("merge") ? 415 : 200))) {
      OkeClient client = client(peer);
      assertThat(client.send(patch()).isSuccess()).isTrue();
      assertThat(client.send(patch()).isSuccess()).isTrue();
      assertThat(mediaTypes(peer))
          .containsExactly("application/merge-patch+json", "application/json", "application/json");
    }
  }

  @Test
  void aPartnerWhoRefusesEitherMediaTypeIsAskedWithMergePatchAgain() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(415))) {
      OkeClient client = client(peer);
      assertThat(client.send(patch()).status()).isEqualTo(415);
      client.send(patch());
      assertThat(mediaTypes(peer).get(2)).isEqualTo("application/merge-patch+json");
    }
  }

  @Test
  void whateverASuccessSaysItIsOne() throws IOException {
    Given documented =
        Peer.json("{\"message\":[{\"language\":\"nl-NL\",\"value\":\"ok\"}],\"state\":\"queued\"}");
    Given huge = Peer.body(200, "text/html", "<p>".repeat(100_000));
    for (Given given : List.of(documented, huge, Peer.status(204), Peer.brokenOff("{"))) {
      try (Peer peer = Peer.inTurn(given)) {
        assertThat(client(peer).send(patch()).isSuccess()).isTrue();
        assertThat(peer.lines()).hasSize(1);
      }
    }
  }

  @Test
  void aRefusalIsAnAnswerWithWhatThePartnerSays() throws IOException {
    String problem = "{\"status\":\"404\",\"title\":\"Unknown\",\"detail\":\"No offering\"}";
    try (Peer peer = Peer.inTurn(Peer.body(404, "application/problem+json", problem))) {
      OkeResponse response = client(peer).send(patch());
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.problem()).contains(new Problem("404", "Unknown", "No offering"));
      assertThat(peer.lines()).hasSize(1);
    }
  }

  @Test
  void anErrorMayHaveAnyBody() throws IOException {
    assertThat(problem("{\"status\":6,\"type\":\"error\"}").problem())
        .contains(new Problem("6", null, null));
    assertThat(problem("<html><body>Oops</body></html>").problem()).isEmpty();
    assertThat(problem("[1,2]").problem()).isEmpty();
    assertThat(problem("").problem()).isEmpty();
    assertThat(problem("{\"detail\":\"" + "x".repeat(1_000_000) + "\"}").problem()).isEmpty();
  }

  private OkeResponse problem(String body) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.body(400, "application/json", body))) {
      return client(peer).send(patch());
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (Peer elsewhere = Peer.inTurn(Peer.status(200));
        Peer peer = Peer.inTurn(Peer.status(307, "Location", elsewhere.address().toString()))) {
      OkeResponse response = client(peer).send(patch());
      assertThat(response.status()).isEqualTo(307);
      assertThat(response.isSuccess()).isFalse();
      assertThat(elsewhere.got()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/persons/a b,/persons/a%20b",
    "/persons/a%20b,/persons/a%20b",
    "/persons/100%,/persons/100%25",
    "/persons/ş#1,/persons/%C5%9F%231",
    "/persons/x/associations?associationType=programOffering&q=a b,/persons/x/associations?associationType=programOffering&q=a%20b"
  })
  void whatNoPathMayHaveIsEncoded(String path, String sent) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      client(peer).send(put(path));
      assertThat(peer.lines()).containsExactly("PUT /ooapi" + sent);
    }
  }

  @Test
  void aPathThatLeadsElsewhereIsRefused() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      OkeClient client = client(peer);
      for (String path : List.of("/persons/..", "/../admin", "persons/1", "/./persons/1")) {
        assertThatThrownBy(() -> client.send(put(path)))
            .as(path)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Maybe");
      }
      assertThat(peer.got()).isEmpty();
    }
  }

  @Test
  void aRequestForAnotherPartnerOrWithAnotherMethodIsRefused() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      OkeClient client = client(peer);
      OkeRequest other = new OkeRequest(new PartnerId("other"), "PUT", "/persons/1", BODY);
      assertThatThrownBy(() -> client.send(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("other");
      OkeRequest post = new OkeRequest(Peer.PARTNER, "POST", "/persons/1", BODY);
      assertThatThrownBy(() -> client.send(post)).isInstanceOf(IllegalArgumentException.class);
      assertThat(peer.got()).isEmpty();
    }
  }

  @Test
  void aTransportGivesEachRequestToTheClientOfItsPartner() throws IOException {
    PartnerId registration = new PartnerId("registration");
    try (Peer one = Peer.inTurn(Peer.status(200));
        Peer two = Peer.inTurn(Peer.status(201))) {
      OkeClient second = patience.client(two.settings().partner(registration).build());
      var transport = OkeClient.transport(List.of(client(one), second));
      OkeRequest request = new OkeRequest(registration, "PUT", "/persons/1", BODY);
      assertThat(transport.apply(request).status()).isEqualTo(201);
      assertThat(one.got()).isEmpty();
      OkeRequest unknown = new OkeRequest(new PartnerId("unknown"), "PUT", "/persons/1", BODY);
      assertThatThrownBy(() -> transport.apply(unknown))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().build());
  }

  private static OkeRequest put(String path) {
    return new OkeRequest(Peer.PARTNER, "PUT", path, BODY);
  }

  private static OkeRequest patch() {
    return new OkeRequest(Peer.PARTNER, "PATCH", "/associations/5a52", BODY);
  }

  private static List<String> mediaTypes(Peer peer) {
    return peer.got().stream().map(request -> request.header("Content-Type")).toList();
  }
}
