package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;

class ResultMappingTest {
  private final ResultMapping mapping =
      new ResultMapping(new OkeTimes(ZoneId.of("Europe/Amsterdam")));

  @ParameterizedTest
  @CsvSource({
    "present,present",
    "notPresent,notPresent",
    "LATE_REFUSED,notStarted",
    "NO_ID,notStarted",
    "NO_SHOW_NOTIFIED,notPresent",
    "NOT_ASSESSABLE,present",
    "whatever,notKnown"
  })
  void anAttendanceIsWrittenAsTheStandardHasIt(String attendance, String written) {
    Measurement measured =
        Measurement.of(new Attendance(attendance), LocalDate.of(2027, 1, 20)).build();
    Result result = mapping.result(measured, "Zitting 1", true);
    assertThat(ConsumerBlock.in(result.consumers()).text("attendance")).contains(written);
  }
}
