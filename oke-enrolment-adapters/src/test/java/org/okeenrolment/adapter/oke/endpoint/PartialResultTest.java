package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

/** A result that leaves out what is known already (flow 3). */
class PartialResultTest {
  private static final String KEY = "\"consumerKey\":\"nl-test-admin\"";

  private final Planned planned = new Planned().delivered();
  private final Participation seat = planned.signedUp();

  @Test
  void whatIsOnlyEstablishedKeepsItsScore() {
    result(
        "\"pass\":\"passed\",\"score\":\"7.0\",\"consumers\":[{"
            + KEY
            + ",\"attendance\":\"present\"}]");
    result("\"consumers\":[{" + KEY + ",\"attendance\":\"present\",\"final\":true}]");
    assertThat(latest().established()).isTrue();
    assertThat(latest().score()).contains("7.0");
    assertThat(latest().passed()).contains(true);
  }

  @Test
  void aScoreWithoutAttendanceKeepsTheAttendance() {
    result("\"consumers\":[{" + KEY + ",\"attendance\":\"present\"}]");
    result("\"score\":\"7.0\"");
    assertThat(latest().attendance()).isEqualTo(Attendance.PRESENT);
    assertThat(latest().score()).contains("7.0");
  }

  private void result(String more) {
    String body =
        """
        {"associationType":"componentOfferingAssociation",
         "result":{"state":"completed","resultDate":"2027-01-20","weight":100,%s}}
        """
            .formatted(more);
    assertThat(planned.ask(Planned.SUPPLIER, "PATCH", "/associations/" + seat.id(), body).status())
        .isEqualTo(200);
  }

  private Measurement latest() {
    List<ResultEntry> history =
        planned.exams.results().history(Samples.OFFICE, seat.id()).orElseThrow();
    return history.get(history.size() - 1).measurement();
  }
}
