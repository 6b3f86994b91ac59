package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.sample.Samples;

class WorkersTest {
  /** On H2 he comes back with less, and asks again. */
  @Test
  void aWorkerGoesPastWhatAnotherOneIsClaiming() {
    DataSource database = Databases.POSTGRESQL.get();
    JdbcSchema.of(database).install();
    Store store = JdbcStore.using(database, new InstitutionId("school"));
    store.inTransaction(
        session -> {
          List.of("a", "b", "c").forEach(id -> session.outbox().append(queued(id)));
          return true;
        });
    List<LeasedEntry> both =
        store.inTransaction(
            session -> {
              List<LeasedEntry> first = claim(session, "one");
              List<LeasedEntry> second = claimedElsewhere(store);
              return List.of(first.get(0), second.get(0));
            });
    assertThat(both.stream().map(LeasedEntry::entry)).containsExactly(queued("a"), queued("b"));
  }

  private static List<LeasedEntry> claimedElsewhere(Store store) {
    return CompletableFuture.supplyAsync(
            () -> store.<List<LeasedEntry>>inTransaction(session -> claim(session, "two")),
            work -> new Thread(work).start())
        .orTimeout(10, TimeUnit.SECONDS)
        .join();
  }

  private static List<LeasedEntry> claim(Session session, String lease) {
    return session
        .outbox()
        .claim(
            OutboxClaim.builder()
                .lease(lease)
                .now(Samples.NOW)
                .until(Samples.NOW.plusSeconds(60))
                .limit(1)
                .build());
  }

  static OutboxEntry queued(String id) {
    return OutboxEntry.builder()
        .id(new OutboxId(id))
        .partner(new PartnerId("sis"))
        .change(OutboxEntry.Change.SITTING)
        .object(new SittingId(id))
        .lane(new SittingId(id))
        .journal(new JournalId("j-1"))
        .build();
  }
}
