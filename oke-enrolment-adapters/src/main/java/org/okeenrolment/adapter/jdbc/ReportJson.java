package org.okeenrolment.adapter.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.ReportAddendum;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionReport;
import org.okeenrolment.signup.ParticipationId;

/** What is filed for session reports in JSON, as exact as what was sealed. */
final class ReportJson {
  private ReportJson() {}

  /** What kinds of entries there are, as they are stored. */
  enum Kind {
    DELIVERY,
    IRREGULARITY,
    CLOSURE,
    ADDENDUM
  }

  static Kind kind(ReportEntry entry) {
    if (entry instanceof SessionReport) {
      return Kind.DELIVERY;
    }
    if (entry instanceof Irregularity) {
      return Kind.IRREGULARITY;
    }
    return entry instanceof ReportClosure ? Kind.CLOSURE : Kind.ADDENDUM;
  }

  static JsonObject write(ReportEntry entry) {
    JsonObject json =
        switch (kind(entry)) {
          case DELIVERY -> delivery((SessionReport) entry);
          case IRREGULARITY -> irregularity((Irregularity) entry);
          case CLOSURE -> closure((ReportClosure) entry);
          case ADDENDUM -> addendum((ReportAddendum) entry);
        };
    return json.put("recorded", recorded(entry.recorded()));
  }

  static ReportEntry read(Kind kind, JsonObject json) {
    return switch (kind) {
      case DELIVERY -> delivery(json);
      case IRREGULARITY -> irregularity(json);
      case CLOSURE -> closure(json);
      case ADDENDUM -> addendum(json);
    };
  }

  private static JsonObject delivery(SessionReport report) {
    return JsonObject.empty()
        .put("sitting", report.sitting())
        .put("irregularities", report.irregularities())
        .put("documents", report.documents(), ValueJson::document)
        .put("fields", report.fields().entrySet(), ReportJson::field);
  }

  private static ReportEntry delivery(JsonObject json) {
    Map<String, String> fields = new LinkedHashMap<>();
    json.list("fields", one -> fields.put(one.text("name"), one.text("text")) == null);
    return SessionReport.builder()
        .sitting(new SittingId(json.text("sitting")))
        .irregularities(json.maybeText("irregularities"))
        .documents(json.list("documents", ValueJson::document))
        .fields(fields)
        .recorded(recorded(json.object("recorded")))
        .build();
  }

  private static JsonObject field(Map.Entry<String, String> field) {
    return JsonObject.empty().put("name", field.getKey()).put("text", field.getValue());
  }

  private static JsonObject irregularity(Irregularity irregularity) {
    return JsonObject.empty()
        .put("sitting", irregularity.sitting())
        .put("participation", irregularity.participation())
        .put("category", irregularity.category())
        .put("description", irregularity.description())
        .put("measure", irregularity.measure())
        .put("exclusion", FactJson.days(irregularity.exclusion()));
  }

  private static ReportEntry irregularity(JsonObject json) {
    return Irregularity.builder()
        .sitting(new SittingId(json.text("sitting")))
        .participation(new ParticipationId(json.text("participation")))
        .category(json.text("category"))
        .description(json.text("description"))
        .measure(json.maybeText("measure"))
        .exclusion(FactJson.days(json.object("exclusion")))
        .recorded(recorded(json.object("recorded")))
        .build();
  }

  private static JsonObject closure(ReportClosure closure) {
    return JsonObject.empty()
        .put("record", SessionRecordJson.write(closure.record()))
        .putTexts("missing", closure.missing())
        .put("deviation", closure.deviation().map(ReportJson::sealed))
        .put("hash", closure.hash());
  }

  private static ReportEntry closure(JsonObject json) {
    return ReportClosure.builder()
        .record(SessionRecordJson.read(json.object("record")))
        .missing(json.texts("missing"))
        .deviation(json.maybeObject("deviation").map(ReportJson::sealed))
        .hash(json.text("hash"))
        .recorded(recorded(json.object("recorded")))
        .build();
  }

  private static JsonObject addendum(ReportAddendum addendum) {
    return JsonObject.empty()
        .put("sitting", addendum.sitting())
        .put("number", addendum.number())
        .put("remark", sealed(addendum.remark()))
        .put("previous", addendum.previous())
        .put("hash", addendum.hash());
  }

  private static ReportEntry addendum(JsonObject json) {
    return ReportAddendum.builder()
        .sitting(new SittingId(json.text("sitting")))
        .number(json.number("number"))
        .remark(sealed(json.object("remark")))
        .previous(json.text("previous"))
        .hash(json.text("hash"))
        .recorded(recorded(json.object("recorded")))
        .build();
  }

  static JsonObject sealed(SealedText sealed) {
    return JsonObject.empty()
        .put("hash", sealed.hash())
        .put("salt", sealed.salt())
        .put("text", sealed.text());
  }

  static SealedText sealed(JsonObject json) {
    return new SealedText(json.text("hash"), json.text("salt"), json.maybeText("text"));
  }

  private static JsonObject recorded(Recorded recorded) {
    return JsonObject.empty()
        .put("at", recorded.at())
        .put("by", recorded.by().id())
        .put("role", recorded.by().role())
        .put("journal", recorded.journal());
  }

  private static Recorded recorded(JsonObject json) {
    return new Recorded(
        json.moment("at"),
        new Actor(json.text("by"), new Role(json.text("role"))),
        new JournalId(json.text("journal")));
  }
}
