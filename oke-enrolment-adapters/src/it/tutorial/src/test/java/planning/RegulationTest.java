package planning;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.adapter.kit.RegulationTests;
import org.okeenrolment.adapter.regulation.RegulationCodec;
import org.okeenrolment.adapter.validation.CommandValidation;

// docs: cases
/** The regulation of the school does what the school says of it. */
class RegulationTest {
  @TestFactory
  Stream<DynamicTest> ourRegulation() {
    RegulationCodec codec = new RegulationCodec(CommandValidation.hibernate());
    return RegulationTests.of(
        codec,
        Path.of("src/main/resources/regulation.json"),
        Path.of("src/main/resources/calendar.json"),
        Path.of("src/test/resources/cases.json"));
  }
}
// docs: end
