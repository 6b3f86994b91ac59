package org.okeenrolment.privacy;

import java.util.Map;
import java.util.stream.Collectors;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.ReportAddendum;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.result.SessionReport;

/**
 * What becomes of the texts of a session report under a pseudonym. What is about the whole sitting
 * stays unless it has the id of the student.
 */
record ReportTexts(Pseudonym pseudonym) {
  ReportEntry of(ReportEntry entry) {
    if (entry instanceof SessionReport delivery) {
      return of(delivery);
    }
    if (entry instanceof Irregularity irregularity) {
      return of(irregularity);
    }
    if (entry instanceof ReportClosure closure) {
      return of(closure);
    }
    return of((ReportAddendum) entry);
  }

  private SessionReport of(SessionReport delivery) {
    return delivery
        .withIrregularities(delivery.irregularities().filter(text -> isLeft(text)))
        .withDocuments(delivery.documents().stream().map(this::of).toList())
        .withFields(
            delivery.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> of(field.getValue()))))
        .withRecorded(pseudonym.of(delivery.recorded()));
  }

  private DocumentReference of(DocumentReference document) {
    return new DocumentReference(document.id(), document.type(), of(document.name()));
  }

  private Irregularity of(Irregularity irregularity) {
    boolean his = pseudonym.concerns(irregularity.participation().value());
    return irregularity
        .withDescription(pseudonym.of(irregularity.description(), his))
        .withMeasure(irregularity.measure().filter(text -> isLeft(text)))
        .withRecorded(pseudonym.of(irregularity.recorded()));
  }

  /** Nothing over which the hash is taken is touched: of texts it has hashes only. */
  private ReportClosure of(ReportClosure closure) {
    SessionRecord record = closure.record();
    return closure
        .withRecord(
            record
                .withName(of(record.name()))
                .withIncidents(record.incidents().stream().map(this::of).toList())
                .withFields(record.fields().stream().map(this::of).toList())
                .withDocuments(record.documents().stream().map(this::of).toList()))
        .withDeviation(closure.deviation().map(this::of));
  }

  private SessionRecord.Incident of(SessionRecord.Incident incident) {
    return new SessionRecord.Incident(
        incident.participation(),
        incident.category(),
        pseudonym.concerns(incident.participation().value())
            ? incident.description().erased()
            : of(incident.description()),
        incident.measure(),
        incident.exclusion());
  }

  private SessionRecord.Field of(SessionRecord.Field field) {
    return new SessionRecord.Field(field.name(), of(field.text()));
  }

  private SessionRecord.Document of(SessionRecord.Document document) {
    return new SessionRecord.Document(document.id(), document.type(), of(document.name()));
  }

  private ReportAddendum of(ReportAddendum addendum) {
    return addendum.withRemark(of(addendum.remark()));
  }

  private SealedText of(SealedText sealed) {
    return sealed.text().filter(text -> !isLeft(text)).isPresent() ? sealed.erased() : sealed;
  }

  private String of(String text) {
    return pseudonym.of(text, false);
  }

  private boolean isLeft(String text) {
    return pseudonym.isLeft(text, false);
  }
}
