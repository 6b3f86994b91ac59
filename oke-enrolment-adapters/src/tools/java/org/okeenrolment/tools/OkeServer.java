package org.okeenrolment.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.catalogue.PartnerId;

/**
 * An endpoint on the HTTP server of the JDK, on this machine only, with a token server beside it
 * (OAuth2, client credentials).
 */
public final class OkeServer implements AutoCloseable {
  private static final String BASE = "/ooapi";
  private static final String BEARER = "Bearer ";
  private static final int OK = 200;
  private static final int UNAUTHORISED = 401;
  private static final Caller ANYBODY = new Caller(new PartnerId("anybody"), Set.of());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<EndpointRequest, EndpointResponse> endpoint;
  private final Map<String, Caller> callers;
  private final Map<String, Caller> clients = new ConcurrentHashMap<>();

  /** Whose a token is, and what it gives access to. */
  public record Caller(PartnerId partner, Set<OkeScope> scopes) {}

  private OkeServer(
      HttpServer server,
      Function<EndpointRequest, EndpointResponse> endpoint,
      Map<String, Caller> callers) {
    this.server = server;
    this.endpoint = endpoint;
    this.callers = new ConcurrentHashMap<>(callers);
  }

  /** Starts a server at a port, or, at port 0, at one that is free. */
  public static OkeServer start(
      Function<EndpointRequest, EndpointResponse> endpoint, Map<String, Caller> callers, int port)
      throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    OkeServer started = new OkeServer(HttpServer.create(here, 0), endpoint, callers);
    started.server.setExecutor(started.threads);
    started.server.createContext(BASE + "/", started::handle);
    started.server.createContext("/token", started::token);
    started.server.start();
    return started;
  }

  /** Answers the base address. */
  public URI address() {
    return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), BASE));
  }

  /** Gives tokens to a client, by his secret. */
  void knows(PartnerId client, String secret, Set<OkeScope> scopes) {
    String both = client + ":" + secret;
    clients.put(
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)),
        new Caller(client, scopes));
  }

  private void token(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String secret = exchange.getRequestHeaders().getFirst("Authorization");
      Caller client = secret == null ? null : clients.get(secret);
      if (client == null) {
        exchange.sendResponseHeaders(UNAUTHORISED, -1);
        return;
      }
      Set<OkeScope> asked =
          client.scopes().stream()
              .filter(scope -> form.contains("scope=" + scope.wireName()))
              .collect(Collectors.toSet());
      String token = UUID.randomUUID().toString();
      callers.put(token, new Caller(client.partner(), asked));
      String answer =
          "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
              .formatted(token);
      Content content = Content.json("application/json", answer);
      send(exchange, EndpointResponse.builder().status(OK).content(content).build());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Caller> caller = caller(exchange);
      if (caller.isEmpty()) {
        exchange.sendResponseHeaders(UNAUTHORISED, -1);
        return;
      }
      send(exchange, endpoint.apply(request(exchange, caller.get())));
    }
  }

  /** What the service speaks is for everybody; nothing else is. */
  private Optional<Caller> caller(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return isService(exchange) ? Optional.of(ANYBODY) : Optional.empty();
    }
    return header.startsWith(BEARER)
        ? Optional.ofNullable(callers.get(header.substring(BEARER.length())))
        : Optional.empty();
  }

  private static boolean isService(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && exchange.getRequestURI().getPath().equals(BASE + "/");
  }

  private static EndpointRequest request(HttpExchange exchange, Caller caller) {
    return EndpointRequest.builder()
        .partner(caller.partner())
        .scopes(caller.scopes())
        .method(exchange.getRequestMethod())
        .target(exchange.getRequestURI().toString().substring(BASE.length()))
        .contentType(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")))
        .body(exchange.getRequestBody())
        .build();
  }

  private static void send(HttpExchange exchange, EndpointResponse answer) throws IOException {
    if (answer.content().isEmpty()) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    Content content = answer.content().get();
    try (InputStream from = content.stream()) { // whatever fails from here on, it is closed
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", content.mediaType());
      exchange.sendResponseHeaders(answer.status(), content.length().orElse(0));
      from.transferTo(exchange.getResponseBody());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
