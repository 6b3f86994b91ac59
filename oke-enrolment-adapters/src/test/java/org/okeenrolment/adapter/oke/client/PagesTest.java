package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.client.Peer.Given;
import org.okeenrolment.adapter.oke.client.Peer.Got;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.port.RetryableException;

class PagesTest {
  private static final Pattern NUMBER = Pattern.compile("pageNumber=(\\d+)");
  private static final String PAGE = "{\"pageNumber\":%d,\"hasNextPage\":%b,\"items\":[%s]}";

  private final Patience patience = new Patience();

  @Test
  void oneStreamHasTheElementsOfAllPages() throws IOException {
    try (Peer peer = Peer.answering(request -> page(number(request), number(request) < 3, 2))) {
      assertThat(ids(client(peer))).containsExactly("1-0", "1-1", "2-0", "2-1", "3-0", "3-1");
      assertThat(peer.lines())
          .containsExactly(
              "GET /ooapi/offerings/0fdc/associations?role=student&pageSize=250&pageNumber=1",
              "GET /ooapi/offerings/0fdc/associations?role=student&pageSize=250&pageNumber=2",
              "GET /ooapi/offerings/0fdc/associations?role=student&pageSize=250&pageNumber=3");
    }
  }

  @Test
  void aPageIsFetchedWhenItIsNeeded() throws IOException {
    try (Peer peer = Peer.answering(request -> page(number(request), true, 2))) {
      try (Stream<Reading<Association>> all = stream(client(peer))) {
        assertThat(peer.got()).isEmpty();
        Iterator<Reading<Association>> one = all.iterator();
        one.next();
        one.next();
        assertThat(peer.got()).hasSize(1);
        one.next();
        assertThat(peer.got()).hasSize(2);
      }
    }
  }

  @Test
  void aBareListIsAllThereIs() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json(" [" + elements(1, 3) + "] "))) {
      assertThat(ids(client(peer))).hasSize(3);
      assertThat(peer.got()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"items\":[]}",
        "{\"items\":null}",
        "{\"items\":[],\"hasNextPage\":null}",
        "{ \"Items\" : [ ] , \"hasNextPage\" : false }\n",
        "\uFEFF{\"items\":[],\"totalPages\":0}"
      })
  void aListMayBeEmpty(String body) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json(body))) {
      assertThat(ids(client(peer))).isEmpty();
      assertThat(peer.got()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[%s],\"pageNumber\":%d,\"hasNextPage\":%b}",
        "{\"items\":[%s],\"more\":{\"a\":[\"]\",\"\\\"\"]},\"PageNumber\":%d,\"HasNextPage\":\"%b\"}",
        "{\"ext\":[{}],\"items\" : [\n%s\n] , \"pageNumber\":%d,\"hasNextPage\" : %b}"
      })
  void theFieldsOfAPageHaveNoOrder(String form) throws IOException {
    try (Peer peer =
        Peer.answering(
            request -> {
              int number = number(request);
              return Peer.json(form.formatted(elements(number, 2), number, number < 2));
            })) {
      assertThat(ids(client(peer))).containsExactly("1-0", "1-1", "2-0", "2-1");
    }
  }

  @Test
  void whereNothingTellsOfANextPageTheNumberOfPagesDoes() throws IOException {
    try (Peer peer =
        Peer.answering(
            request ->
                Peer.json(
                    "{\"items\":[%s],\"totalPages\":2}".formatted(elements(number(request), 1))))) {
      assertThat(ids(client(peer))).containsExactly("1-0", "2-0");
    }
  }

  @Test
  void whereNothingAtAllIsToldAFullPageHasANext() throws IOException {
    try (Peer peer =
        Peer.answering(
            request -> {
              int number = number(request);
              return Peer.json("{\"items\":[%s]}".formatted(elements(number, number < 3 ? 10 : 4)));
            })) {
      AnswerLimits ten = AnswerLimits.defaults().withPageSize(10);
      assertThat(ids(patience.client(peer.settings().limits(ten).build()))).hasSize(24);
    }
  }

  @Test
  void anEmptyPageInBetweenIsPassedOver() throws IOException {
    try (Peer peer =
        Peer.answering(
            request -> page(number(request), number(request) < 3, number(request) == 2 ? 0 : 1))) {
      assertThat(ids(client(peer))).containsExactly("1-0", "3-0");
    }
  }

  @Test
  void aPartnerWhoAlwaysGivesTheFirstPageIsFoundOut() throws IOException {
    try (Peer peer = Peer.answering(request -> page(1, true, 2))) {
      assertThatThrownBy(() -> ids(client(peer)))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContainingAll("page 2", "pageNumber");
      assertThat(peer.got()).hasSize(2);
    }
  }

  @Test
  void aListWithoutAnEndIsGivenUp() throws IOException {
    AnswerLimits few = AnswerLimits.defaults().withPages(5);
    try (Peer peer = Peer.answering(request -> page(number(request), true, 1))) {
      OkeClient client = patience.client(peer.settings().limits(few).build());
      assertThatThrownBy(() -> ids(client))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContaining("no end");
      assertThat(peer.got()).hasSize(5);
    }
  }

  @Test
  void aListOfAnUnknownObjectIsNotEmptyButRefused() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(404))) {
      assertThatThrownBy(() -> ids(client(peer)))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContaining("404");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html/>",
        "{\"status\":\"ok\"}",
        "\"text\"",
        "{\"items\":[{}{}]}",
        "{\"items\":{}"
      })
  void whatIsNoPageIsOfNoUse(String body) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json(body))) {
      assertThatThrownBy(() -> ids(client(peer))).isInstanceOf(PartnerAnswerException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"5a52\"", "[]", "{\"a\":1]", "{\"a\":1,\"a\":2}"})
  void whatIsNoElementIsOfNoUse(String element) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("[" + elements(1, 1) + "," + element + "]"))) {
      assertThatThrownBy(() -> ids(client(peer))).isInstanceOf(PartnerAnswerException.class);
    }
  }

  @Test
  void anElementWithAWrongFieldIsReadWithAFinding() throws IOException {
    String wrong = "{\"associationId\":\"b\",\"role\":{\"é\":\"}\"}}";
    try (Peer peer = Peer.inTurn(Peer.json("[{\"associationId\":\"a\"}," + wrong + "]"))) {
      List<Reading<Association>> read = stream(client(peer)).toList();
      assertThat(read.get(0).findings()).isEmpty();
      assertThat(read.get(1).value().associationId()).isEqualTo("b");
      assertThat(read.get(1).findings()).extracting(OkeFinding::pointer).containsExactly("/role");
    }
  }

  @Test
  void whatIsNoUtf8IsOfNoUse() throws IOException {
    Given latin = exchange -> begin(exchange).write("\"é\"]".getBytes(StandardCharsets.ISO_8859_1));
    try (Peer peer = Peer.inTurn(latin)) {
      assertThatThrownBy(() -> ids(client(peer)))
          .isInstanceOf(PartnerAnswerException.class)
          .hasMessageContaining("UTF-8");
    }
  }

  @Test
  void aPageThatBreaksOffIsFetchedAgainAndNothingIsGivenTwice() throws IOException {
    String begin = "{\"items\":[" + elements(1, 2) + ",";
    try (Peer peer = Peer.inTurn(Peer.brokenOff(begin), page(1, false, 3))) {
      assertThat(ids(client(peer))).containsExactly("1-0", "1-1", "1-2");
      assertThat(peer.got()).hasSize(2);
    }
  }

  @Test
  void aPageLargerThanMemoryIsReadWhileItArrives() throws Exception {
    CountDownLatch firstIsRead = new CountDownLatch(1);
    Given slow =
        exchange -> {
          OutputStream out = begin(exchange);
          out.write(elements(1, 1000).getBytes(StandardCharsets.UTF_8));
          out.flush();
          await(firstIsRead);
          out.write(("," + elements(2, 1) + "]").getBytes(StandardCharsets.UTF_8));
        };
    AnswerLimits small = AnswerLimits.defaults().withAnswer(1000);
    try (Peer peer = Peer.inTurn(slow)) {
      OkeClient client = patience.client(peer.settings().limits(small).build());
      try (Stream<Reading<Association>> all = stream(client)) {
        long count = all.peek(one -> firstIsRead.countDown()).count();
        assertThat(count).isEqualTo(1001);
      }
    }
  }

  @Test
  void aLargePageThatBreaksOffWhileItIsReadCanBeAskedForAgain() throws IOException {
    AnswerLimits small = AnswerLimits.defaults().withAnswer(1000);
    try (Peer peer = Peer.inTurn(Peer.brokenOff("[" + elements(1, 500) + ","))) {
      OkeClient client = patience.client(peer.settings().limits(small).build());
      assertThatThrownBy(() -> ids(client))
          .isInstanceOf(RetryableException.class)
          .hasMessageContaining("/offerings/0fdc/associations");
    }
  }

  @Test
  void aPageAndAnElementHaveLimits() throws IOException {
    AnswerLimits small = AnswerLimits.defaults().withAnswer(1000);
    try (Peer peer = Peer.inTurn(Peer.json("[{\"a\":\"" + "x".repeat(5000) + "\"}]"))) {
      OkeClient client = patience.client(peer.settings().limits(small).build());
      assertThatThrownBy(() -> ids(client)).hasMessageContaining("more than 1000 bytes");
      OkeClient narrow = patience.client(peer.settings().limits(small.withPage(4000)).build());
      assertThatThrownBy(() -> ids(narrow)).hasMessageContaining("more than 4000 bytes");
    }
  }

  @Test
  void aStreamThatIsClosedLetsItsConnectionGo() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    Given endless =
        exchange -> {
          OutputStream out = begin(exchange);
          try {
            while (true) {
              out.write((elements(1, 100) + ",").getBytes(StandardCharsets.UTF_8));
            }
          } catch (IOException closed) {
            letGo.countDown();
          }
        };
    AnswerLimits small = AnswerLimits.defaults().withAnswer(1000);
    try (Peer peer = Peer.inTurn(endless)) {
      OkeClient client = patience.client(peer.settings().limits(small).build());
      try (Stream<Reading<Association>> all = stream(client)) {
        assertThat(all.limit(10)).hasSize(10);
      }
      assertThat(letGo.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('[');
    return exchange.getResponseBody();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Given page(int number, boolean hasNext, int size) {
    return Peer.json(PAGE.formatted(number, hasNext, elements(number, size)));
  }

  private static String elements(int page, int size) {
    return IntStream.range(0, size)
        .mapToObj(index -> "{\"associationId\":\"%d-%d\"}".formatted(page, index))
        .collect(Collectors.joining(","));
  }

  private static int number(Got request) {
    Matcher number = NUMBER.matcher(request.line());
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().build());
  }

  private static Stream<Reading<Association>> stream(OkeClient client) {
    return client.associations("0fdc", OkeQuery.all().role("student"));
  }

  private static List<String> ids(OkeClient client) {
    try (Stream<Reading<Association>> all = stream(client)) {
      return all.map(read -> String.valueOf(read.value().associationId())).toList();
    }
  }
}
