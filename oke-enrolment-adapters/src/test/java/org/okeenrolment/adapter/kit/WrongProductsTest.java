package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.okeenrolment.tools.OpenSchool;

/**
 * A product that is right but for one thing fails where that is seen, and nowhere else of what is
 * played.
 */
class WrongProductsTest {
  private static final UnaryOperator<String> SAME = text -> text;

  private final HttpClient client = HttpClient.newHttpClient();
  @RegisterExtension private final OpenSchool school = new OpenSchool();

  @Test
  void aSystemThatIsRightPassesAlsoBehindAnother() throws IOException {
    assertThat(ofRegistration("", SAME, SAME)).isEmpty();
    assertThat(ofSupplier("", SAME, SAME)).isEmpty();
  }

  @Test
  void aSystemThatKnowsOnePageOnlyIsFound() throws IOException {
    UnaryOperator<String> first = asked -> asked.replaceAll("pageNumber=\\d+", "pageNumber=1");
    assertThat(ofRegistration("1", first, SAME)).containsExactly("1-exams-page-by-page");
    assertThat(ofSupplier("0", first, SAME)).containsExactly("0-catalogue");
  }

  @Test
  void aSystemThatHandsOutStudentsAsAssessorsIsFound() throws IOException {
    assertThat(ofRegistration("1", asked -> asked.replace("role=assessor", "role=student"), SAME))
        .containsExactly("1-enrolments-of-an-exam");
  }

  @Test
  void aSystemThatForgetsAnExtraAttemptIsFound() throws IOException {
    assertThat(ofRegistration("5", ignoring("PUT /ooapi/associations/"), SAME))
        .containsExactly("5-extra-attempt");
  }

  @Test
  void aSystemThatLeavesRequiredFieldsOutIsFound() throws IOException {
    assertThat(ofRegistration("1", SAME, body -> body.replace("\"givenName\"", "\"firstName\"")))
        .containsExactly("1-person");
  }

  @Test
  void aSupplierThatTakesNoCancellationIsFound() throws IOException {
    assertThat(ofSupplier("2", ignoring("PATCH /ooapi/offerings/"), SAME))
        .containsExactly("2-sitting-cancelled");
    assertThat(ofSupplier("2-p", ignoring("PATCH /ooapi/associations/"), SAME))
        .containsExactly("2-participation-cancelled");
  }

  @Test
  void aSupplierThatForgetsNeedsOrStartsIsFound() throws IOException {
    assertThat(ofSupplier("2-p", SAME, body -> body.replace("spoken", "extraTime")))
        .containsExactly("2-participation-needs");
    assertThat(ofSupplier("2-s", SAME, body -> body.replace("triggeredStart", "individualStart")))
        .containsExactly("2-sitting-starts");
    assertThat(ofSupplier("2-s", SAME, body -> body.startsWith("\"https:") ? "\"\"" : body))
        .containsExactly("2-start-address");
  }

  /** It says that all went well and does nothing. */
  private static UnaryOperator<String> ignoring(String request) {
    return asked -> asked.startsWith(request) ? "" : asked;
  }

  private List<String> ofRegistration(
      String names, UnaryOperator<String> asked, UnaryOperator<String> body) throws IOException {
    return failing(
        named(names, OkeConversation.registration()), school.registration(), asked, body);
  }

  private List<String> ofSupplier(
      String names, UnaryOperator<String> asked, UnaryOperator<String> body) throws IOException {
    return failing(named(names, OkeConversation.delivery()), school.supplier(), asked, body);
  }

  private static List<OkeConversation> named(String names, List<OkeConversation> all) {
    return all.stream().filter(one -> one.name().startsWith(names)).toList();
  }

  private List<String> failing(
      List<OkeConversation> all,
      OkeProduct right,
      UnaryOperator<String> asked,
      UnaryOperator<String> body)
      throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(here, 0);
    URI base = right.baseAddress();
    server.createContext("/", exchange -> pass(exchange, base, asked, body));
    server.start();
    try {
      URI wrong = URI.create("http://localhost:%d/ooapi".formatted(server.getAddress().getPort()));
      OkeProduct product = right.withBaseAddress(wrong);
      return all.stream()
          .filter(one -> !one.with(product).passed())
          .map(OkeConversation::name)
          .toList();
    } finally {
      server.stop(0);
    }
  }

  private void pass(
      HttpExchange exchange, URI base, UnaryOperator<String> asked, UnaryOperator<String> body)
      throws IOException {
    try (exchange) {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      String changed = asked.apply(request);
      byte[] content = exchange.getRequestBody().readAllBytes();
      if (changed.isEmpty()) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      HttpRequest.Builder further =
          HttpRequest.newBuilder(base.resolve(changed.split(" ", 2)[1]))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(content));
      for (String header : List.of("Authorization", "Content-Type")) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
          further.header(header, value);
        }
      }
      answer(exchange, client.send(further.build(), BodyHandlers.ofString()), body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(
      HttpExchange exchange, HttpResponse<String> answer, UnaryOperator<String> body)
      throws IOException {
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    byte[] bytes = body.apply(answer.body()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
