package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeScope;

class HostTokensTest {
  private final Patience patience = new Patience();

  @Test
  void aHostMayGiveTokensItself() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(401))) {
      OkeClient client =
          patience
              .builder(peer.settings().build())
              .tokens(scope -> "of-the-host-for-" + scope.wireName())
              .build();
      assertThat(client.send(put()).status()).isEqualTo(401);
      assertThat(shown(peer)).containsExactly("Bearer of-the-host-for-nl-test-admin-flow-2-3-4");
    }
  }

  @Test
  void aHostMayReplaceATokenThatWasRefused() throws IOException {
    AccessTokens own =
        new AccessTokens() {
          @Override
          public String token(OkeScope scope) {
            return "old";
          }

          @Override
          public String insteadOf(OkeScope scope, String refused) {
            return refused.equals("old") ? "new" : "none";
          }
        };
    try (Peer peer = Peer.inTurn(Peer.status(401), Peer.status(200))) {
      patience.builder(peer.settings().build()).tokens(own).build().send(put());
      assertThat(shown(peer)).containsExactly("Bearer old", "Bearer new");
    }
  }

  @Test
  void withoutCredentialsNoTokenIsShown() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      patience.client(peer.settings().build()).send(put());
      assertThat(shown(peer)).containsExactly("");
    }
  }

  private static List<String> shown(Peer peer) {
    return peer.got().stream().map(request -> request.header("Authorization")).toList();
  }

  private static OkeRequest put() {
    return new OkeRequest(Peer.PARTNER, "PUT", "/persons/1", "{}");
  }
}
