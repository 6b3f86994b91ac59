package org.okeenrolment.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.catalogue.PartnerId;

/** An endpoint on the HTTP server of the JDK, on this machine only. */
public final class OkeServer implements AutoCloseable {
  private static final String BASE = "/ooapi";
  private static final String BEARER = "Bearer ";
  private static final int UNAUTHORISED = 401;
  private static final Caller ANYBODY = new Caller(new PartnerId("anybody"), Set.of());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final OkeEndpoint endpoint;
  private final Map<String, Caller> callers;

  /** Whose a token is, and what it gives access to. */
  public record Caller(PartnerId partner, Set<OkeScope> scopes) {}

  private OkeServer(HttpServer server, OkeEndpoint endpoint, Map<String, Caller> callers) {
    this.server = server;
    this.endpoint = endpoint;
    this.callers = Map.copyOf(callers);
  }

  /** Starts a server at a port, or, at port 0, at one that is free. */
  public static OkeServer start(OkeEndpoint endpoint, Map<String, Caller> callers, int port)
      throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    OkeServer started = new OkeServer(HttpServer.create(here, 0), endpoint, callers);
    started.server.setExecutor(started.threads);
    started.server.createContext(BASE + "/", started::handle);
    started.server.start();
    return started;
  }

  /** Answers the base address. */
  public URI address() {
    return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), BASE));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Caller> caller = caller(exchange);
      if (caller.isEmpty()) {
        exchange.sendResponseHeaders(UNAUTHORISED, -1);
        return;
      }
      send(exchange, endpoint.answer(request(exchange, caller.get())));
    }
  }

  /** What the service speaks is for everybody; nothing else is. */
  private Optional<Caller> caller(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      boolean open = exchange.getRequestURI().getPath().equals(BASE + "/");
      return open ? Optional.of(ANYBODY) : Optional.empty();
    }
    return header.startsWith(BEARER)
        ? Optional.ofNullable(callers.get(header.substring(BEARER.length())))
        : Optional.empty();
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
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    if (answer.content().isEmpty()) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    Content content = answer.content().get();
    exchange.getResponseHeaders().set("Content-Type", content.mediaType());
    exchange.sendResponseHeaders(answer.status(), content.length().orElse(0));
    try (InputStream from = content.stream();
        OutputStream to = exchange.getResponseBody()) {
      from.transferTo(to);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
