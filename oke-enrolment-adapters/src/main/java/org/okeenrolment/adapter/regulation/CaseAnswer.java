package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.adapter.regulation.DocumentWriting.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;

/** The answer to a question as cases write it, with what decided it. */
final class CaseAnswer {
  private final ObjectNode fields = JSON.objectNode();
  private final Set<Basis> basis = new LinkedHashSet<>();

  static CaseAnswer error(String code) {
    return new CaseAnswer().put("error", code);
  }

  static CaseAnswer of(Decision decision) {
    CaseAnswer answer = new CaseAnswer().because(decision.basis());
    answer.put("status", status(decision));
    answer.putUnlessEmpty("reasons", decision.reasons().stream().map(CaseAnswer::code));
    answer.putUnlessEmpty("decisions", decision.pending().stream().map(Pending::toString));
    decision.reasons().forEach(reason -> reason.basis().ifPresent(answer.basis::add));
    decision.pending().forEach(pending -> answer.basis.add(pending.basis()));
    return answer;
  }

  static CaseAnswer because(Answer<?> answer) {
    return new CaseAnswer().because(answer.basis());
  }

  private static String status(Decision decision) {
    if (decision.isAllowed()) {
      return "ALLOWED";
    }
    return decision.reasons().isEmpty() ? "NEEDS_DECISION" : "BLOCKED";
  }

  private static String code(Reason reason) {
    Object fact = reason.facts().get("fact");
    return fact == null ? reason.code() : reason.code() + ":" + fact;
  }

  CaseAnswer because(List<Basis> more) {
    basis.addAll(more);
    return this;
  }

  CaseAnswer put(String name, @Nullable String text) {
    fields.put(name, text);
    return this;
  }

  CaseAnswer put(String name, @Nullable Integer number) {
    fields.put(name, number);
    return this;
  }

  CaseAnswer put(String name, boolean yesNo) {
    fields.put(name, yesNo);
    return this;
  }

  CaseAnswer putDay(String name, Optional<LocalDate> day) {
    return put(name, day.map(LocalDate::toString).orElse(null));
  }

  CaseAnswer putGrade(String name, Optional<BigDecimal> grade) {
    fields.set(name, grade.map(DocumentWriting::number).orElse(JSON.nullNode()));
    return this;
  }

  /** Puts a list without doubles, in plain character order. */
  CaseAnswer putSorted(String name, Collection<?> values) {
    return putInOrder(name, values.stream().map(Object::toString).distinct().sorted());
  }

  CaseAnswer putInOrder(String name, Stream<String> values) {
    fields.set(name, DocumentWriting.array(values.toList(), JSON::textNode));
    return this;
  }

  private void putUnlessEmpty(String name, Stream<String> values) {
    List<String> all = values.toList();
    if (!all.isEmpty()) {
      putSorted(name, all);
    }
  }

  List<Basis> basis() {
    return List.copyOf(basis);
  }

  /** Answers the answer as JSON on one line. */
  String json() {
    return fields.toString();
  }

  /** Numbers are compared by value; a field that is null is the same as one that is missing. */
  boolean isEqualTo(ObjectNode expected) {
    return withoutNulls(expected).equals(CaseAnswer::compare, withoutNulls(fields));
  }

  private static ObjectNode withoutNulls(ObjectNode node) {
    ObjectNode rest = JSON.objectNode();
    node.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> rest.set(field.getKey(), field.getValue()));
    return rest;
  }

  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
