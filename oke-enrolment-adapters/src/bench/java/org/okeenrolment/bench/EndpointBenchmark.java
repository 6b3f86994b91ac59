package org.okeenrolment.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpGenericExam;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.Samples;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Results of 10,000 participations in 100 sittings, each once, over loopback by four connections:
 * with the endpoint on the server of the JDK and a store in memory, and with a handler that only
 * reads the request. The time is that of all of them, the clients included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Dsun.net.httpserver.nodelay=true", "-Xmx2g"})
@Warmup(iterations = 6)
@Measurement(iterations = 8)
public class EndpointBenchmark {
  private static final int RESULTS = 10_000;
  private static final int SEATS = 100;
  private static final int CONNECTIONS = 4;
  private static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final String RESULT =
      """
      {
        "associationType": "componentOfferingAssociation",
        "result": {
          "state": "completed",
          "pass": "passed",
          "score": "7.3",
          "resultDate": "2027-01-20",
          "weight": 100,
          "consumers": [
            {
              "consumerKey": "nl-test-admin",
              "attendance": "present",
              "final": false,
              "testDate": "2027-01-20T10:31:00+01:00"
            }
          ]
        }
      }
      """;

  /** What answers. */
  @Param({"nothing", "endpoint"})
  public String handler;

  private HttpServer server;
  private ExecutorService serving;
  private ExecutorService clients;
  private List<byte[]> requests;

  /** Makes a school in which everybody sits, and opens the server. */
  @Setup(Level.Iteration)
  public void open() throws IOException {
    InMemoryStore store = new InMemoryStore();
    InMemorySchool register = new InMemorySchool();
    MovableClock clock = MovableClock.at(Samples.NOW);
    ExamEnrolment exams =
        ExamEnrolment.builder()
            .institution(new InstitutionId("school"))
            .store(store)
            .catalogue(register)
            .partners(exam -> Optional.of(SUPPLIER))
            .regulations(
                Regulations.of(RegulationDocument.of("oer", Authority.INSTITUTION).build()))
            .clock(clock)
            .ids(new NumberedIds(1))
            .build();
    requests = seats(exams, store, register).stream().map(EndpointBenchmark::request).toList();
    OkeEndpoint endpoint =
        OkeEndpoint.planning(
            PlanningSetup.builder()
                .exams(exams)
                .store(store)
                .register(register)
                .partners(exam -> Optional.of(SUPPLIER))
                .service(OkeEndpoint.service("a@school.example", "https://school.example"))
                .zone(ZoneId.of("Europe/Amsterdam"))
                .clock(clock)
                .build());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serving = Executors.newFixedThreadPool(CONNECTIONS);
    clients = Executors.newFixedThreadPool(CONNECTIONS);
    server.setExecutor(serving);
    HttpHandler asked = exchange -> answer(endpoint, exchange);
    server.createContext("/", handler.equals("endpoint") ? asked : EndpointBenchmark::nothing);
    server.start();
  }

  private static List<Participation> seats(
      ExamEnrolment exams, InMemoryStore store, InMemorySchool register) {
    ExamId exam = new ExamId("rek");
    ProgrammeCohort cohort = new ProgrammeCohort(new ProgrammeId("vig"), new CohortId("2026"));
    register.exam(new Exam(exam, "Rekenen", true));
    register.plan(new ExamPlan(cohort, List.of(exam), List.of()));
    for (int number = 0; number < RESULTS; number++) {
      register.student(new StudentId("student-%05d".formatted(number)), cohort);
    }
    exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(Samples.OFFICE, cohort, Samples.YEAR))
        .orElseThrow();
    Instant start = Samples.NOW.plus(Duration.ofDays(9));
    List<SittingId> sittings = new ArrayList<>();
    for (int room = 0; room < RESULTS / SEATS; room++) {
      sittings.add(
          exams
              .planning()
              .open(
                  OpenSitting.builder()
                      .actor(Samples.OFFICE)
                      .exam(exam)
                      .name("Zaal " + room)
                      .moment(new Interval(start, start.plusSeconds(3600)))
                      .capacity(SEATS)
                      .build())
              .orElseThrow()
              .id());
    }
    exams.signUp().genericExam(new SignUpGenericExam(Samples.OFFICE, exam, sittings)).orElseThrow();
    List<Participation> seats =
        store.inTransaction(
            session ->
                sittings.stream()
                    .flatMap(sitting -> session.participations().ofSitting(sitting).stream())
                    .toList());
    if (seats.size() != RESULTS) {
      throw new IllegalStateException("Only %d sit.".formatted(seats.size()));
    }
    return seats;
  }

  private static byte[] request(Participation seat) {
    byte[] body = RESULT.getBytes(StandardCharsets.UTF_8);
    String head =
        "PATCH /associations/%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/merge-patch+json\r\nContent-Length: %d\r\n\r\n"
            .formatted(seat.id(), body.length);
    return (head + RESULT).getBytes(StandardCharsets.UTF_8);
  }

  private static void nothing(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static void answer(OkeEndpoint endpoint, HttpExchange exchange) throws IOException {
    try (exchange) {
      EndpointResponse answer =
          endpoint.answer(
              EndpointRequest.builder()
                  .partner(SUPPLIER)
                  .scopes(Set.of(OkeScope.FLOW_2_3_4))
                  .method(exchange.getRequestMethod())
                  .target(exchange.getRequestURI().toString())
                  .contentType(exchange.getRequestHeaders().getFirst("Content-Type"))
                  .body(exchange.getRequestBody())
                  .build());
      exchange.sendResponseHeaders(answer.status(), -1);
    }
  }

  /** Sends all results and waits for the answers. */
  @Benchmark
  public int results() throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      int from = connection;
      all.add(() -> send(from));
    }
    int sum = 0;
    for (Future<Integer> sent : clients.invokeAll(all)) {
      sum += sent.get();
    }
    return sum;
  }

  private int send(int from) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      int sent = 0;
      for (int one = from; one < requests.size(); one += CONNECTIONS) {
        out.write(requests.get(one));
        out.flush();
        answered(in);
        sent++;
      }
      return sent;
    }
  }

  /** The answers have no body: they end with the first empty line. */
  private static void answered(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The connection ended.");
      }
      head.append((char) next);
    }
    if (!head.substring(9, 12).equals("200")) {
      throw new IOException(head.toString());
    }
  }

  /** Closes the server. */
  @TearDown(Level.Iteration)
  public void close() {
    server.stop(0);
    serving.shutdownNow();
    clients.shutdownNow();
  }
}
