package org.okeenrolment.testkit.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.OutboxEntry;

/** The outbox of one transaction: one place for each change of each object and partner. */
final class MemoryOutbox implements Outbox {
  private final Map<Place, OutboxEntry> committed;
  private final Map<Place, OutboxEntry> added = new LinkedHashMap<>();
  private final Map<Place, OutboxEntry> taken = new LinkedHashMap<>();
  private final Lock reading;

  /** What waits once, however often it is queued. */
  record Place(PartnerId partner, OutboxEntry.Change change, Id object) {
    private static Place of(OutboxEntry entry) {
      return new Place(entry.partner(), entry.change(), entry.object());
    }
  }

  MemoryOutbox(Map<Place, OutboxEntry> committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  @Override
  public void append(OutboxEntry entry) {
    added.put(Place.of(entry), entry);
  }

  @Override
  public List<OutboxEntry> pending(int limit) {
    return pending(entry -> true, limit);
  }

  @Override
  public List<OutboxEntry> pending(Id object) {
    return pending(entry -> entry.object().equals(object), Integer.MAX_VALUE);
  }

  private List<OutboxEntry> pending(Predicate<OutboxEntry> which, int limit) {
    reading.lock();
    try {
      Stream<OutboxEntry> waiting =
          committed.entrySet().stream()
              .map(place -> added.getOrDefault(place.getKey(), place.getValue()));
      Stream<OutboxEntry> behind =
          added.entrySet().stream()
              .filter(place -> !committed.containsKey(place.getKey()))
              .map(Map.Entry::getValue);
      return Stream.concat(waiting, behind)
          .filter(which)
          .filter(entry -> !entry.equals(taken.get(Place.of(entry))))
          .limit(limit)
          .toList();
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void delivered(OutboxEntry entry) {
    taken.put(Place.of(entry), entry);
  }

  void apply() {
    committed.putAll(added);
    taken.forEach(committed::remove);
  }
}
