package org.okeenrolment.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.okeenrolment.port.HostTransactionException;
import org.okeenrolment.port.Pause;
import org.okeenrolment.port.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a transaction again that met a conflict, each time after a longer pause. */
record Tries(Pause pause) {
  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
  private static final int MOST = 5;
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final int GROWTH = 4;

  <T> T run(Supplier<T> transaction) {
    long longest = FIRST_PAUSE_MILLIS;
    for (int tried = 1; ; tried++, longest *= GROWTH) {
      try {
        return transaction.get();
      } catch (HostTransactionException ofTheHost) {
        throw ofTheHost;
      } catch (RetryableException conflict) {
        if (tried == MOST) {
          throw conflict;
        }
        LOG.debug("Try {} of {} met a conflict; trying again.", tried, MOST, conflict);
        waitAfter(conflict, longest);
      }
    }
  }

  /** Between half and all of it, so that who met each other do not meet again. */
  private void waitAfter(RetryableException conflict, long longest) {
    try {
      pause.take(
          Duration.ofMillis(longest - ThreadLocalRandom.current().nextLong(longest / 2 + 1)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw conflict;
    }
  }
}
