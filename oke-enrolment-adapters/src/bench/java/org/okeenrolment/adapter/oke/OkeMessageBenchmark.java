package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.result.Measurement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much longer a result takes than the JSON library alone takes to read the same bytes into the
 * same record: reading it at most 1.3 times, reading, checking, mapping and writing it at most 3.
 *
 * <p>The library alone is an ordinary ObjectReader of a mapper with its own defaults: it checks
 * nothing, not even that a field is there once. The messages are written as the codec writes them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OkeMessageBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 22);
  private static final String ID = "123e4567-e89b-42d3-a456-426614174000";

  private static final String OF_SUPPLIER =
      """
      {"associationType": "componentOfferingAssociation",
       "result": {"state": "completed", "resultDate": "2027-01-21", "weight": 100,
         "consumers": [{"consumerKey": "nl-test-admin", "attendance": "present", "final": false,
           "rawScore": 65, "maxRawScore": 75, "assessorCode": "JAJE",
           "testDate": "2027-01-20T10:02:00+01:00",
           "documents": [{"documentId": "9b2d1a34-3c1f-4f63-8d1e-2f6c7b8a9d01",
             "documentType": "assessmentForm", "documentName": "Beoordeling 1234567.pdf"}]}],
         "pass": "unknown", "score": "7.4"}}
      """;

  private static final String OF_ENROLMENT =
      """
      {"associationType": "componentOfferingAssociation",
       "consumers": [{"consumerKey": "nl-test-admin",
         "orgAssociationId": "123e4567-e89b-42d3-a456-426614174000", "attempt": 1}],
       "result": {"state": "completed", "resultDate": "2027-01-21", "weight": 100,
         "consumers": [{"consumerKey": "nl-test-admin", "attendance": "present",
           "executedOfferingName": "Rekenen 3F wo 20 januari 10:00", "final": true,
           "testDate": "2027-01-20T10:02:00+01:00",
           "documents": [{"documentId": "9b2d1a34-3c1f-4f63-8d1e-2f6c7b8a9d01",
             "documentType": "assessmentForm", "documentName": "Beoordeling 1234567.pdf"}]}],
         "pass": "failed", "score": "4.9"}}
      """;

  private final ObjectReader databind =
      JsonMapper.builder().addModule(PlainModule.module()).build().readerFor(Association.class);
  private final OkeCodec codec = new OkeCodec();
  private final OkeCodec byJackson3 =
      new OkeCodec(Tolerance.TOLERANT, ReadingLimits.defaults(), JsonLibrary.JACKSON_3);
  private final OkeCheck check = new OkeCheck();
  private final ResultMapping mapping =
      new ResultMapping(new OkeTimes(ZoneId.of("Europe/Amsterdam")));

  /** The flow of the message. */
  @Param({"3", "5.1"})
  private String flow;

  private OkeUse<Association> use;
  private byte[] message;

  /** Writes the message as the standard has it. */
  @Setup
  public void prepare() throws IOException {
    use = flow.equals("3") ? OkeUse.RESULT : OkeUse.STUDENT_RESULT;
    String text = flow.equals("3") ? OF_SUPPLIER : OF_ENROLMENT;
    message =
        codec.write(codec.read(text, Association.class).value()).getBytes(StandardCharsets.UTF_8);
    if (!read().value().equals(databind()) || !read().findings().isEmpty()) {
      throw new IllegalStateException("The record is not the same.");
    }
  }

  /** Reads it by the JSON library alone. */
  @Benchmark
  public Association databind() throws IOException {
    return databind.readValue(message);
  }

  /** Reads it. */
  @Benchmark
  public Reading<Association> read() {
    return codec.read(message, Association.class);
  }

  /** Reads it by the other JSON library. */
  @Benchmark
  public Reading<Association> readByJackson3() {
    return byJackson3.read(message, Association.class);
  }

  /** Reads it and writes it back. */
  @Benchmark
  public String readWrite() {
    return codec.write(codec.read(message, Association.class).value());
  }

  /** Reads it and writes it back by the other JSON library. */
  @Benchmark
  public String readWriteByJackson3() {
    return byJackson3.write(byJackson3.read(message, Association.class).value());
  }

  /** Reads, checks and maps it, and writes it back. */
  @Benchmark
  public String readCheckMapWrite(Blackhole used) {
    Association read = checked();
    used.consume(mapping.measurement(read, TODAY));
    return codec.write(read);
  }

  /** Reads, checks and maps it, and writes what it means to another partner. */
  @Benchmark
  public String readCheckMapPassOn() {
    Association read = checked();
    Measurement measurement = mapping.measurement(read, TODAY);
    return codec.write(
        Association.builder()
            .associationType(read.associationType())
            .consumers(read.consumers())
            .result(Patch.of(mapping.result(measurement, "Rekenen 3F", true)))
            .build());
  }

  private Association checked() {
    Association read = codec.read(message, Association.class).value();
    List<OkeFinding> findings = check.of(use, read, ID);
    if (!findings.isEmpty()) {
      throw new IllegalStateException(findings.toString());
    }
    return read;
  }
}
