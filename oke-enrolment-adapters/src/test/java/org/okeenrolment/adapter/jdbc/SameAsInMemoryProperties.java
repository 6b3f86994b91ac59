package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxEntry.Change;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.Samples;

/** Whatever is done to outbox and seats, both stores answer the same. */
class SameAsInMemoryProperties {
  private static final InstitutionId SCHOOL = new InstitutionId("school");
  private static final SittingId ID = new SittingId("sitting-1");

  /** Something that is done in a transaction, with an answer to compare. */
  private interface Step extends Function<Session, Object> {}

  private static void checkBoth(List<Made> steps) {
    DataSource database = Databases.H2.get();
    JdbcSchema.of(database).install();
    assertThat(answers(JdbcStore.using(database, SCHOOL), steps))
        .isEqualTo(answers(new InMemoryStore(), steps));
    Databases.execute(database, "SHUTDOWN");
  }

  /** Makes a step for one store: leases are handed from one to the next. */
  private interface Made {
    Step make(List<LeasedEntry> leased, int number);
  }

  private static List<Object> answers(Store store, List<Made> steps) {
    List<LeasedEntry> leased = new ArrayList<>();
    List<Object> answers = new ArrayList<>();
    for (Made made : steps) {
      answers.add(answer(store, made.make(leased, answers.size())));
    }
    return answers;
  }

  private static Object answer(Store store, Step step) {
    try {
      return store.inTransaction(step);
    } catch (StaleWriteException stale) {
      return stale.getMessage();
    }
  }

  @Property(tries = 150)
  void theOutboxIsTheSame(@ForAll("deliveries") List<Made> steps) {
    checkBoth(steps);
  }

  @Provide
  Arbitrary<List<Made>> deliveries() {
    Arbitrary<Made> append =
        entries()
            .map(entry -> (leased, number) -> appending(entry.withId(new OutboxId("o-" + number))));
    Arbitrary<Made> claim =
        Combinators.combine(
                moments(), Arbitraries.integers().between(1, 3), partners().set().ofMaxSize(1))
            .as((now, limit, except) -> (leased, number) -> claiming(now, limit, except, leased));
    Arbitrary<Made> end =
        Combinators.combine(Arbitraries.integers().between(0, 5), ends())
            .as((which, how) -> (leased, number) -> ending(which, how, leased));
    Arbitrary<Made> discard = entries().map(entry -> (leased, number) -> discarding(entry));
    return Arbitraries.oneOf(append, claim, end, append, claim, end, discard)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  private static Step appending(OutboxEntry entry) {
    return session -> {
      session.outbox().append(entry);
      return seen(session);
    };
  }

  private static Step claiming(
      Instant now, int limit, Set<PartnerId> except, List<LeasedEntry> leased) {
    return session -> {
      OutboxClaim claim =
          OutboxClaim.builder()
              .lease("lease-" + leased.size())
              .now(now)
              .until(now.plusSeconds(90))
              .limit(limit)
              .except(except)
              .build();
      List<LeasedEntry> claimed = session.outbox().claim(claim);
      leased.addAll(claimed);
      return List.of(claimed, seen(session));
    };
  }

  private static Step ending(int which, LeaseEnd how, List<LeasedEntry> leased) {
    return session -> {
      if (which < leased.size()) {
        session.outbox().end(leased.get(leased.size() - 1 - which), how);
      }
      return seen(session);
    };
  }

  private static Step discarding(OutboxEntry entry) {
    return session -> {
      session.outbox().queued(entry.object()).stream()
          .map(QueuedEntry::entry)
          .findFirst()
          .ifPresent(session.outbox()::discard);
      return seen(session);
    };
  }

  /** Places may have gaps. */
  private static List<QueuedEntry> seen(Session session) {
    return session.outbox().queued(0, 99).stream().map(one -> one.withPlace(0)).toList();
  }

  private static Arbitrary<PartnerId> partners() {
    return Arbitraries.of(new PartnerId("sis"), new PartnerId("supplier"));
  }

  private static Arbitrary<OutboxEntry> entries() {
    return Combinators.combine(
            partners(),
            Arbitraries.of(Change.values()),
            Arbitraries.of("1", "2", "3"),
            Arbitraries.of("1", "2"))
        .as(
            (partner, change, object, lane) ->
                OutboxEntry.builder()
                    .id(new OutboxId("o-0"))
                    .partner(partner)
                    .change(change)
                    .object(change.id(object))
                    .lane(change.lane(lane))
                    .journal(new JournalId("j-1"))
                    .build());
  }

  private static Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(0, 5)
        .map(minute -> Samples.NOW.plus(Duration.ofMinutes(minute)));
  }

  private static Arbitrary<LeaseEnd> ends() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new LeaseEnd.Delivered(), new LeaseEnd.Released(), new LeaseEnd.Parked("400")),
        moments().map(until -> new LeaseEnd.Postponed(until, "503")));
  }

  @Property(tries = 100)
  void theSeatsAreTheSame(@ForAll("seatings") List<Made> steps) {
    checkBoth(steps);
  }

  @Provide
  Arbitrary<List<Made>> seatings() {
    Arbitrary<StudentId> students = Arbitraries.of("a", "b", "c", "d", "e").map(StudentId::new);
    Arbitrary<Made> claim =
        Combinators.combine(students, Arbitraries.of(SeatPool.values()))
            .as(
                (student, pool) ->
                    (leased, number) -> session -> session.sittings().claim(ID, student, pool));
    Arbitrary<Made> release =
        students.map(
            student ->
                (leased, number) ->
                    session -> {
                      session.sittings().release(ID, student);
                      return session.sittings().seatsTaken(ID);
                    });
    Arbitrary<Made> save =
        Combinators.combine(
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(SittingState.OPEN, SittingState.OPEN, SittingState.CANCELLED))
            .as(
                (seats, late, state) ->
                    (leased, number) -> session -> saved(session, seats, late, state));
    return Arbitraries.oneOf(claim, claim, claim, release, save)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40)
        .map(SameAsInMemoryProperties::opened);
  }

  private static List<Made> opened(List<Made> steps) {
    List<Made> all = new ArrayList<>();
    all.add(
        (leased, number) ->
            session -> {
              session.sittings().add(Samples.sitting(ID.value(), 2));
              return session.sittings().find(ID);
            });
    all.addAll(steps);
    return all;
  }

  private static Object saved(Session session, int seats, int late, SittingState state) {
    Sitting read = session.sittings().find(ID).orElseThrow();
    Sitting changed = read.withCapacity(seats).withState(state).withLate(Optional.empty());
    return session
        .sittings()
        .save(late == 0 ? changed : changed.withLate(new LateWindow(read.moment(), late)));
  }
}
