package org.okeenrolment.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.monitor.QueuedMessage.State;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.QueuedEntry;

/** What waits in the outbox, in order: one row for each change of each object and partner. */
final class OutboxQueue {
  private final Map<Key, Row> rows = new LinkedHashMap<>();
  private final Set<Key> sending = new HashSet<>();
  private final Set<Key> told = new HashSet<>();
  private long lastPlace;

  /** What waits once, however often it is queued. */
  private record Key(PartnerId partner, OutboxEntry.Change change, Id object) {
    private static Key of(OutboxEntry entry) {
      return new Key(entry.partner(), entry.change(), entry.object());
    }
  }

  private record Lane(PartnerId partner, Id lane) {
    private static Lane of(Row row) {
      OutboxEntry entry = row.queued.entry();
      return new Lane(entry.partner(), entry.lane());
    }
  }

  /** An entry as it stands, and the lease under which it is being sent, if it is. */
  private record Row(QueuedEntry queued, @Nullable String lease) {
    private boolean isLeased(Instant now) {
      return lease != null && isLater(now);
    }

    private boolean isPostponed(Instant now) {
      return lease == null && isLater(now);
    }

    private boolean isLater(Instant now) {
      return queued.until().filter(now::isBefore).isPresent();
    }

    private Row in(State state, Optional<Instant> until) {
      return new Row(queued.withState(state).withUntil(until), null);
    }
  }

  OutboxQueue copy() {
    OutboxQueue copy = new OutboxQueue();
    copy.rows.putAll(rows);
    copy.sending.addAll(sending);
    copy.told.addAll(told);
    copy.lastPlace = lastPlace;
    return copy;
  }

  Stream<QueuedEntry> entries() {
    return rows.values().stream().map(Row::queued);
  }

  void append(OutboxEntry entry) {
    rows.compute(
        Key.of(entry), (any, waiting) -> waiting == null ? added(entry) : replaced(waiting, entry));
  }

  private Row added(OutboxEntry entry) {
    lastPlace++;
    return new Row(
        QueuedEntry.builder().place(lastPlace).entry(entry).state(State.WAITING).tries(0).build(),
        null);
  }

  private static Row replaced(Row waiting, OutboxEntry entry) {
    QueuedEntry newer = waiting.queued.withEntry(entry);
    return newer.isParked() ? again(newer) : new Row(newer, waiting.lease);
  }

  private static Row again(QueuedEntry entry) {
    return new Row(entry.withState(State.WAITING).withTries(0).withUntil(Optional.empty()), null);
  }

  /** Answers the first of each lane in which nothing else has to be waited for. */
  List<LeasedEntry> claimable(OutboxClaim claim) {
    List<LeasedEntry> claimable = new ArrayList<>();
    Set<Lane> closed = closed(claim.now());
    for (Row row : rows.values()) {
      if (claimable.size() >= claim.limit()) {
        break;
      }
      boolean waits = row.queued.isParked() && !row.queued.entry().change().holdsUp();
      if (!waits && closed.add(Lane.of(row))) {
        claimable(row, claim).ifPresent(claimable::add);
      }
    }
    return claimable;
  }

  /** The lanes of what is being sent. */
  private Set<Lane> closed(Instant now) {
    return sending.stream()
        .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
        .filter(row -> row.isLeased(now))
        .map(Lane::of)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Optional<LeasedEntry> claimable(Row row, OutboxClaim claim) {
    OutboxEntry entry = row.queued.entry();
    if (row.queued.isParked()
        || row.isPostponed(claim.now())
        || claim.except().contains(entry.partner())) {
      return Optional.empty();
    }
    return Optional.of(
        LeasedEntry.builder()
            .entry(entry)
            .lease(claim.lease())
            .until(claim.until())
            .tries(row.queued.tries() + 1)
            .told(told.contains(Key.of(entry)))
            .build());
  }

  void lease(LeasedEntry leased) {
    Key key = Key.of(leased.entry());
    told.add(key);
    sending.add(key);
    rows.computeIfPresent(
        key,
        (any, row) ->
            new Row(
                row.queued
                    .withState(State.LEASED)
                    .withTries(leased.tries())
                    .withUntil(leased.until()),
                leased.lease()));
  }

  void end(LeasedEntry leased, LeaseEnd end) {
    Key key = Key.of(leased.entry());
    Row row = rows.get(key);
    if (row == null || !leased.lease().equals(row.lease)) {
      return;
    }
    sending.remove(key);
    if (end instanceof LeaseEnd.Released && !leased.told()) {
      told.remove(key);
    }
    rows.computeIfPresent(key, (any, same) -> ended(same, leased, end));
  }

  private static @Nullable Row ended(Row row, LeasedEntry leased, LeaseEnd end) {
    boolean newer = !row.queued.entry().equals(leased.entry());
    if (end instanceof LeaseEnd.Postponed postponed) {
      Row later = row.in(State.POSTPONED, Optional.of(postponed.until()));
      return new Row(later.queued.withAnswer(postponed.answer()), null);
    }
    if (end instanceof LeaseEnd.Released) {
      return new Row(
          row.in(State.WAITING, Optional.empty()).queued.withTries(leased.tries() - 1), null);
    }
    if (newer) {
      return again(row.queued);
    }
    return end instanceof LeaseEnd.Parked parked
        ? new Row(row.in(State.PARKED, Optional.empty()).queued.withAnswer(parked.answer()), null)
        : null;
  }

  void discard(OutboxEntry entry) {
    Key key = Key.of(entry);
    Row row = rows.get(key);
    if (row != null && row.queued.entry().equals(entry)) {
      rows.remove(key);
      sending.remove(key);
    }
  }
}
