package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** Listeners are told of what is done, and of nothing else. */
class ListenersTest {
  private final List<JournalEntry> told = new ArrayList<>();

  private static List<JournalEntry> journal(Process process) {
    return process.exams.monitor().journal(process.school.office(), null, 99).orElseThrow();
  }

  @Test
  void eachEntryIsToldOnceInOrderWhenItIsStored() {
    InMemoryStore store = new InMemoryStore();
    List<JournalId> stored = new ArrayList<>();
    Process process =
        new Process(
            builder ->
                builder
                    .store(store)
                    .listener(told::add)
                    .listener(
                        entry ->
                            store.inTransaction(
                                session -> {
                                  session.journal().entries(null, 99).stream()
                                      .map(JournalEntry::id)
                                      .filter(entry.id()::equals)
                                      .forEach(stored::add);
                                  return true;
                                })));
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    process.byStaff(anna, sitting).orElseThrow();
    assertThat(told).isNotEmpty().isEqualTo(journal(process));
    assertThat(stored).isEqualTo(told.stream().map(JournalEntry::id).toList());
  }

  @Test
  void whatIsRefusedOrStoodSoAlreadyIsNotTold() {
    Process process = new Process(builder -> builder.listener(told::add));
    Enrolment anna = process.enrolled("anna");
    Sitting sitting = process.sitting(1);
    told.clear();
    process.enrolled("anna");
    assertThat(process.byStaff(anna, sitting).isDone()).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsNotStoredIsNotTold() {
    FailingStore store = new FailingStore();
    Process process = new Process(builder -> builder.store(store).listener(told::add));
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    told.clear();
    store.willFail(transaction -> FailingStore.Fate.LOST);
    assertThatThrownBy(() -> process.byStaff(anna, sitting))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void aListenerThatFailsStopsNobody() {
    Process process =
        new Process(
            builder ->
                builder
                    .listener(
                        entry -> {
                          throw new IllegalStateException("no mail today");
                        })
                    .listener(told::add));
    assertThat(process.byStaff(process.ready("anna"), process.sitting(1)).isDone()).isTrue();
    assertThat(told).isEqualTo(journal(process));
  }
}
