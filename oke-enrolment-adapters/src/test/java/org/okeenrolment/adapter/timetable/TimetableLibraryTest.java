package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.plan.Timetable;

/** What the library behind the calendar keeps for itself is in nobody's way. */
class TimetableLibraryTest {
  private static final String UPDATE = "net.fortuna.ical4j.timezone.update.";
  private static final int THREADS = 8;
  private static final int TIMES = 200;

  private final PlannedSchool planned = new PlannedSchool();
  private final Timetable timetable = signedUp();

  private Timetable signedUp() {
    planned.signUp(planned.ready("anna"), planned.open(0)).orElseThrow();
    return planned.ofStudent("anna");
  }

  @Test
  void manyThreadsWriteAtOnce() throws Exception {
    String expected = planned.feed().calendar(timetable);
    TimetableFeed feed = planned.feed();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Boolean>> all =
          Stream.generate(() -> threads.submit(writing(feed, expected, start)))
              .limit(THREADS)
              .toList();
      start.countDown();
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private Callable<Boolean> writing(TimetableFeed feed, String expected, CountDownLatch start) {
    return () -> {
      start.await();
      return Stream.generate(() -> feed.calendar(timetable))
          .limit(TIMES)
          .allMatch(expected::equals);
    };
  }

  @Test
  void noZoneIsLookedUpOnTheNetworkEvenWhereAHostAllowsIt() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(here, 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      System.setProperty(UPDATE + "enabled", "true");
      System.setProperty(UPDATE + "scheme", "http");
      System.setProperty(UPDATE + "host", "localhost");
      System.setProperty(UPDATE + "port", String.valueOf(server.getAddress().getPort()));
      assertThat(planned.feed().calendar(timetable)).contains("TZID=Europe/Amsterdam");
      assertThat(asked).hasValue(0);
    } finally {
      Stream.of("enabled", "scheme", "host", "port")
          .forEach(one -> System.clearProperty(UPDATE + one));
      server.stop(0);
    }
  }
}
