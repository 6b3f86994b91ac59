package org.okeenrolment.adapter.regulation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Opinion;

/** Reads the history of a case. */
final class FactReading {
  private static final Map<String, Function<JsonFields, Optional<Fact>>> KINDS =
      Map.of(
          "ATTEMPT", FactReading::attempt,
          "COST_DECIDED", FactReading::costDecided,
          "READINESS", FactReading::readiness,
          "GRANTED", FactReading::granted,
          "REVOKED", FactReading::revoked,
          "EXEMPTED", FactReading::exempted,
          "EXCLUDED", FactReading::excluded,
          "STATUS", FactReading::status);
  private static final List<Opinion> OPINIONS = List.of(Opinion.GO, Opinion.NO_GO);
  private static final List<AttemptCost> DECIDED = List.of(AttemptCost.FREE, AttemptCost.CONSUMES);

  private FactReading() {}

  /** What a case says of the past. */
  record Past(History history, Asked.Exams exams) {
    static Past none() {
      return new Past(History.empty(), new Asked.Exams(List.of(), List.of(), List.of()));
    }
  }

  static Optional<Past> past(JsonFields fields) {
    return Optional.of(new Past(history(fields), exams(fields)));
  }

  private static History history(JsonFields fields) {
    return History.builder()
        .events(fields.list("events", value -> ValueReading.object(value, FactReading::fact)))
        .facts(Set.copyOf(new HashSet<>(fields.list("facts", JsonValue::name))))
        .grades(fields.map("grades", FactReading::grade))
        .openEnrolments(fields.get("openEnrolments", JsonValue::integer).orElse(0))
        .openEnrolmentsTotal(fields.get("openEnrolmentsTotal", JsonValue::integer).orElse(0))
        .examsThatDay(fields.get("examsThatDay", JsonValue::integer).orElse(0))
        .extraGrantedElsewhere(fields.map("extraGrantedElsewhere", JsonValue::integer))
        .build();
  }

  private static Asked.Exams exams(JsonFields fields) {
    return new Asked.Exams(
        fields.list("enrolled", FactReading::exam),
        fields.list("exempted", FactReading::exam),
        fields.list("achieved", FactReading::exam));
  }

  static Optional<ExamId> exam(JsonValue value) {
    return value.name().map(ExamId::new);
  }

  /** Reads a grade: a number, or a word. */
  static Optional<Grade> grade(JsonValue value) {
    return value.node().isNumber() ? value.number().map(Grade::of) : value.name().map(Grade::of);
  }

  private static Optional<Fact> fact(JsonFields fields) {
    return fields
        .required("kind", value -> word(value, KINDS.keySet()))
        .map(KINDS::get)
        .flatMap(kind -> kind.apply(fields));
  }

  static Optional<String> word(JsonValue value, Set<String> words) {
    return words.contains(value.node().asText())
        ? value.text()
        : value.wrong("one of " + words.stream().sorted().toList(), "use one of them");
  }

  private static Optional<LocalDate> at(JsonFields fields) {
    return fields.required("at", JsonValue::date);
  }

  private static Optional<Fact> attempt(JsonFields fields) {
    Optional<AttemptOutcome> outcome =
        fields.required("outcome", JsonValue::name).map(AttemptOutcome::new);
    Optional<AttemptId> id = fields.get("id", JsonValue::name).map(AttemptId::new);
    Optional<Grade> grade = fields.get("grade", FactReading::grade);
    Level level = SignUpQuestions.level(fields);
    Optional<String> period = fields.get("period", JsonValue::name);
    Optional<String> part = fields.get("part", JsonValue::name);
    return at(fields)
        .flatMap(
            at ->
                outcome.map(
                    how ->
                        Fact.Attempt.of(at, how)
                            .id(id)
                            .grade(grade)
                            .level(level)
                            .period(period)
                            .part(part)
                            .build()));
  }

  private static Optional<Fact> costDecided(JsonFields fields) {
    Optional<AttemptId> target = fields.required("target", JsonValue::name).map(AttemptId::new);
    Optional<AttemptCost> cost = fields.required("cost", value -> value.word(DECIDED));
    return at(fields)
        .flatMap(at -> target.flatMap(id -> cost.map(what -> new Fact.CostDecided(at, id, what))));
  }

  private static Optional<Fact> readiness(JsonFields fields) {
    Optional<Opinion> opinion = fields.required("decision", value -> value.word(OPINIONS));
    Optional<LocalDate> validUntil = fields.get("validUntil", JsonValue::date);
    Optional<String> part = fields.get("part", JsonValue::name);
    Optional<LocalDate> at = at(fields);
    return fields
        .required("role", ValueReading::role)
        .flatMap(
            role ->
                at.flatMap(
                    day ->
                        opinion.map(
                            what -> new Fact.Readiness(day, role, what, validUntil, part))));
  }

  private static Optional<Fact> granted(JsonFields fields) {
    Optional<Fact.Granted.Topic> topic =
        fields.required("topic", value -> value.word(List.of(Fact.Granted.Topic.values())));
    int count = fields.get("count", JsonValue::integer).orElse(1);
    Level level =
        fields.get("level", value -> value.word(List.of(Level.values()))).orElse(Level.HIGHER);
    Optional<LocalDate> sittingAt = fields.get("sittingAt", JsonValue::date);
    Optional<String> part = fields.get("part", JsonValue::name);
    return at(fields)
        .flatMap(
            at -> topic.map(what -> new Fact.Granted(at, what, count, level, sittingAt, part)));
  }

  private static Optional<Fact> revoked(JsonFields fields) {
    int count = fields.get("count", JsonValue::integer).orElse(1);
    return at(fields).map(at -> new Fact.Revoked(at, count));
  }

  private static Optional<Fact> exempted(JsonFields fields) {
    return at(fields).map(Fact.Exempted::new);
  }

  private static Optional<Fact> excluded(JsonFields fields) {
    return ValueReading.closed(fields, "from", "until").map(Fact.Excluded::new);
  }

  private static Optional<Fact> status(JsonFields fields) {
    Optional<String> status = fields.required("status", JsonValue::name);
    return at(fields).flatMap(at -> status.map(what -> new Fact.StatusChanged(at, what)));
  }
}
