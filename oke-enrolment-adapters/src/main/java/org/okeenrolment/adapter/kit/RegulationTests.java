package org.okeenrolment.adapter.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.okeenrolment.adapter.regulation.RegulationCase;
import org.okeenrolment.adapter.regulation.RegulationCodec;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SchoolCalendar;

/**
 * The cases of a regulation as JUnit 5 tests, one each (voorbeeldgevallen als tests):
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> ourRegulation() {
 *   RegulationCodec codec = new RegulationCodec(CommandValidation.hibernate());
 *   return RegulationTests.of(codec, documents, calendar, cases);
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class RegulationTests {
  private RegulationTests() {}

  /**
   * Answers a test for each case.
   *
   * @param codec reads the files
   * @param documents the file of documents
   * @param calendar the file of the calendar
   * @param cases the file of cases
   * @throws IllegalArgumentException when one of the files cannot be used; the message lists all
   *     findings
   * @throws UncheckedIOException when one of the files is not there
   */
  public static Stream<DynamicTest> of(
      RegulationCodec codec, Path documents, Path calendar, Path cases) {
    List<RegulationDocument> all = codec.documents(read(documents)).orElseThrow();
    SchoolCalendar holidays = codec.calendar(read(calendar)).orElseThrow();
    return codec.cases(read(cases), Regulations.of(all, holidays)).orElseThrow().stream()
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
  }

  private static void check(RegulationCase one) {
    RegulationCase.Result result = one.run();
    if (!result.passed()) {
      AssertionFailureBuilder.assertionFailure()
          .message(one + ", decided by " + result.basis())
          .expected(result.expected())
          .actual(result.got())
          .buildAndThrow();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
