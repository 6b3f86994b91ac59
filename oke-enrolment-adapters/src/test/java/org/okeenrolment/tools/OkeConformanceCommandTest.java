package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.kit.OkeProduct;
import picocli.CommandLine;

class OkeConformanceCommandTest {
  private final StringWriter out = new StringWriter();

  @Test
  void aProductThatSpeaksOkePasses() throws IOException {
    try (ConformanceSchool school = ConformanceSchool.open(0)) {
      assertThat(run("registration", school.registration())).isZero();
      assertThat(out.toString()).contains("passed  5-result", "27 passed, 0 failed, 0 skipped");
    }
  }

  @Test
  void withoutVariablesOnlyWhatNeedsNoneIsAskedForAndTheOthersAreListed() throws IOException {
    try (ConformanceSchool school = ConformanceSchool.open(0)) {
      OkeProduct planning = school.planning();
      assertThat(run("planning", OkeProduct.at(planning.baseAddress()).build())).isZero();
      assertThat(out.toString())
          .contains(
              "skipped 0-service: not given are registrationToken",
              "passed  0-no-token",
              "skipped 3-present: not given are participation, supplierToken");
    }
  }

  @Test
  void aVariableWithABlankFailsWhereItStandsAndTheRestIsAsked() throws IOException {
    try (ConformanceSchool school = ConformanceSchool.open(0)) {
      Map<String, String> variables = new HashMap<>(school.registration().variables());
      variables.put("group", "a b");
      assertThat(run("registration", school.registration().withVariables(variables))).isEqualTo(1);
      assertThat(out.toString())
          .contains("failed  1-group", "It cannot be asked", "26 passed, 1 failed, 0 skipped");
    }
  }

  @Test
  void aProductThatIsNotThereFails() {
    int code =
        command()
            .execute(
                "--role", "planning", "--at", "http://localhost:1/ooapi", "registrationToken=x");
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
