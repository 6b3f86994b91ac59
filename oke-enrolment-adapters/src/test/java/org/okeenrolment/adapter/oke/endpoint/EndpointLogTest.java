package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.RecordedLog;

/** What partners send about a person, be it refused, is in no log line. */
class EndpointLogTest {
  private static final String ID = "unmistakable-id";
  private static final String NAME = "Unmistakable-Surname";
  private static final String GRADE = "9.87654";

  @Test
  void logLinesAboveDebugTellNoNamesIdsOrGrades() {
    Planned planned = new Planned().delivered();
    String person = "{\"personId\":\"other\",\"surname\":\"%s\",\"givenName\":7}".formatted(NAME);
    planned.put("/persons/" + ID, person);
    planned.put("/persons/" + ID, person.replace("}", ""));
    planned.put(
        "/offerings/" + ID, "{\"offeringId\":\"%s\",\"startDateTime\":\"%s\"}".formatted(ID, NAME));
    planned.patch("/associations/" + ID, "{\"result\":{\"score\":\"%s\"}}".formatted(GRADE));
    planned.patch(
        "/associations/a-1",
        "{\"state\":\"%s\",\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"attemptLeft\":-7}]}"
            .formatted(NAME));
    planned.get("/documents/" + ID);
    planned.get("/unknown/" + ID + "?name=" + NAME);
    List<String> lines = RecordedLog.aboveDebug();
    assertThat(lines)
        .anyMatch(line -> line.contains("PUT /persons/* of sis was refused"))
        .noneMatch(line -> line.contains(ID))
        .noneMatch(line -> line.contains(NAME))
        .noneMatch(line -> line.contains(GRADE));
  }

  @Test
  void noProblemRepeatsTheNameOfAPerson() {
    Planned planned = new Planned().delivered();
    String person = "{\"personId\":\"other\",\"surname\":\"%s\",\"givenName\":7}".formatted(NAME);
    assertThat(planned.put("/persons/" + ID, person).body()).doesNotContain(NAME);
    assertThat(planned.put("/persons/" + ID, person + "x").body()).doesNotContain(NAME);
  }
}
