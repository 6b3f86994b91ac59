package org.okeenrolment.adapter.oke.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.catalogue.PartnerId;

/** A partner on this machine that says what a test tells it to. */
final class Peer implements AutoCloseable {
  static final PartnerId PARTNER = new PartnerId("supplier");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Got> got = new CopyOnWriteArrayList<>();

  /** What came in. */
  record Got(String method, URI target, Map<String, List<String>> headers, String body) {
    String line() {
      return method + " " + target;
    }

    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  /** What goes out. */
  @FunctionalInterface
  interface Given {
    void to(HttpExchange exchange) throws IOException;
  }

  private Peer(HttpServer server, Function<Got, Given> answers) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  private void answer(HttpExchange exchange, Function<Got, Given> answers) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Got one =
          new Got(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              body);
      got.add(one);
      answers.apply(one).to(exchange);
    }
  }

  static Peer answering(Function<Got, Given> answers) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Peer(HttpServer.create(here, 0), answers);
  }

  /** Answers a peer over TLS. */
  static Peer on(HttpServer server, Function<Got, Given> answers) {
    return new Peer(server, answers);
  }

  /** Answers a peer that gives these answers in turn, and the last one for ever. */
  static Peer inTurn(Given... answers) throws IOException {
    Queue<Given> left = new ConcurrentLinkedQueue<>(new ArrayDeque<>(List.of(answers)));
    return answering(request -> left.size() > 1 ? left.remove() : left.element());
  }

  static Given status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Given status(int status, String header, String value) {
    return exchange -> {
      exchange.getResponseHeaders().add(header, value);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  static Given json(String body) {
    return body(200, "application/json", body);
  }

  static Given body(int status, String mediaType, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", mediaType);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Promises more than it sends, and closes the connection. */
  static Given brokenOff(String begin) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 100_000);
      exchange.getResponseBody().write(begin.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Answers everything that came in. */
  List<Got> got() {
    return List.copyOf(got);
  }

  List<String> lines() {
    return got.stream().map(Got::line).toList();
  }

  URI address() {
    return URI.create("http://localhost:%d/ooapi".formatted(server.getAddress().getPort()));
  }

  OkeClientSettingsBuilder settings() {
    return OkeClientSettings.of(PARTNER, address(), OkeScope.FLOW_2_3_4);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
