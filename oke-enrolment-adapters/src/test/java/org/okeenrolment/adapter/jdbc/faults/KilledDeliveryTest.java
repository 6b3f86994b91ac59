package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.Samples;
import org.postgresql.ds.PGSimpleDataSource;

/** The process that empties the outbox is killed, while the school goes on. */
class KilledDeliveryTest {
  private static final int SITTINGS = 4;
  private static final int SEATS = 8;
  private static final int KILLS = 5;
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
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    DataSource database = Connections.kept(source);
    JdbcSchema.of(database).install();
    FaultSchool school = FaultSchool.open(database, SITTINGS * SEATS, 1);
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
      cancelled.add(
          cancelled(school, seats.get(chance.nextInt(SEATS) * SITTINGS + kill % SITTINGS)));
    }
    try (WorkerProcess last = WorkerProcess.start(task.withNumber(KILLS + 2))) {
      last.await(WorkerTask.DONE);
    }
    check(school, supplier, queued, cancelled);
  }

  /** Before a commit, after it, at a statement, after a message, and one that runs on. */
  private void kill(WorkerTask task, int kill, Supplier supplier) {
    int few = 1 + chance.nextInt(MESSAGES / 4);
    WorkerTask halting =
        switch (kill) {
          case 0 -> task.withMoment("commit").withNth(few);
          case 1 -> task.withMoment("committed").withNth(few);
          case 2 -> task.withMoment("prepareStatement").withNth(few);
          default -> task;
        };
    try (WorkerProcess process = WorkerProcess.start(halting)) {
      if (kill == 3) {
        supplier.killAt(1 + chance.nextInt(3), process::close);
        assertThat(process.ended()).as("done before it was killed").isFalse();
      } else {
        assertThat(process.kill(kill < 3 ? Integer.MAX_VALUE : few)).isTrue();
      }
    }
    kills++;
  }

  private void check(
      FaultSchool school,
      Supplier supplier,
      List<QueuedEntry> queued,
      List<Participation> cancelled) {
    assertThat(queued(school)).isEmpty();
    assertThat(
            school
                .exams()
                .monitor()
                .findings(school.sample().office(), FindingFilter.open(), null, 9)
                .orElseThrow())
        .isEmpty();
    Map<String, List<String>> told = supplier.byPath();
    List<String> withdrawn = cancelled.stream().map(seat -> path(seat.id())).toList();
    Map<Id, List<String>> lanes = new LinkedHashMap<>();
    for (QueuedEntry one : queued) {
      String path = path(one.entry().object());
      if (withdrawn.contains(path)) {
        assertThat(told.getOrDefault(path, List.of("PUT", "PATCH")))
            .startsWith("PUT")
            .endsWith("PATCH");
      } else {
        assertThat(told.get(path)).isNotEmpty().containsOnly("PUT");
      }
      if (told.containsKey(path)) {
        lanes.computeIfAbsent(one.entry().lane(), any -> new ArrayList<>()).add(path);
      }
    }
    lanes.values().forEach(lane -> assertThat(inLane(told, lane)).isEqualTo(lane));
    messages += supplier.told().size();
    repeats += supplier.told().size() - (int) supplier.told().stream().distinct().count();
  }

  /** Paths are in the order in which they came for the first time. */
  private static List<String> inLane(Map<String, List<String>> told, List<String> lane) {
    return told.keySet().stream().filter(lane::contains).toList();
  }

  private static String path(Id object) {
    boolean isSeat = object instanceof org.okeenrolment.signup.ParticipationId;
    return "/ooapi/%s/%s".formatted(isSeat ? "associations" : "offerings", object.value());
  }

  private static List<QueuedEntry> queued(FaultSchool school) {
    return school.store().inTransaction(session -> session.outbox().queued(0, 10 * MESSAGES));
  }

  private static Participation cancelled(FaultSchool school, Participation seat) {
    CancelSignUp cancel = new CancelSignUp(school.sample().office(), seat.id(), "ill");
    school.exams().signUp().cancel(cancel).orElseThrow();
    return seat;
  }

  /** Seats of all sittings in turn. */
  private static List<Participation> prepared(FaultSchool school) {
    school.exams().enrolment().enrolCohort(school.cohort()).orElseThrow();
    List<Sitting> sittings = new ArrayList<>();
    Interval first = school.sample().sitting().build().moment();
    for (int day = 0; day < SITTINGS; day++) {
      Duration later = Duration.ofDays(day);
      Interval moment = new Interval(first.start().plus(later), first.end().plus(later));
      sittings.add(
          school
              .exams()
              .planning()
              .open(school.sample().sitting().moment(moment).build())
              .orElseThrow());
    }
    List<Participation> seats = new ArrayList<>();
    for (StudentId student : school.students()) {
      Enrolment enrolment = school.enrolment(student, Samples.REKENEN);
      GiveGo go = new GiveGo(school.sample().teacher(), enrolment.id());
      school.exams().approval().giveGo(go).orElseThrow();
      Sitting sitting = sittings.get(seats.size() % SITTINGS);
      seats.add(
          school
              .exams()
              .signUp()
              .byStaff(new SignUpByStaff(school.sample().office(), enrolment.id(), sitting.id()))
              .orElseThrow());
    }
    return seats;
  }
}
