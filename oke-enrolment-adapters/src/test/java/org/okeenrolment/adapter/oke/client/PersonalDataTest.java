package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.RecordedLog;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.port.EnrolmentException;

/** What a partner is told and tells about a person is in no log line and no message. */
class PersonalDataTest {
  private static final String PERSON = "500e6ac0-b5ab-4071-a207-7983ccd26f7b";
  private static final String NAME = "Van der Graaf-Unmistakable";
  private static final String SECRET = "unmistakable-secret";
  private static final String TOKEN = "unmistakable-token";

  private final Patience patience = new Patience();

  @Test
  void logLinesAboveDebugTellNoNamesIdsSecretsOrTokens() throws IOException {
    try (Peer peer = Peer.answering(PersonalDataTest::failing)) {
      OkeClientSettings settings =
          peer.settings()
              .credentials(
                  ClientCredentials.of(peer.address().resolve("/token"), "planning", SECRET))
              .build();
      OkeClient client = patience.client(settings);
      OkeRequest put = new OkeRequest(Peer.PARTNER, "PUT", "/persons/" + PERSON, NAME);
      refused(() -> client.send(put));
      refused(() -> client.programmesOf(PERSON).toList());
      refused(() -> client.groups(OkeQuery.all().text(NAME)).toList());
      refused(() -> client.person(PERSON));
    }
    assertThat(RecordedLog.aboveDebug())
        .anyMatch(line -> line.contains("/persons/*") && line.contains("supplier"))
        .anyMatch(line -> line.contains("/persons/*/associations"))
        .noneMatch(line -> line.contains(PERSON))
        .noneMatch(line -> line.contains(NAME))
        .noneMatch(line -> line.contains(SECRET))
        .noneMatch(line -> line.contains(TOKEN));
  }

  private static Peer.Given failing(Peer.Got request) {
    return request.line().contains("token")
        ? Peer.json("{\"access_token\":\"" + TOKEN + "\"}")
        : Peer.body(503, "application/problem+json", "{\"title\":\"" + NAME + "\"}");
  }

  private static void refused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(EnrolmentException.class)
        .hasMessageNotContaining(NAME)
        .hasMessageNotContaining(SECRET)
        .hasMessageNotContaining(TOKEN);
  }
}
