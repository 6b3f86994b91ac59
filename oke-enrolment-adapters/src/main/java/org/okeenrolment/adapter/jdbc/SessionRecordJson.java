package org.okeenrolment.adapter.jdbc;

import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.signup.ParticipationId;

/** What a closed session report says, in JSON. */
final class SessionRecordJson {
  private SessionRecordJson() {}

  static JsonObject write(SessionRecord record) {
    return JsonObject.empty()
        .put("sitting", record.sitting())
        .put("exam", record.exam())
        .put("name", ReportJson.sealed(record.name()))
        .put("moment", record.moment())
        .put("room", record.room())
        .put("staff", record.staff(), ValueJson::staff)
        .put("participants", record.participants(), SessionRecordJson::participant)
        .put("incidents", record.incidents(), SessionRecordJson::incident)
        .put("fields", record.fields(), SessionRecordJson::field)
        .put("documents", record.documents(), SessionRecordJson::document);
  }

  static SessionRecord read(JsonObject json) {
    return SessionRecord.builder()
        .sitting(new SittingId(json.text("sitting")))
        .exam(new ExamId(json.text("exam")))
        .name(ReportJson.sealed(json.object("name")))
        .moment(json.interval("moment"))
        .room(json.maybe("room", RoomId::new))
        .staff(json.list("staff", ValueJson::staff))
        .participants(json.list("participants", SessionRecordJson::participant))
        .incidents(json.list("incidents", SessionRecordJson::incident))
        .fields(json.list("fields", SessionRecordJson::field))
        .documents(json.list("documents", SessionRecordJson::document))
        .build();
  }

  private static JsonObject participant(SessionRecord.Participant participant) {
    return JsonObject.empty()
        .put("participation", participant.participation())
        .put("moment", participant.moment())
        .put("attendance", participant.attendance())
        .put("taken", participant.taken());
  }

  private static SessionRecord.Participant participant(JsonObject json) {
    return new SessionRecord.Participant(
        new ParticipationId(json.text("participation")),
        json.interval("moment"),
        json.maybe("attendance", Attendance::new),
        json.maybeMoment("taken"));
  }

  private static JsonObject incident(SessionRecord.Incident incident) {
    return JsonObject.empty()
        .put("participation", incident.participation())
        .put("category", incident.category())
        .put("description", ReportJson.sealed(incident.description()))
        .put("measure", incident.measure())
        .put("exclusion", FactJson.days(incident.exclusion()));
  }

  private static SessionRecord.Incident incident(JsonObject json) {
    return new SessionRecord.Incident(
        new ParticipationId(json.text("participation")),
        json.maybeText("category"),
        ReportJson.sealed(json.object("description")),
        json.maybeText("measure"),
        FactJson.days(json.object("exclusion")));
  }

  private static JsonObject field(SessionRecord.Field field) {
    return JsonObject.empty()
        .put("name", field.name())
        .put("text", ReportJson.sealed(field.text()));
  }

  private static SessionRecord.Field field(JsonObject json) {
    return new SessionRecord.Field(json.text("name"), ReportJson.sealed(json.object("text")));
  }

  private static JsonObject document(SessionRecord.Document document) {
    return JsonObject.empty()
        .put("id", document.id())
        .put("type", document.type())
        .put("name", ReportJson.sealed(document.name()));
  }

  private static SessionRecord.Document document(JsonObject json) {
    return new SessionRecord.Document(
        json.text("id"), json.text("type"), ReportJson.sealed(json.object("name")));
  }
}
