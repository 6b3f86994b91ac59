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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How much longer a result of a supplier (flow 3) takes than the JSON library alone takes for the
 * same record: reading it at most 1.3 times, reading, checking, mapping and writing it at most 3.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OkeMessageBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 22);
  private static final String ID = "123e4567-e89b-42d3-a456-426614174000";

  private final byte[] message =
      """
      {"associationType": "componentOfferingAssociation",
       "result": {"state": "completed", "resultDate": "2027-01-21", "weight": 100,
         "consumers": [{"consumerKey": "nl-test-admin", "attendance": "present", "final": false,
           "rawScore": 65, "maxRawScore": 75, "assessorCode": "JAJE",
           "testDate": "2027-01-20T10:02:00+01:00",
           "documents": [{"documentId": "9b2d1a34-3c1f-4f63-8d1e-2f6c7b8a9d01",
             "documentType": "assessmentForm", "documentName": "Beoordeling.pdf"}]}],
         "pass": "unknown", "score": "7.4"}}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final ObjectReader databind =
      JsonMapper.builder().addModule(WireModule.module()).build().readerFor(Association.class);
  private final OkeCodec codec = new OkeCodec();
  private final OkeCheck check = new OkeCheck();
  private final ResultMapping mapping =
      new ResultMapping(new OkeTimes(ZoneId.of("Europe/Amsterdam")));

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

  /** Reads, checks and maps it, and writes what it means. */
  @Benchmark
  public String readCheckMapWrite() {
    Reading<Association> read = codec.read(message, Association.class);
    List<OkeFinding> findings = check.of(OkeUse.RESULT, read.value(), ID);
    if (!findings.isEmpty()) {
      throw new IllegalStateException(findings.toString());
    }
    Measurement measurement = mapping.measurement(read.value(), TODAY);
    return codec.write(
        Association.builder()
            .associationType(read.value().associationType())
            .result(Patch.of(mapping.result(measurement, "Rekenen 3F", true)))
            .build());
  }
}
