package org.okeenrolment.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.client.OkeClient;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.adapter.oke.client.OkeQuery;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.catalogue.PartnerId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast 200,000 enrolments are fetched as records, beside how fast the JSON library passes over
 * the tokens of the same pages; both from the same server, in a heap of 64 MB, in one process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 10)
@Fork(jvmArgsAppend = {"-Xmx64m", "-Dsun.net.httpserver.nodelay=true"})
public class PageBenchmark {
  private static final int PAGES = 800;
  private static final int PAGE_SIZE = 250;
  private static final String ELEMENT =
      """
      {"associationId":"%08d-edcd-4f7f-9ea9-%012d","associationType":"componentOfferingAssociation",\
      "role":"student","state":"associated","consumers":[{"consumerKey":"nl-test-admin","attempt":1,\
      "attemptLeft":1,"programOfferingAssociationId":"54e58f68-ceac-4845-99d5-caa721fefb88",\
      "courseOfferingAssociationId":"170b5f35-20be-47bf-96ff-d262d121b76b"}],\
      "person":"500e6ac0-b5ab-4071-a207-7983ccd26f7b","offering":"0fdc8e82-eacf-412f-b5cb-1ba2fce589dc"}\
      """;

  private final JsonFactory tokens = new JsonFactory();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final byte[] oddPage = page(1, true);
  private final byte[] evenPage = page(2, true);
  private final byte[] lastPage = page(3, false);
  private final byte[] elements = (elements(1) + ",").getBytes(StandardCharsets.UTF_8);
  private HttpServer server;
  private OkeClient client;

  /** Starts a server with a list in pages, and one in a single answer. */
  @Setup
  public void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/offerings/pages", this::answerPage);
    server.createContext("/offerings/bare", this::answerAll);
    server.start();
    PartnerId partner = new PartnerId("registration");
    client =
        OkeClient.builder(OkeClientSettings.of(partner, address(), OkeScope.FLOW_1_5).build())
            .build();
  }

  /** Stops it. */
  @TearDown
  public void stop() {
    server.stop(0);
  }

  /** Passes over the tokens of all pages. */
  @Benchmark
  public long tokensOfPages() throws IOException, InterruptedException {
    long count = 0;
    for (int number = 1; number <= PAGES; number++) {
      count += tokens("/offerings/pages/associations?pageNumber=" + number);
    }
    return count;
  }

  /** Reads the enrolments of all pages. */
  @Benchmark
  public long recordsOfPages() {
    return records("pages");
  }

  /** Passes over the tokens of an answer with all enrolments. */
  @Benchmark
  public long tokensOfOneAnswer() throws IOException, InterruptedException {
    return tokens("/offerings/bare/associations");
  }

  /** Reads the enrolments of an answer with all of them, which is larger than the heap. */
  @Benchmark
  public long recordsOfOneAnswer() {
    return records("bare");
  }

  private long records(String offering) {
    try (Stream<Reading<Association>> all = client.associations(offering, OkeQuery.all())) {
      long count = all.filter(read -> read.value().associationId() != null).count();
      if (count != (long) PAGES * PAGE_SIZE) {
        throw new IllegalStateException("Only " + count + " enrolments came.");
      }
      return count;
    }
  }

  private long tokens(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).build();
    long count = 0;
    try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body();
        JsonParser parser = tokens.createParser(body)) {
      while (parser.nextToken() != null) {
        count++;
      }
    }
    return count;
  }

  private URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answerPage(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getQuery();
      int number = Integer.parseInt(query.substring(query.lastIndexOf('=') + 1));
      byte[] odd = number % 2 == 1 ? oddPage : evenPage;
      byte[] page = number == PAGES ? lastPage : odd;
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  private void answerAll(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      body.write('[');
      for (int page = 1; page < PAGES; page++) {
        body.write(elements);
      }
      body.write(elements, 0, elements.length - 1);
      body.write(']');
    }
  }

  private static byte[] page(int number, boolean hasNext) {
    return "{\"pageSize\":%d,\"pageNumber\":%d,\"hasNextPage\":%b,\"items\":[%s]}"
        .formatted(PAGE_SIZE, number, hasNext, elements(number))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String elements(int page) {
    return IntStream.range(0, PAGE_SIZE)
        .mapToObj(index -> ELEMENT.formatted(page, index))
        .collect(Collectors.joining(","));
  }
}
