package org.okeenrolment.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was measured at one attempt (uitslag; {@code Result} of OKE table 2.4), as it was delivered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param attendance whether the student was there
 * @param score the value as it was delivered, on whatever scale; empty in an attendance message
 * @param passed whether it was passed, where the deliverer says so
 * @param established whether the exam committee has confirmed it (vastgesteld)
 * @param resultDate the local day on which it was determined, or the attendance registered
 * @param taken the moment at which the exam was handed in, where that is known
 * @param comment a remark for people
 * @param irregularities what went wrong for this student
 * @param documents the documents that belong to it
 */
@Value.Builder
public record Measurement(
    Attendance attendance,
    Optional<String> score,
    Optional<Boolean> passed,
    boolean established,
    LocalDate resultDate,
    Optional<Instant> taken,
    Optional<String> comment,
    Optional<String> irregularities,
    List<DocumentReference> documents)
    implements WithMeasurement {
  /** Takes a copy of the documents. */
  public Measurement {
    documents = List.copyOf(documents);
  }

  /**
   * Answers a builder for a provisional measurement.
   *
   * @param attendance whether the student was there
   * @param resultDate the local day on which it was determined
   */
  public static MeasurementBuilder of(Attendance attendance, LocalDate resultDate) {
    return new MeasurementBuilder()
        .attendance(attendance)
        .resultDate(resultDate)
        .established(false);
  }
}
