package consumer;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;

// docs: store
/** A store of a host's own around another: it counts the transactions that were kept and undone. */
public final class CountingStore implements Store {
  private final Store kept;
  private final LongAdder done = new LongAdder();
  private final LongAdder undone = new LongAdder();

  /** Counts what is done in the other store. */
  public CountingStore(Store kept) {
    this.kept = kept;
  }

  @Override
  public <T> T inTransaction(Function<? super Session, ? extends T> work) {
    boolean committed = false;
    try {
      T answer = kept.inTransaction(work);
      committed = true;
      return answer;
    } finally {
      (committed ? done : undone).increment();
    }
  }

  /** Answers how many transactions were kept. */
  public long done() {
    return done.sum();
  }

  /** Answers how many transactions were undone. */
  public long undone() {
    return undone.sum();
  }
}
// docs: end
