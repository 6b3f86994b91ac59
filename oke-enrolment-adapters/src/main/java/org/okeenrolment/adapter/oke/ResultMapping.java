package org.okeenrolment.adapter.oke;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Document;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.Measurement;

/**
 * Results of messages ({@code Result}, table 2.4) as measurements of the domain, and back.
 *
 * <p>Immutable and thread-safe.
 */
public final class ResultMapping {
  private static final List<Attendance> ATTENDANCES =
      List.of(
          Attendance.NOT_KNOWN,
          Attendance.NOT_PRESENT,
          Attendance.NOT_STARTED,
          Attendance.NOT_FINISHED,
          Attendance.PRESENT);
  private static final int WEIGHT = 100;
  private static final Result NOTHING = Result.builder().build();

  private final OkeTimes times;

  /**
   * Makes one.
   *
   * @param times reads and writes dates and moments
   */
  public ResultMapping(OkeTimes times) {
    this.times = times;
  }

  /**
   * Reads a result; without a readable date it was determined on the day of receipt.
   *
   * @param association the message
   * @param receipt the local day of receipt
   */
  public Measurement measurement(Association association, LocalDate receipt) {
    return measurement(association, receipt, Optional.empty());
  }

  /**
   * Reads a result that may leave out what is known: without attendance it is that of before, and
   * one that is only established has the score of before.
   *
   * @param association the message
   * @param receipt the local day of receipt
   * @param before the result until now, with a score where there is one
   */
  public Measurement measurement(
      Association association, LocalDate receipt, Optional<Measurement> before) {
    ConsumerBlock block = ConsumerBlock.ofResult(association);
    Result result = association.result().value().orElse(NOTHING);
    LocalDate date = Optional.ofNullable(result.resultDate()).flatMap(times::date).orElse(receipt);
    boolean established = block.flag("final").orElse(false);
    Measurement read =
        Measurement.of(
                attendance(block)
                    .or(() -> before.map(Measurement::attendance))
                    .orElse(Attendance.NOT_KNOWN),
                date)
            .score(result.score().value())
            .passed(passed(result))
            .established(established)
            .taken(block.text("testDate").flatMap(times::instant))
            .comment(result.comment().value())
            .irregularities(block.text("irregularities"))
            .documents(documents(block))
            .build();
    boolean onlyEstablished =
        established && !result.score().isPresent() && !result.pass().isPresent();
    return before
        .filter(known -> onlyEstablished)
        .map(known -> read.withScore(known.score()).withPassed(known.passed()))
        .orElse(read);
  }

  /**
   * Writes the result that counts; a partner who wants no established results gets none.
   *
   * @param counting the result
   * @param sitting the name of the sitting at which it was obtained
   * @param finalAllowed whether the partner wants established results
   */
  public Result result(Measurement counting, String sitting, boolean finalAllowed) {
    boolean scored = counting.score().isPresent() || counting.passed().isPresent();
    ConsumerBlock.Writer block =
        ConsumerBlock.write()
            .put("attendance", counting.attendance().standard().name())
            .put("executedOfferingName", sitting)
            .putIfPresent("irregularities", counting.irregularities().orElse(null))
            .put("final", counting.established() && finalAllowed)
            .putIfPresent("testDate", counting.taken().map(times::text).orElse(null));
    if (!counting.documents().isEmpty()) {
      block.put("documents", counting.documents().stream().map(ResultMapping::wire).toList());
    }
    return Result.builder()
        .state(scored ? "completed" : "in progress")
        .resultDate(counting.resultDate().toString())
        .weight(WEIGHT)
        .consumers(block.alone())
        .pass(Patch.ofNullable(scored ? pass(counting) : null))
        .comment(Patch.ofNullable(counting.comment().orElse(null)))
        .score(Patch.ofNullable(counting.score().orElse(null)))
        .unknown(Map.of())
        .build();
  }

  /**
   * Answers the documents of a block; of an object without an id there is nothing to fetch.
   *
   * @param block the additions to a result or a sitting
   */
  public static List<DocumentReference> documents(ConsumerBlock block) {
    List<DocumentReference> documents = new ArrayList<>();
    for (Document document : block.documents()) {
      if (document.documentId() != null) {
        documents.add(
            new DocumentReference(
                document.documentId(),
                text(document.documentType()),
                text(document.documentName())));
      }
    }
    return documents;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Optional<Attendance> attendance(ConsumerBlock block) {
    String text = block.text("attendance").orElse("");
    for (Attendance known : ATTENDANCES) {
      if (known.name().equalsIgnoreCase(text)) {
        return Optional.of(known);
      }
    }
    return text.isBlank() ? Optional.empty() : Optional.of(new Attendance(text));
  }

  private static Optional<Boolean> passed(Result result) {
    String pass = result.pass().value().orElse("").toLowerCase(Locale.ROOT);
    return switch (pass) {
      case "passed" -> Optional.of(Boolean.TRUE);
      case "failed" -> Optional.of(Boolean.FALSE);
      default -> Optional.empty();
    };
  }

  private static String pass(Measurement scored) {
    return scored.passed().map(passed -> passed ? "passed" : "failed").orElse("unknown");
  }

  private static Document wire(DocumentReference document) {
    return new Document(document.id(), document.type(), document.name());
  }
}
