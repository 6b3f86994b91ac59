package org.okeenrolment.testkit.contract;

import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.memory.InMemoryStore;

// docs: contract
class InMemoryStoreTest extends StoreContract {
  @Override
  protected Store newStore() {
    return new InMemoryStore();
  }
}
// docs: end
