package org.okeenrolment.adapter.oke.client;

import java.time.Duration;

/**
 * How a client waits between two tries (wachten); tests give one that moves their clock instead.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits on the calling thread.
   *
   * @param pause how long
   * @throws InterruptedException when the thread is told to stop
   */
  void sleep(Duration pause) throws InterruptedException;
}
