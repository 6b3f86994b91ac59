package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.monitor.JournalEntry;

/** Whatever a command recorded, its journal entry says so. */
class EffectsProperties {
  @Provide
  Arbitrary<List<HistoryStep>> histories() {
    return HistoryStep.histories();
  }

  /** Later commands change the same objects: it is looked at right after the command. */
  @Property(tries = 60)
  void everyFactIsNamedByAnEffectOfTheEntryThatRecordedIt(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      int before = journal(history).size();
      history.carryOut(history.next(step));
      List<JournalEntry> journal = journal(history);
      StoredFacts facts =
          history.read(session -> StoredFacts.of(session, History.students(), history.sittings()));
      for (JournalEntry entry : journal.subList(before, journal.size())) {
        assertThat(facts.notNamedBy(entry)).as("%s", entry).isEmpty();
      }
    }
  }

  private static List<JournalEntry> journal(History history) {
    return history.read(session -> session.journal().entries(null, 9_999));
  }
}
