package org.okeenrolment.port;

import java.time.Duration;

/**
 * How the library waits before it tries work once more that met a conflict (wachten). No
 * transaction is open then, nor is a connection held.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Pause {
  /** Answers a pause in which the calling thread sleeps. */
  static Pause sleeping() {
    return length -> Thread.sleep(length.toMillis());
  }

  /** Answers a pause that is over at once, for tests. */
  static Pause none() {
    return length -> {};
  }

  /**
   * Waits on the calling thread.
   *
   * @param length how long
   * @throws InterruptedException when the thread is told to stop; then nothing is tried again
   */
  void take(Duration length) throws InterruptedException;
}
