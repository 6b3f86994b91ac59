package org.okeenrolment.adapter.jdbc;

import java.math.BigDecimal;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Opinion;

/** Facts of the attempt ledger in JSON, each with its kind beside it. */
final class FactJson {
  private FactJson() {}

  /** What kinds of facts there are, as they are stored. */
  enum Kind {
    ATTEMPT,
    COST_DECIDED,
    READINESS,
    GRANTED,
    REVOKED,
    EXEMPTED,
    EXCLUDED,
    STATUS_CHANGED
  }

  static Kind kind(Fact fact) {
    if (fact instanceof Fact.Attempt) {
      return Kind.ATTEMPT;
    }
    if (fact instanceof Fact.CostDecided) {
      return Kind.COST_DECIDED;
    }
    if (fact instanceof Fact.Readiness) {
      return Kind.READINESS;
    }
    if (fact instanceof Fact.Granted) {
      return Kind.GRANTED;
    }
    if (fact instanceof Fact.Revoked) {
      return Kind.REVOKED;
    }
    if (fact instanceof Fact.Exempted) {
      return Kind.EXEMPTED;
    }
    return fact instanceof Fact.Excluded ? Kind.EXCLUDED : Kind.STATUS_CHANGED;
  }

  static JsonObject write(Fact fact) {
    return switch (kind(fact)) {
      case ATTEMPT -> attempt((Fact.Attempt) fact);
      case COST_DECIDED -> cost((Fact.CostDecided) fact);
      case READINESS -> readiness((Fact.Readiness) fact);
      case GRANTED -> granted((Fact.Granted) fact);
      case REVOKED -> revoked((Fact.Revoked) fact);
      case EXEMPTED -> JsonObject.empty().put("at", ((Fact.Exempted) fact).at());
      case EXCLUDED -> days(((Fact.Excluded) fact).days());
      case STATUS_CHANGED -> status((Fact.StatusChanged) fact);
    };
  }

  static Fact read(Kind kind, JsonObject json) {
    return switch (kind) {
      case ATTEMPT -> attempt(json);
      case COST_DECIDED ->
          new Fact.CostDecided(
              json.day("at"),
              new AttemptId(json.text("target")),
              json.constant("cost", AttemptCost.class));
      case READINESS ->
          new Fact.Readiness(
              json.day("at"),
              new Role(json.text("role")),
              json.constant("opinion", Opinion.class),
              json.maybeDay("validUntil"),
              json.maybeText("part"));
      case GRANTED -> granted(json);
      case REVOKED -> new Fact.Revoked(json.day("at"), json.number("count"));
      case EXEMPTED -> new Fact.Exempted(json.day("at"));
      case EXCLUDED -> new Fact.Excluded(days(json));
      case STATUS_CHANGED -> new Fact.StatusChanged(json.day("at"), json.text("status"));
    };
  }

  private static JsonObject attempt(Fact.Attempt attempt) {
    return JsonObject.empty()
        .put("at", attempt.at())
        .put("outcome", attempt.outcome())
        .put("id", attempt.id())
        .put("grade", attempt.grade().map(FactJson::grade))
        .put("passed", attempt.passed())
        .put("level", attempt.level())
        .put("period", attempt.period())
        .put("part", attempt.part());
  }

  private static Fact attempt(JsonObject json) {
    return Fact.Attempt.of(json.day("at"), new AttemptOutcome(json.text("outcome")))
        .id(json.maybe("id", AttemptId::new))
        .grade(json.maybeObject("grade").map(FactJson::grade))
        .passed(json.maybe("passed", Boolean::valueOf))
        .level(json.constant("level", Level.class))
        .period(json.maybeText("period"))
        .part(json.maybeText("part"))
        .build();
  }

  /** A figure is kept with its digits. */
  static JsonObject grade(Grade grade) {
    return grade instanceof Grade.Figure figure
        ? JsonObject.empty().put("figure", figure.number())
        : JsonObject.empty().put("word", ((Grade.Word) grade).word());
  }

  static Grade grade(JsonObject json) {
    return json.maybeText("figure")
        .map(figure -> Grade.of(new BigDecimal(figure)))
        .orElseGet(() -> Grade.of(json.text("word")));
  }

  private static JsonObject cost(Fact.CostDecided decided) {
    return JsonObject.empty()
        .put("at", decided.at())
        .put("target", decided.target())
        .put("cost", decided.cost());
  }

  private static JsonObject readiness(Fact.Readiness readiness) {
    return JsonObject.empty()
        .put("at", readiness.at())
        .put("role", readiness.role())
        .put("opinion", readiness.opinion())
        .put("validUntil", readiness.validUntil())
        .put("part", readiness.part());
  }

  private static JsonObject granted(Fact.Granted granted) {
    return JsonObject.empty()
        .put("at", granted.at())
        .put("topic", granted.topic())
        .put("count", granted.count())
        .put("level", granted.level())
        .put("sittingAt", granted.sittingAt())
        .put("part", granted.part());
  }

  private static Fact granted(JsonObject json) {
    return Fact.Granted.of(json.day("at"), json.constant("topic", Fact.Granted.Topic.class))
        .count(json.number("count"))
        .level(json.constant("level", Level.class))
        .sittingAt(json.maybeDay("sittingAt"))
        .part(json.maybeText("part"))
        .build();
  }

  private static JsonObject revoked(Fact.Revoked revoked) {
    return JsonObject.empty().put("at", revoked.at()).put("count", revoked.count());
  }

  private static JsonObject status(Fact.StatusChanged changed) {
    return JsonObject.empty().put("at", changed.at()).put("status", changed.status());
  }

  static JsonObject days(Days days) {
    return JsonObject.empty().put("from", days.from()).put("to", days.to());
  }

  static Days days(JsonObject json) {
    return new Days(json.maybeDay("from"), json.maybeDay("to"));
  }
}
