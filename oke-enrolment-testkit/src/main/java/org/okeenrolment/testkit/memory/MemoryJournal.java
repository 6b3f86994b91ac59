package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.monitor.JournalEntry;

/** The journal and findings of one transaction. */
final class MemoryJournal implements Journal {
  private final Pages committed;
  private final List<JournalEntry> own = new ArrayList<>();
  private final List<Finding> ownFindings = new ArrayList<>();
  private final Lock reading;

  MemoryJournal(Pages committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  @Override
  public void append(JournalEntry entry) {
    own.add(entry);
  }

  @Override
  public List<JournalEntry> entries(@Nullable JournalId after, int limit) {
    reading.lock();
    try {
      Pages both = own.isEmpty() ? committed : committed.with(own);
      return both.page(after, limit);
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void add(Finding finding) {
    ownFindings.add(finding);
  }

  @Override
  public List<Finding> findings() {
    reading.lock();
    try {
      return Stream.concat(committed.findings.stream(), ownFindings.stream()).toList();
    } finally {
      reading.unlock();
    }
  }

  void apply() {
    own.forEach(committed::append);
    committed.findings.addAll(ownFindings);
  }

  /** What is committed. */
  static final class Pages {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<JournalId, Integer> places = new HashMap<>();
    private final Map<JournalId, List<Effect>> further = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Most commands are decided by the same places in the regulation: one list serves them all. */
    private final Map<List<Basis>, List<Basis>> bases = new HashMap<>();

    private void append(JournalEntry entry) {
      if (places.putIfAbsent(entry.id(), entries.size()) == null) {
        entries.add(entry.withBasis(bases.computeIfAbsent(entry.basis(), basis -> basis)));
      } else {
        further.computeIfAbsent(entry.id(), any -> new ArrayList<>()).addAll(entry.effects());
      }
    }

    private Pages with(List<JournalEntry> added) {
      Pages both = new Pages();
      entries.forEach(entry -> both.append(whole(entry)));
      added.forEach(both::append);
      return both;
    }

    private List<JournalEntry> page(@Nullable JournalId after, int limit) {
      int from = after == null ? 0 : places.getOrDefault(after, entries.size() - 1) + 1;
      int until = (int) Math.min(entries.size(), (long) from + limit);
      return entries.subList(from, until).stream().map(this::whole).toList();
    }

    private JournalEntry whole(JournalEntry first) {
      List<Effect> more = further.getOrDefault(first.id(), List.of());
      return more.isEmpty()
          ? first
          : first.withEffects(Stream.concat(first.effects().stream(), more.stream()).toList());
    }
  }
}
