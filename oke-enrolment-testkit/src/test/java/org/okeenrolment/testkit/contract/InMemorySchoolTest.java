package org.okeenrolment.testkit.contract;

import org.okeenrolment.testkit.sample.InMemorySchool;

class InMemorySchoolTest extends SchoolRegisterContract<InMemorySchool> {
  @Override
  protected InMemorySchool newRegister() {
    return new InMemorySchool();
  }
}
