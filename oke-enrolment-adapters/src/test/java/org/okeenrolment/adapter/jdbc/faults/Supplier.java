package org.okeenrolment.adapter.jdbc.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An exam supplier on this machine who notes what he is told, and may kill who tells him. */
final class Supplier implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> told = new ArrayList<>();
  private int until = Integer.MAX_VALUE;
  private Runnable kill = () -> {};

  Supplier() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Whoever sends the message of this number from now on is killed before he hears an answer. */
  synchronized void killAt(int message, Runnable killing) {
    until = told.size() + message;
    kill = killing;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      int status = status(exchange.getRequestMethod(), path);
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** What he was never told of cannot be changed. */
  private synchronized int status(String method, String path) {
    note(method + " " + path);
    return told.contains("PUT " + path) ? 200 : 404;
  }

  private void note(String message) {
    told.add(message);
    if (told.size() == until) {
      kill.run();
    }
  }

  /** Answers method and path of each message, in the order in which they came. */
  synchronized List<String> told() {
    return List.copyOf(told);
  }

  /** Answers by path with which methods he was told of it. */
  Map<String, List<String>> byPath() {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (String one : told()) {
      String[] parts = one.split(" ");
      paths.computeIfAbsent(parts[1], any -> new ArrayList<>()).add(parts[0]);
    }
    return paths;
  }

  String address() {
    return "http://localhost:%d/ooapi".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
