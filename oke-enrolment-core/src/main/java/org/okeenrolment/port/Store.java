package org.okeenrolment.port;

import java.util.function.Function;

/**
 * Where the library keeps everything (opslag): brought by the embedder, held to the store contract
 * of the testkit (rules T-1 to T-5).
 *
 * <p>Implementations are thread-safe.
 */
public interface Store {
  /**
   * Does work in one transaction: all of it is stored, or nothing when it throws.
   *
   * <p>Nothing of it is visible to others before it is committed; locks and claimed seats are held
   * until then.
   *
   * @param work what to do; it uses the session in this thread only, and not afterwards
   * @param <T> what the work answers
   * @return what the work answers
   * @throws RetryableException when the same work can succeed in a new transaction
   * @throws UnknownOutcomeException when nobody knows whether it is stored
   */
  <T> T inTransaction(Function<? super Session, ? extends T> work);
}
