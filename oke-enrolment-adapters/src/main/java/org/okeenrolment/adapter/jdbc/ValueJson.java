package org.okeenrolment.adapter.jdbc;

import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.plan.SittingConditions;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.StartScenario;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.result.DocumentReference;

/** Small values in JSON. */
final class ValueJson {
  private ValueJson() {}

  static JsonObject purpose(ProgrammeCohort purpose) {
    return JsonObject.empty().put("programme", purpose.programme()).put("cohort", purpose.cohort());
  }

  static ProgrammeCohort purpose(JsonObject json) {
    return new ProgrammeCohort(
        new ProgrammeId(json.text("programme")), new CohortId(json.text("cohort")));
  }

  static JsonObject delivered(DeliveredAttempt delivered) {
    return JsonObject.empty()
        .put("partner", delivered.reference().partner())
        .put("offering", delivered.reference().offering())
        .put("association", delivered.reference().association())
        .put("attempt", delivered.attempt())
        .put("number", delivered.number());
  }

  static DeliveredAttempt delivered(JsonObject json) {
    return new DeliveredAttempt(
        new PartnerReference(
            new PartnerId(json.text("partner")), json.text("offering"), json.text("association")),
        json.number("attempt"),
        json.number("number"));
  }

  static JsonObject staff(StaffRole staff) {
    return JsonObject.empty().put("staff", staff.staff()).put("role", staff.role());
  }

  static StaffRole staff(JsonObject json) {
    return new StaffRole(new StaffId(json.text("staff")), new Role(json.text("role")));
  }

  static JsonObject conditions(SittingConditions conditions) {
    return JsonObject.empty()
        .put("minutes", conditions.minutes())
        .put("start", conditions.start().map(ValueJson::start))
        .putTexts("safety", conditions.safety())
        .putTexts("personalNeeds", conditions.personalNeeds())
        .put("offlineServer", conditions.offlineServer());
  }

  static SittingConditions conditions(JsonObject json) {
    return new SittingConditions(
        json.maybeNumber("minutes"),
        json.maybeObject("start").map(ValueJson::start),
        json.texts("safety"),
        json.texts("personalNeeds"),
        json.maybeText("offlineServer"));
  }

  private static JsonObject start(StartScenario start) {
    return JsonObject.empty().put("clock", start.clock()).put("lastStart", start.lastStart());
  }

  private static StartScenario start(JsonObject json) {
    return new StartScenario(
        json.constant("clock", StartScenario.Clock.class), json.maybeMoment("lastStart"));
  }

  static JsonObject basis(Basis basis) {
    return JsonObject.empty()
        .put("document", basis.document())
        .put("version", basis.version())
        .put("path", basis.path());
  }

  static Basis basis(JsonObject json) {
    return new Basis(json.text("document"), json.number("version"), json.text("path"));
  }

  static JsonObject document(DocumentReference document) {
    return JsonObject.empty()
        .put("id", document.id())
        .put("type", document.type())
        .put("name", document.name());
  }

  static DocumentReference document(JsonObject json) {
    return new DocumentReference(json.text("id"), json.text("type"), json.text("name"));
  }

  /** The topic has a column. */
  static JsonObject matter(DecisionMatter matter) {
    return JsonObject.empty()
        .put("attempt", matter.attempt())
        .put("level", matter.level())
        .put("sittingAt", matter.sittingAt())
        .put("evidence", matter.evidence().map(ValueJson::evidence))
        .put("arrivedAt", matter.arrivedAt());
  }

  static DecisionMatter matter(String topic, JsonObject json) {
    return new DecisionMatter(
        topic,
        json.maybe("attempt", AttemptId::new),
        json.maybe("level", Level::valueOf),
        json.maybeDay("sittingAt"),
        json.maybeObject("evidence").map(ValueJson::evidence),
        json.maybeMoment("arrivedAt"));
  }

  private static JsonObject evidence(ExemptionEvidence evidence) {
    return JsonObject.empty()
        .put("grade", evidence.grade().map(FactJson::grade))
        .put("achieved", evidence.achieved())
        .put("onExemption", evidence.onExemption());
  }

  private static ExemptionEvidence evidence(JsonObject json) {
    return new ExemptionEvidence(
        json.maybeObject("grade").map(FactJson::grade),
        json.maybeDay("achieved"),
        json.flag("onExemption"));
  }
}
