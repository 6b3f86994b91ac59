package org.okeenrolment.tools;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.okeenrolment.adapter.kit.OkeProduct;

/** A school that listens during each test, at ports that are free. */
public final class OpenSchool implements BeforeEachCallback, AfterEachCallback {
  private ConformanceSchool school;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    school = ConformanceSchool.open(0);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    school.close();
  }

  public OkeProduct planning() {
    return school.planning();
  }

  public OkeProduct registration() {
    return school.registration();
  }

  public OkeProduct supplier() {
    return school.supplier();
  }
}
