package org.okeenrolment.testkit.process;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** A store in memory that fails when it is told to, as one does whose server goes down. */
final class FailingStore implements Store {
  private final Store real = new InMemoryStore();
  private IntFunction<Fate> fates = number -> Fate.FINE;
  private int number;

  /** What becomes of a transaction. */
  enum Fate {
    FINE,
    /** Nothing is stored. */
    LOST,
    /** Nothing is stored, and another try can succeed. */
    CONFLICT,
    /** It is committed, and nobody is told so. */
    COMMITTED_UNHEARD
  }

  /** Says what becomes of the transactions to come, numbered from 0. */
  void willFail(IntFunction<Fate> fates) {
    this.fates = fates;
    number = 0;
  }

  @Override
  public <T> T inTransaction(Function<? super Session, ? extends T> work) {
    Fate fate = fates.apply(number++);
    if (fate == Fate.LOST) {
      throw new IllegalStateException("The server is down.");
    }
    if (fate == Fate.CONFLICT) {
      throw new RetryableException("Another transaction was in the way.", null);
    }
    T answer = real.inTransaction(work);
    if (fate == Fate.COMMITTED_UNHEARD) {
      throw new IllegalStateException("The server went down.");
    }
    return answer;
  }
}
