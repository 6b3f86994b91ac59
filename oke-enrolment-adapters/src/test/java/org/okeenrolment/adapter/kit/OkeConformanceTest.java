package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.okeenrolment.tools.OpenSchool;

/** Our own endpoints have every conversation of the kit, over sockets. */
class OkeConformanceTest {
  @RegisterExtension private final OpenSchool school = new OpenSchool();

  @TestFactory
  Stream<DynamicTest> ourPlanningSystem() {
    assertThat(OkeConversation.planning()).hasSizeGreaterThan(40);
    return OkeConformanceTests.of(OkeConversation.planning(), school.planning());
  }

  @TestFactory
  Stream<DynamicTest> ourRegistrationSystem() {
    assertThat(OkeConversation.registration()).hasSizeGreaterThan(20);
    return OkeConformanceTests.of(OkeConversation.registration(), school.registration());
  }

  /** The supplier is none of ours: it stands for those that are. */
  @TestFactory
  Stream<DynamicTest> theSimulatedSupplier() {
    assertThat(OkeConversation.delivery()).hasSizeGreaterThan(15);
    return OkeConformanceTests.of(OkeConversation.delivery(), school.supplier());
  }
}
