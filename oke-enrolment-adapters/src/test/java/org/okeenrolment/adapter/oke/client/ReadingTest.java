package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.port.RetryableException;

class ReadingTest {
  private final Patience patience = new Patience();

  @Test
  void anObjectIsFetchedByItsId() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{\"personId\":\"500e\",\"surname\":\"Jansen\"}"))) {
      Reading<Person> read = client(peer).person("500e").orElseThrow();
      assertThat(read.value().surname()).isEqualTo("Jansen");
      assertThat(peer.lines()).containsExactly("GET /ooapi/persons/500e");
      assertThat(peer.got().get(0).header("Accept")).isEqualTo("application/json");
    }
  }

  @Test
  void anIdMayHaveAnyCharacters() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{}"))) {
      client(peer).person("a/b?c#d e%20ş+*");
      assertThat(peer.lines())
          .containsExactly("GET /ooapi/persons/a%2Fb%3Fc%23d%20e%2520%C5%9F%2B%2A");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void anIdThatIsNoneIsRefused(String id) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{}"))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.person(id)).isInstanceOf(IllegalArgumentException.class);
      assertThat(peer.got()).isEmpty();
    }
  }

  @Test
  void whatIsWantedBesidesIsNamed() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{}"))) {
      client(peer).association("5a52", "person", "offering.program");
      assertThat(peer.lines())
          .containsExactly("GET /ooapi/associations/5a52?expand=person,offering.program");
    }
  }

  @Test
  void whatAPartnerDoesNotKnowIsEmpty() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(404))) {
      OkeClient client = client(peer);
      assertThat(client.person("1")).isEmpty();
      assertThat(client.association("1")).isEmpty();
      assertThat(client.offering("1")).isEmpty();
      assertThat(client.startAddress("1")).isEmpty();
    }
  }

  @Test
  void aRefusalToReadIsToldWithItsStatusAndProblem() throws IOException {
    String problem = "{\"status\":\"403\",\"title\":\"No\",\"detail\":\"Jansen is secret\"}";
    try (Peer peer = Peer.inTurn(Peer.body(403, "application/problem+json", problem))) {
      OkeClient client = client(peer);
      PartnerAnswerException told =
          catchThrowableOfType(PartnerAnswerException.class, () -> client.person("500e"));
      assertThat(told)
          .isNotInstanceOf(RetryableException.class)
          .hasMessageContainingAll("supplier", "GET", "/persons/500e", "403")
          .hasMessageNotContaining("Jansen");
      assertThat(told.status()).isEqualTo(403);
      assertThat(told.problem()).contains(new Problem("403", "No", "Jansen is secret"));
    }
  }

  @Test
  void aRedirectIsNotFollowedInReadingEither() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(302, "Location", "https://example.com/"))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.person("1"))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContainingAll("302", "redirect");
      assertThat(peer.got()).hasSize(1);
    }
  }

  @Test
  void aPageForPeopleIsNoObject() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.body(200, "text/html", "<html>Jansen</html>"))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.person("1"))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContaining("text/html")
          .hasMessageNotContaining("Jansen");
    }
  }

  @Test
  void aFieldOfTheWrongTypeIsLeftOutWithAFinding() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{\"role\":[\"student\"],\"state\":\"canceled\"}"))) {
      Reading<Association> read = client(peer).association("5a52").orElseThrow();
      assertThat(read.value().state()).isEqualTo("canceled");
      assertThat(read.findings()).extracting(OkeFinding::pointer).containsExactly("/role");
    }
  }

  @Test
  void anAnswerMayHaveAsMuchAsTheLimitAndNotMore() throws IOException {
    String body = "{\"personId\":\"1\"}";
    AnswerLimits exact = AnswerLimits.defaults().withAnswer(body.length());
    try (Peer peer = Peer.inTurn(Peer.json(body), Peer.json(body + " "))) {
      OkeClient client = patience.client(peer.settings().limits(exact).build());
      assertThat(client.person("1")).isPresent();
      assertThatThrownBy(() -> client.person("1"))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContainingAll("more than 16 bytes", "AnswerLimits");
    }
  }

  @Test
  void anAnswerWithoutAnEndIsGivenUp() throws IOException {
    Peer.Given endless =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          while (true) {
            exchange.getResponseBody().write(blanks);
          }
        };
    try (Peer peer = Peer.inTurn(endless)) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.person("1"))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContaining("more than");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://ta.example/start/123\"",
        "https://ta.example/start/123",
        " \"https:\\/\\/ta.example\\/start\\/123\"\n"
      })
  void theAddressOfAStartComesWithQuotesOrWithout(String body) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json(body))) {
      assertThat(client(peer).startAddress("5a52")).contains("https://ta.example/start/123");
      assertThat(peer.lines()).containsExactly("GET /ooapi/associations/5a52/url");
    }
  }

  @Test
  void theExamsToPlanAreThoseOfAPeriod() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{\"hasNextPage\":false,\"items\":[]}"))) {
      OkeQuery spring =
          OkeQuery.all().since(LocalDate.of(2027, 2, 1)).until(LocalDate.of(2027, 6, 30));
      assertThat(client(peer).offerings(spring)).isEmpty();
      assertThat(peer.got().get(0).target().getRawQuery().split("&"))
          .containsExactly(
              "since=2027-02-01",
              "until=2027-06-30",
              "offeringType=component",
              "component.componentType=test",
              "pageSize=250",
              "pageNumber=1");
    }
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().build());
  }
}
