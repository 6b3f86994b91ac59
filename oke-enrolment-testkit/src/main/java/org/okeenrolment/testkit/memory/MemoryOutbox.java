package org.okeenrolment.testkit.memory;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;

/** The outbox of one transaction. */
final class MemoryOutbox implements Outbox {
  private final Map<OutboxId, OutboxEntry> committed;
  private final Map<OutboxId, OutboxEntry> added = new LinkedHashMap<>();
  private final Set<OutboxId> taken = new HashSet<>();
  private final Lock reading;

  MemoryOutbox(Map<OutboxId, OutboxEntry> committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  @Override
  public void append(OutboxEntry entry) {
    added.put(entry.id(), entry);
  }

  @Override
  public List<OutboxEntry> pending(int limit) {
    reading.lock();
    try {
      return Stream.concat(committed.values().stream(), added.values().stream())
          .filter(entry -> !taken.contains(entry.id()))
          .limit(limit)
          .toList();
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void delivered(OutboxId id) {
    taken.add(id);
  }

  void apply() {
    added.forEach(committed::putIfAbsent);
    taken.forEach(committed::remove);
  }
}
