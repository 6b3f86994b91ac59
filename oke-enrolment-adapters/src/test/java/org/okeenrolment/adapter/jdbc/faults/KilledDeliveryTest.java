package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** The process that empties the outbox is killed, while the school goes on. */
class KilledDeliveryTest {
  private static final int SITTINGS = 4;
  private static final int SEATS = 8;
  private static final int KILLS = 7;
  private static final int COMMITS = 6;
  private static final int MANY = 30;
  private static final int HALT = Integer.MAX_VALUE;
  private static final int MESSAGES = SITTINGS * (1 + SEATS);

  private final Random chance = new Random(20270112);
  private int kills;
  private int messages;
  private int repeats;

  @Test
  void eachMessageIsDeliveredInOrderAndNoneIsLost() {
    for (int round = 0; round < Faults.rounds(); round++) {
      try (Supplier supplier = new Supplier()) {
        deliverAndKill(supplier);
      }
    }
    Faults.tell(
        "DELIVER: %d rounds, %d kills, %d messages, %d of them repeats",
        Faults.rounds(), kills, messages, repeats);
  }

  private void deliverAndKill(Supplier supplier) {
    String url = Databases.POSTGRESQL.url();
    DataSource database = Connections.installed(Connections.kept(url));
    FaultSchool school = FaultSchool.open(database, SITTINGS * SEATS, 1).enrolled();
    List<Participation> seats = prepared(school);
    List<QueuedEntry> queued = queued(school);
    assertThat(queued).hasSize(MESSAGES);
    WorkerTask task =
        WorkerTask.builder()
            .url(url)
            .role(WorkerTask.Role.DELIVER)
            .size(SITTINGS * SEATS)
            .more(supplier.address())
            .build();
    List<Participation> cancelled = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      kill(task.withNumber(kill + 2), kill, supplier);
      cancelled.add(cancelled(school, seats.get(chosen(kill))));
    }
    try (WorkerProcess last = WorkerProcess.start(task.withNumber(KILLS + 2))) {
      last.await(WorkerTask.DONE);
    }
    check(school, supplier, queued, cancelled);
  }

  /** After three commits in a row: a message is claimed, rendered or taken out by one of them. */
  private void kill(WorkerTask task, int kill, Supplier supplier) {
    switch (kill) {
      case 0, 1, 2 -> kill(task.withMoment("committed").withNth(COMMITS + kill), HALT);
      case 3 -> kill(task.withMoment("commit").withNth(1 + chance.nextInt(COMMITS)), HALT);
      case 4 -> kill(task.withMoment("prepareStatement").withNth(1 + chance.nextInt(MANY)), HALT);
      case 5 -> kill(task, 1 + chance.nextInt(MANY));
      default -> killUnanswered(task, 1 + chance.nextInt(3), supplier);
    }
    kills++;
  }

  /** In turn one of the first, who may have been told of, and one of the last. */
  private static int chosen(int kill) {
    return kill % 2 == 0 ? kill / 2 : SITTINGS * SEATS - kill;
  }

  private static void kill(WorkerTask task, int lines) {
    try (WorkerProcess process = WorkerProcess.start(task)) {
      assertThat(process.kill(lines)).as("killed before it was done").isTrue();
    }
  }

  private static void killUnanswered(WorkerTask task, int message, Supplier supplier) {
    try (WorkerProcess process = WorkerProcess.start(task)) {
      supplier.killAt(message, process::close);
      assertThat(process.ended()).as("done before it was killed").isFalse();
    }
  }

  private void check(
      FaultSchool school,
      Supplier supplier,
      List<QueuedEntry> queued,
      List<Participation> cancelled) {
    assertThat(queued(school)).isEmpty();
    Map<String, List<String>> told = supplier.byPath();
    List<String> withdrawn = cancelled.stream().map(seat -> path(seat.id())).toList();
    Map<Id, List<String>> lanes = new LinkedHashMap<>();
    for (QueuedEntry one : queued) {
      String path = path(one.entry().object());
      if (!withdrawn.contains(path)) {
        assertThat(told.get(path)).isNotEmpty().containsOnly("PUT");
      } else if (told.containsKey(path)) {
        assertThat(String.join(" ", told.get(path))).matches("(PUT )*PATCH( PATCH)*");
      }
      if (told.containsKey(path)) {
        lanes.computeIfAbsent(one.entry().lane(), any -> new ArrayList<>()).add(path);
      }
    }
    lanes.values().forEach(lane -> assertThat(inLane(told, lane)).isEqualTo(lane));
    assertThat(findings(school)).containsExactlyInAnyOrderElementsOf(cancelledUnheard(told));
    messages += supplier.told().size();
    repeats += supplier.told().size() - (int) supplier.told().stream().distinct().count();
  }

  private static List<String> findings(FaultSchool school) {
    return school
        .exams()
        .monitor()
        .findings(school.sample().office(), FindingFilter.open(), null, 10 * MESSAGES)
        .orElseThrow()
        .stream()
        .map(finding -> finding.type() + " " + finding.objectId())
        .toList();
  }

  /** What was about to be told when the process was killed may have arrived: it is cancelled. */
  private static List<String> cancelledUnheard(Map<String, List<String>> told) {
    return told.entrySet().stream()
        .filter(one -> !one.getValue().contains("PUT"))
        .map(one -> "CANCELLED_UNKNOWN_THERE " + one.getKey().replaceFirst(".*/", ""))
        .toList();
  }

  /** Paths are in the order in which they came for the first time. */
  private static List<String> inLane(Map<String, List<String>> told, List<String> lane) {
    return told.keySet().stream().filter(lane::contains).toList();
  }

  private static String path(Id object) {
    boolean isSeat = object instanceof ParticipationId;
    return "/ooapi/%s/%s".formatted(isSeat ? "associations" : "offerings", object.value());
  }

  private static List<QueuedEntry> queued(FaultSchool school) {
    return school.store().inTransaction(session -> session.outbox().queued(0, 10 * MESSAGES));
  }

  private static Participation cancelled(FaultSchool school, Participation seat) {
    return school.exams().signUp().cancel(school.cancel(seat)).orElseThrow();
  }

  /** Seats of all sittings in turn. */
  private static List<Participation> prepared(FaultSchool school) {
    List<Sitting> sittings = school.sittings(SITTINGS, SEATS);
    return IntStream.range(0, SITTINGS * SEATS)
        .mapToObj(
            index ->
                school.signedUp(
                    school.ready(school.students().get(index)), sittings.get(index % SITTINGS)))
        .toList();
  }
}
