package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit finds products that do not speak OKE. */
class OkeConversationTest {
  private static final Map<String, String> ANYTHING =
      Stream.of(
              "registrationToken",
              "supplierToken",
              "participation",
              "cancelledParticipation",
              "sitting",
              "cancelledSitting",
              "document",
              "groups",
              "planningToken",
              "analysisToken",
              "student",
              "exam",
              "enrolment",
              "cancelledEnrolment",
              "group",
              "organisation",
              "component",
              "catalogueToken")
          .collect(Collectors.toMap(name -> name, name -> "x"));

  @Test
  void aProductThatAgreesToEverythingFailsWhereItShouldRefuse() throws IOException {
    assertThat(failing(200, "", OkeConversation.planning()))
        .contains(
            "0-service",
            "0-no-token",
            "0-other-scope",
            "0-unknown-operation",
            "1-student",
            "1-other-id-than-the-path",
            "1-unreadable",
            "1-exam-unknown",
            "1-enrolment-unknown",
            "3-unknown",
            "4-report-unknown",
            "5-document");
  }

  @Test
  void aProductThatFailsFailsEveryConversation() throws IOException {
    assertThat(failing(500, "", OkeConversation.planning()))
        .hasSize(OkeConversation.planning().size());
    assertThat(failing(500, "", OkeConversation.registration()))
        .hasSize(OkeConversation.registration().size());
    assertThat(failing(500, "", OkeConversation.delivery()))
        .hasSize(OkeConversation.delivery().size());
  }

  @Test
  void whatIsHandedOutOtherwiseThanTheStandardSaysIsFound() throws IOException {
    String page =
        "{\"pageSize\":10,\"pageNumber\":1,\"hasPreviousPage\":false,\"hasNextPage\":false,";
    String state = page + "\"items\":[{\"offeringType\":\"component\",\"offeringId\":5}]}";
    OkeConversation exams = named("1-exams");
    assertThat(played(200, state, exams).failures()).anyMatch(one -> one.contains("table 2.2"));
    assertThat(played(200, "<html>", exams).failures()).isNotEmpty();
  }

  @Test
  void aValueThatIsAnotherOneIsNamed() throws IOException {
    OkeConversation small =
        new OkeConversation(
            "small",
            "### One\n# expect 200\n# expect /a/0 is 1\n# expect no /b\nPUT {{host}}/x HTTP/1.1\n");
    assertThat(played(200, "{\"a\":[1]}", small).passed()).isTrue();
    assertThat(played(200, "{\"a\":[2],\"b\":null}", small).failures())
        .containsExactly(
            "One: At /a/0 there is (2) and should be (1).", "One: At /b there should be nothing.");
    assertThat(played(404, "", small).failures())
        .containsExactly(
            "One: The status is 404 and should be one of [200].",
            "One: At /a/0 there is (nothing) and should be (1).");
  }

  @Test
  void aConversationWithoutItsVariablesIsNotPlayedAndSaysWhichItMisses() {
    OkeProduct nowhere = OkeProduct.at(URI.create("http://localhost:1/ooapi")).build();
    ConversationOutcome outcome = named("5-after-cancellation").with(nowhere);
    assertThat(outcome.missing()).containsExactly("cancelledEnrolment", "planningToken");
    assertThat(outcome.passed()).isFalse();
  }

  @Test
  void aProductThatDoesNotAnswerFails() {
    OkeProduct nowhere =
        OkeProduct.at(URI.create("http://localhost:1/ooapi")).variables(ANYTHING).build();
    assertThat(named("1-person").with(nowhere).failures()).isNotEmpty();
  }

  @Test
  void everyFileOfTheKitIsPlayed() throws IOException {
    Map<String, List<OkeConversation>> roles =
        Map.of(
            "planning", OkeConversation.planning(),
            "registration", OkeConversation.registration(),
            "delivery", OkeConversation.delivery());
    for (String role : roles.keySet()) {
      List<OkeConversation> played = roles.get(role);
      Path folder = Path.of("src/main/resources/org/okeenrolment/adapter/kit", role);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(
                played.stream().map(one -> one.name() + ".http").toList());
      }
    }
  }

  private static OkeConversation named(String name) {
    return OkeConversation.registration().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> failing(int status, String body, List<OkeConversation> all)
      throws IOException {
    HttpServer server = server(status, body);
    try {
      return all.stream()
          .filter(Predicate.not(one -> one.with(product(server)).passed()))
          .map(OkeConversation::name)
          .toList();
    } finally {
      server.stop(0);
    }
  }

  private static ConversationOutcome played(int status, String body, OkeConversation one)
      throws IOException {
    HttpServer server = server(status, body);
    try {
      return one.with(product(server));
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    return server;
  }

  private static OkeProduct product(HttpServer server) {
    URI base = URI.create("http://localhost:%d/ooapi".formatted(server.getAddress().getPort()));
    return OkeProduct.at(base).variables(ANYTHING).build();
  }
}
