package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.oke.OkeScope;

class OkeClientSettingsTest {
  @Test
  void onlyTls13IsSpokenUnlessOthersAreNamed() {
    assertThat(settings("https://example.nl/ooapi").build().tlsProtocols())
        .containsExactly("TLSv1.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.nl", "http://10.0.0.1/ooapi", "http://127.0.0.1.example.nl"})
  void whatIsNotEncryptedIsRefusedUnlessItIsMeant(String address) {
    assertThatThrownBy(() -> settings(address).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("not encrypted", "plainHttp");
    assertThatCode(() -> settings(address).plainHttp(true).build()).doesNotThrowAnyException();
  }

  @Test
  void theAddressOfTokensIsEncryptedToo() {
    ClientCredentials plain =
        ClientCredentials.of(URI.create("http://example.nl/token"), "planning", "secret");
    assertThatThrownBy(() -> settings("https://example.nl").credentials(plain).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not encrypted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080/a", "http://127.0.0.1", "http://[::1]:80/"})
  void thisMachineNeedsNoEncryption(String address) {
    assertThatCode(() -> settings(address).build()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ooapi",
        "ftp://example.nl",
        "mailto:a@example.nl",
        "https:///ooapi",
        "https://user:secret@example.nl",
        "https://example.nl?a=b",
        "https://example.nl#a"
      })
  void anAddressBelowWhichNothingCanGoIsRefused(String address) {
    assertThatThrownBy(() -> settings(address).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe")
        .hasMessageNotContaining("secret");
  }

  @Test
  void timeOutsAndProtocolsAreNeeded() {
    for (OkeClientSettingsBuilder bad :
        List.of(
            settings("https://example.nl").connectTimeout(Duration.ZERO),
            settings("https://example.nl").requestTimeout(Duration.ofSeconds(-1)),
            settings("https://example.nl").transferTimeout(Duration.ZERO),
            settings("https://example.nl").tlsProtocols(List.of()))) {
      assertThatThrownBy(bad::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Maybe");
    }
  }

  @Test
  void aLimitLetsSomethingThroughAndAPageHasASizeOfTheStandard() {
    AnswerLimits good = AnswerLimits.defaults();
    for (Runnable bad :
        List.<Runnable>of(
            () -> good.withAnswer(0),
            () -> good.withPage(0),
            () -> good.withPages(0),
            () -> good.withDocument(0),
            () -> good.withPageSize(25))) {
      assertThatThrownBy(bad::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Maybe");
    }
  }

  private static OkeClientSettingsBuilder settings(String address) {
    return OkeClientSettings.of(Peer.PARTNER, URI.create(address), OkeScope.FLOW_1_5);
  }
}
