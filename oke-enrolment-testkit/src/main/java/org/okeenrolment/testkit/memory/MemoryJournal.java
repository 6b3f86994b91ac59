package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.privacy.Pseudonym;

/** The journal and findings of one transaction. */
final class MemoryJournal implements Journal {
  private final Pages committed;
  private final List<JournalEntry> own = new ArrayList<>();
  private final List<Finding> ownFindings = new ArrayList<>();
  private final Map<FindingId, List<Settlement>> ownSettlements = new HashMap<>();
  private final List<Pseudonym> pseudonyms = new ArrayList<>();
  private final Lock reading;

  MemoryJournal(Pages committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  @Override
  public void append(JournalEntry entry) {
    own.add(entry);
    check();
  }

  /** Another transaction may have used a key meanwhile. */
  void check() {
    own.forEach(
        entry ->
            entry
                .key()
                .map(KeyedCommand::key)
                .filter(
                    key -> ofKey(key).filter(first -> !first.id().equals(entry.id())).isPresent())
                .ifPresent(
                    key -> {
                      throw new DuplicateException("journal entry of the key", key);
                    }));
  }

  @Override
  public Optional<JournalEntry> ofKey(IdempotencyKey key) {
    Pages parts = new Pages();
    reading.lock();
    try {
      committed.ofKey(key).ifPresent(parts::append);
    } finally {
      reading.unlock();
    }
    own.stream().filter(entry -> Pages.has(entry, key)).forEach(parts::append);
    return parts.ofKey(key).map(this::under).filter(entry -> Pages.has(entry, key));
  }

  @Override
  public List<JournalEntry> entries(@Nullable JournalId after, int limit) {
    reading.lock();
    try {
      Pages both = own.isEmpty() ? committed : committed.with(own);
      return both.page(after, limit).stream().map(this::under).toList();
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void add(Finding finding) {
    ownFindings.add(finding);
  }

  @Override
  public void settle(FindingId id, Settlement settlement) {
    ownSettlements.computeIfAbsent(id, any -> new ArrayList<>()).add(settlement);
  }

  @Override
  public Optional<Finding> finding(FindingId id) {
    return findings().filter(finding -> finding.id().equals(id)).findFirst();
  }

  @Override
  public List<Finding> findings(FindingFilter filter, @Nullable FindingId after, int limit) {
    return findings()
        .dropWhile(finding -> after != null && !finding.id().equals(after))
        .skip(after == null ? 0 : 1)
        .filter(filter::matches)
        .limit(limit)
        .toList();
  }

  private Stream<Finding> findings() {
    reading.lock();
    try {
      return Stream.concat(List.copyOf(committed.findings.values()).stream(), ownFindings.stream())
          .map(finding -> finding.withSettlements(settlements(finding)))
          .flatMap(finding -> under(finding).stream());
    } finally {
      reading.unlock();
    }
  }

  void pseudonymise(Pseudonym pseudonym) {
    pseudonyms.add(pseudonym);
  }

  private JournalEntry under(JournalEntry entry) {
    JournalEntry under = entry;
    for (Pseudonym pseudonym : pseudonyms) {
      under = under.under(pseudonym);
    }
    return under;
  }

  /** Answers nothing for a finding about somebody who was erased. */
  private Optional<Finding> under(Finding finding) {
    Optional<Finding> under = Optional.of(finding);
    for (Pseudonym pseudonym : pseudonyms) {
      under =
          under
              .filter(one -> !pseudonym.erases() || !pseudonym.concerns(one.objectId()))
              .map(one -> one.under(pseudonym));
    }
    return under;
  }

  private List<Settlement> settlements(Finding finding) {
    List<Settlement> own = ownSettlements.getOrDefault(finding.id(), List.of());
    return Stream.concat(finding.settlements().stream(), own.stream()).toList();
  }

  void apply() {
    own.forEach(committed::append);
    ownFindings.forEach(finding -> committed.findings.put(finding.id(), finding));
    ownSettlements
        .keySet()
        .forEach(
            id ->
                committed.findings.computeIfPresent(
                    id, (any, finding) -> finding.withSettlements(settlements(finding))));
    if (!pseudonyms.isEmpty()) {
      committed.rewrite(this::under, finding -> under(finding).orElse(null));
    }
  }

  /** What is committed. */
  static final class Pages {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<JournalId, Integer> places = new HashMap<>();
    private final Map<IdempotencyKey, JournalId> keys = new HashMap<>();
    private final Map<JournalId, List<Effect>> further = new HashMap<>();
    private final Map<FindingId, Finding> findings = new LinkedHashMap<>();

    /** Most commands are decided by the same places in the regulation: one list serves them all. */
    private final Map<List<Basis>, List<Basis>> bases = new HashMap<>();

    private void append(JournalEntry entry) {
      index(entry);
      if (places.putIfAbsent(entry.id(), entries.size()) == null) {
        entries.add(entry.withBasis(bases.computeIfAbsent(entry.basis(), basis -> basis)));
      } else {
        further.computeIfAbsent(entry.id(), any -> new ArrayList<>()).addAll(entry.effects());
        addBasis(places.get(entry.id()), entry.basis());
      }
    }

    private void addBasis(int place, List<Basis> added) {
      JournalEntry first = entries.get(place);
      if (!first.basis().containsAll(added)) {
        entries.set(
            place,
            first.withBasis(
                Stream.concat(first.basis().stream(), added.stream()).distinct().toList()));
      }
    }

    private void rewrite(
        UnaryOperator<JournalEntry> entry, Function<Finding, @Nullable Finding> finding) {
      entries.replaceAll(first -> entry.apply(whole(first)));
      further.clear();
      keys.clear();
      entries.forEach(this::index);
      List.copyOf(findings.keySet())
          .forEach(id -> findings.computeIfPresent(id, (any, one) -> finding.apply(one)));
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

    private void index(JournalEntry entry) {
      entry.key().ifPresent(given -> keys.putIfAbsent(given.key(), entry.id()));
    }

    private Optional<JournalEntry> ofKey(IdempotencyKey key) {
      return Optional.ofNullable(keys.get(key))
          .flatMap(id -> Optional.ofNullable(places.get(id)))
          .map(place -> whole(entries.get(place)));
    }

    private static boolean has(JournalEntry entry, IdempotencyKey key) {
      return entry.key().filter(given -> given.key().equals(key)).isPresent();
    }

    private JournalEntry whole(JournalEntry first) {
      List<Effect> more = further.getOrDefault(first.id(), List.of());
      return more.isEmpty()
          ? first
          : first.withEffects(Stream.concat(first.effects().stream(), more.stream()).toList());
    }
  }
}
