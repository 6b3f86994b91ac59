package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.port.RetryableException;

/** What must hold when many give commands about the same few students and sittings at once. */
class ConcurrencyTest {
  private static final int ROUNDS = 4;
  private static final int THREADS = 16;
  private static final int COMMANDS = 50;

  /** Of these each is stored as a fact of its own; other objects know their last entry only. */
  private static final Set<String> FACTS =
      Set.of("result recorded", "attempt booked", "finding reported", "decision asked");

  @Test
  void sixteenThreadsOfRandomCommandsBreakNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      History history = new History();
      List<Integer> done = Process.atOnce(threads(history, round * THREADS));
      assertThat(done).allMatch(number -> number > 0);
      assertThat(Invariants.broken(history)).isEmpty();
      assertJournalled(history);
    }
  }

  private static List<Callable<Integer>> threads(History history, int seed) {
    return IntStream.range(0, THREADS)
        .<Callable<Integer>>mapToObj(number -> () -> done(history, seed + number))
        .toList();
  }

  /** Answers how many commands changed something; the time goes by for one of the threads. */
  private static int done(History history, int seed) {
    Random random = new Random(seed);
    int done = 0;
    for (int number = 0; number < COMMANDS; number++) {
      HistoryStep step = HistoryStep.random(random);
      try {
        Outcome<?> outcome =
            history.carryOut(history.next(seed % THREADS == 0 ? step : step.atOnce()));
        done += outcome instanceof Outcome.Done ? 1 : 0;
      } catch (RetryableException busy) {
        assertThat(busy).hasMessageNotContaining("was not free");
      }
    }
    return done;
  }

  private static void assertJournalled(History history) {
    List<JournalEntry> journal = history.read(session -> session.journal().entries(null, 99_999));
    StoredFacts facts =
        history.read(session -> StoredFacts.of(session, History.students(), history.sittings()));
    Set<JournalId> ids = journal.stream().map(JournalEntry::id).collect(Collectors.toSet());
    assertThat(ids).containsAll(facts.named());
    for (JournalEntry entry : journal) {
      assertThat(entry.effects())
          .filteredOn(effect -> FACTS.contains(effect.kind()))
          .extracting(Effect::object)
          .allSatisfy(object -> assertThat(facts.recordedBy(object)).contains(entry.id()));
    }
  }
}
