package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.kit.OkeProduct;
import picocli.CommandLine;

class OkeConformanceCommandTest {
  private final StringWriter out = new StringWriter();

  @Test
  void aProductThatSpeaksOkePasses() throws IOException {
    try (ConformanceSchool school = ConformanceSchool.open(0)) {
      assertThat(run("registration", school.registration())).isZero();
      assertThat(out.toString()).contains("passed  5-result", "26 passed, 0 failed, 0 skipped");
    }
  }

  @Test
  void withoutVariablesOnlyTheServiceIsAskedFor() throws IOException {
    try (ConformanceSchool school = ConformanceSchool.open(0)) {
      OkeProduct planning = school.planning();
      assertThat(run("planning", OkeProduct.at(planning.baseAddress()).build())).isZero();
      assertThat(out.toString())
          .contains("skipped 3-present: not given are participation, supplierToken");
    }
  }

  @Test
  void aProductThatIsNotThereFails() {
    int code = command().execute("--role", "planning", "--at", "http://localhost:1/ooapi");
    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("failed  0-service", "There was no answer");
  }

  private int run(String role, OkeProduct product) {
    List<String> arguments =
        new ArrayList<>(List.of("--role", role, "--at", product.baseAddress().toString()));
    product.variables().forEach((name, value) -> arguments.add(name + "=" + value));
    return command().execute(arguments.toArray(new String[0]));
  }

  private CommandLine command() {
    return new CommandLine(new OkeConformanceCommand()).setOut(new PrintWriter(out, true));
  }
}
