package org.okeenrolment.internal.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.result.ReportRules;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.result.SessionReport;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Draws the report of a sitting up from what is known now. */
final class Drafts {
  private final Work work;
  private final Sitting sitting;
  private final ReportFile file;
  private final Map<Participation, List<ResultEntry>> participants = new LinkedHashMap<>();

  private Drafts(Work work, Sitting sitting) {
    this.work = work;
    this.sitting = sitting;
    this.file = work.session().results().reports(sitting.id());
    for (Participation one : work.session().participations().ofSitting(sitting.id())) {
      List<ResultEntry> history = work.session().results().history(one.id());
      if (one.hasSeat() || !history.isEmpty()) {
        participants.put(one, history);
      }
    }
  }

  static ReportDraft of(Work work, Sitting sitting) {
    return new Drafts(work, sitting).draft();
  }

  private ReportDraft draft() {
    SessionRecord record = record();
    Map<ParticipationId, StudentId> students = new LinkedHashMap<>();
    participants.keySet().forEach(one -> students.put(one.id(), one.of().student()));
    return new ReportDraft(record, students, missing(record));
  }

  private Map<String, Basis> missing(SessionRecord record) {
    List<Regulation> regulations =
        participants.keySet().stream()
            .map(one -> work.regulation(work.enrolment(one.enrolment())))
            .distinct()
            .toList();
    return ReportRules.missing(regulations, record);
  }

  private SessionRecord record() {
    return SessionRecord.builder()
        .sitting(sitting.id())
        .exam(sitting.exam())
        .name(sealed(sitting.name()))
        .moment(sitting.moment())
        .room(sitting.room().map(room -> room.id()))
        .staff(sitting.staff())
        .participants(participants.entrySet().stream().map(Drafts::participant).toList())
        .incidents(Stream.concat(ofResults(), ofStaff()).toList())
        .fields(file.deliveries().stream().flatMap(this::fields).toList())
        .documents(documents())
        .build();
  }

  private static SessionRecord.Participant participant(
      Map.Entry<Participation, List<ResultEntry>> one) {
    return new SessionRecord.Participant(
        one.getKey().id(),
        one.getKey().moment(),
        ResultRules.attendance(one.getValue()),
        ResultRules.counting(one.getValue()).flatMap(entry -> entry.measurement().taken()));
  }

  /** What came with the results, once where a message was repeated. */
  private Stream<SessionRecord.Incident> ofResults() {
    return participants.entrySet().stream()
        .flatMap(
            one ->
                one.getValue().stream()
                    .flatMap(entry -> entry.measurement().irregularities().stream())
                    .distinct()
                    .map(
                        text ->
                            new SessionRecord.Incident(
                                one.getKey().id(),
                                Optional.empty(),
                                sealed(text),
                                Optional.empty(),
                                Days.all())));
  }

  private Stream<SessionRecord.Incident> ofStaff() {
    return file.irregularities().stream()
        .map(
            one ->
                new SessionRecord.Incident(
                    one.participation(),
                    Optional.of(one.category()),
                    sealed(one.description()),
                    one.measure(),
                    one.exclusion()));
  }

  private Stream<SessionRecord.Field> fields(SessionReport delivery) {
    return Stream.concat(
            delivery.irregularities().stream().map(text -> Map.entry(ReportRules.REMARKS, text)),
            delivery.fields().entrySet().stream())
        .map(field -> new SessionRecord.Field(field.getKey(), sealed(field.getValue())));
  }

  private List<SessionRecord.Document> documents() {
    Map<String, DocumentReference> documents = new LinkedHashMap<>();
    file.deliveries().stream()
        .flatMap(delivery -> delivery.documents().stream())
        .forEach(document -> documents.putIfAbsent(document.id(), document));
    return documents.values().stream()
        .map(one -> new SessionRecord.Document(one.id(), one.type(), sealed(one.name())))
        .toList();
  }

  private SealedText sealed(String text) {
    return SealedText.of(text, work.newId());
  }
}
