package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.contract.StoreContract;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** A store of one's own is held to the contract by one method. */
class CountingStoreTest extends StoreContract {
  // docs: contract
  @Override
  protected Store newStore() {
    return new CountingStore(new InMemoryStore());
  }

  // docs: end
  @Test
  void whatThrowsIsUndone() {
    IllegalStateException broken = new IllegalStateException("as a test wants it");
    CountingStore store = new CountingStore(new InMemoryStore());
    store.inTransaction(session -> 1);
    assertThrows(
        IllegalStateException.class,
        () ->
            store.inTransaction(
                session -> {
                  throw broken;
                }));
    assertEquals(1, store.done());
    assertEquals(1, store.undone());
  }
}
