package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;

/** Transactions of one store, as the rules use them. */
final class Transactions {
  /** How long something that must happen may take, on a slow machine. */
  static final int PATIENCE_SECONDS = 5;

  /** How long something that must not happen is waited for. */
  private static final int BRIEFLY_MILLIS = 400;

  private final Store store;

  Transactions(Store store) {
    this.store = store;
  }

  void write(Consumer<Session> work) {
    store.inTransaction(
        session -> {
          work.accept(session);
          return true;
        });
  }

  <T> T read(Function<Session, T> work) {
    return store.inTransaction(work);
  }

  int count(ToIntFunction<Session> work) {
    return read(work::applyAsInt);
  }

  /** Does work in a transaction of another thread and waits until it is committed. */
  <T> T readElsewhere(Function<Session, T> work) {
    return CompletableFuture.<T>supplyAsync(() -> read(work), Transactions::inNewThread)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** Writes and then breaks the transaction; what it throws comes back to the caller. */
  void writeAndThrow(Consumer<Session> work) {
    try {
      write(
          session -> {
            work.accept(session);
            throw new Broken();
          });
    } catch (Broken expected) {
      return;
    }
    throw new AssertionError("The store swallowed the exception of the work.");
  }

  /** Checks whether a second transaction waits while a first one holds what it took. */
  void checkSecond(Consumer<Session> first, Consumer<Session> second, boolean waits) {
    CountDownLatch taken = new CountDownLatch(1);
    CompletableFuture<?>[] other = new CompletableFuture<?>[1];
    write(
        session -> {
          first.accept(session);
          other[0] =
              CompletableFuture.runAsync(
                  () -> write(second.andThen(done -> taken.countDown())),
                  Transactions::inNewThread);
          if (waits) {
            assertFalse(happens(taken, BRIEFLY_MILLIS), "the second transaction did not wait");
          } else {
            assertTrue(
                happens(taken, PATIENCE_SECONDS * 1000), "the second transaction had to wait");
          }
        });
    other[0].orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  static void inNewThread(Runnable work) {
    new Thread(work).start();
  }

  private static boolean happens(CountDownLatch latch, int millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
