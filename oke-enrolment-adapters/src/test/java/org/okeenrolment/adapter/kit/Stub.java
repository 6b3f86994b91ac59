package org.okeenrolment.adapter.kit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product that answers everything with the same, and knows what it was asked. */
final class Stub implements AutoCloseable {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  static final Map<String, String> ANYTHING =
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

  private final HttpServer server;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private Stub(HttpServer server) {
    this.server = server;
  }

  static Stub answering(int status, String type, String body) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Stub stub = new Stub(HttpServer.create(here, 0));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    stub.server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            stub.asked.add(
                exchange.getRequestURI() + " " + new String(question, StandardCharsets.UTF_8));
            if (!type.isEmpty()) {
              exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    stub.server.start();
    return stub;
  }

  OkeProduct product() {
    URI base = URI.create("http://localhost:%d/ooapi".formatted(server.getAddress().getPort()));
    return OkeProduct.at(base).variables(ANYTHING).build();
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Has one request with a product that answers so. */
  static List<String> failures(String request, int status, String type, String body)
      throws IOException {
    try (Stub stub = answering(status, type, body)) {
      return conversation(request).with(stub.product()).failures();
    }
  }

  /** A conversation of one request, with the notes before it. */
  static OkeConversation conversation(String request, String... notes) {
    String all = Arrays.stream(notes).map(note -> "# " + note + "\n").collect(Collectors.joining());
    return new OkeConversation("small", "### One\n%s%s HTTP/1.1\n".formatted(all, request));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
