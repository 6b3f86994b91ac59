package org.okeenrolment.testkit.contract;

import org.okeenrolment.testkit.sample.InMemorySchool;

class InMemoryPersonsTest extends PersonDirectoryContract<InMemorySchool> {
  @Override
  protected InMemorySchool newDirectory() {
    return new InMemorySchool();
  }
}
