package org.okeenrolment.testkit.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.port.RetryableException;

/** The locks of students and sittings; a transaction holds what it took until it ends. */
final class Locks {
  private static final long PATIENCE_SECONDS = 30;

  private final Map<Id, ReentrantLock> locks = new ConcurrentHashMap<>();

  Held none() {
    return new Held();
  }

  /** The locks that one transaction holds. */
  final class Held {
    private final Deque<ReentrantLock> held = new ArrayDeque<>();

    void take(Id id) {
      ReentrantLock lock = locks.computeIfAbsent(id, any -> new ReentrantLock());
      if (lock.isHeldByCurrentThread()) {
        return;
      }
      if (!taken(lock)) {
        throw new RetryableException(
            "The lock of %s (%s) was not free within %d seconds.%nMaybe two transactions take their locks in another order than that of the ids."
                .formatted(id.getClass().getSimpleName(), id, PATIENCE_SECONDS),
            null);
      }
      held.push(lock);
    }

    void release() {
      held.forEach(ReentrantLock::unlock);
      held.clear();
    }

    private static boolean taken(ReentrantLock lock) {
      try {
        return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new RetryableException(
            "The thread was interrupted while it waited for a lock.%nMaybe the host is shutting down."
                .formatted(),
            stopped);
      }
    }
  }
}
