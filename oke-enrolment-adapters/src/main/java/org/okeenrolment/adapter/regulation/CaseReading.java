package org.okeenrolment.adapter.regulation;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;

/** Reads one case, about some of the documents. */
final class CaseReading {
  private static final Map<String, Function<JsonFields, Question>> QUESTIONS =
      Map.ofEntries(
          entry("mayEnrol", SignUpQuestions::mayEnrol),
          entry("mayWithdraw", SignUpQuestions::mayWithdraw),
          entry("admit", TimeQuestions::admit),
          entry("excuse", SignUpQuestions::excuse),
          entry("within", ResultQuestions::within),
          entry("exemption", SignUpQuestions::exemption),
          entry("resultValid", ResultQuestions::resultValid),
          entry("measure", ResultQuestions::measure),
          entry("attempts", SignUpQuestions::attempts),
          entry("countingResult", ResultQuestions::countingResult),
          entry("convert", ResultQuestions::convert),
          entry("finalGrade", ResultQuestions::finalGrade),
          entry("deadline", ResultQuestions::deadline),
          entry("extraTime", TimeQuestions::extraTime),
          entry("sessionReport", ResultQuestions::sessionReport),
          entry("okeAttempt", SignUpQuestions::okeAttempt),
          entry("inboundResult", ResultQuestions::inboundResult),
          entry("autoEnrol", SignUpQuestions::autoEnrol),
          entry("carryOver", SignUpQuestions::carryOver),
          entry("policies", TimeQuestions::policies));

  private final Regulations all;

  CaseReading(Regulations all) {
    this.all = all;
  }

  Optional<RegulationCase> read(JsonValue value) {
    return ValueReading.object(value, this::read);
  }

  private Optional<RegulationCase> read(JsonFields fields) {
    Optional<String> id = fields.required("id", JsonValue::name);
    fields.get("source", JsonValue::text);
    fields.get("note", JsonValue::text);
    fields.get("constructed", JsonValue::yesNo);
    String story = fields.get("story", JsonValue::text).orElse("");
    Regulations regulations =
        Regulations.of(
            fields.requiredList("policies", this::versions).stream()
                .flatMap(List::stream)
                .distinct()
                .toList(),
            all.calendar());
    Optional<RegulationCase.Given> given = given(fields);
    Optional<ObjectNode> expected =
        fields.required("expected", JsonValue::object).map(JsonFields::json);
    return id.flatMap(
        name ->
            given.flatMap(
                known ->
                    expected.map(
                        answer -> new RegulationCase(name, story, regulations, known, answer))));
  }

  private Optional<List<RegulationDocument>> versions(JsonValue value) {
    Optional<String> id = value.name();
    List<RegulationDocument> versions =
        all.documents().stream().filter(document -> id.equals(Optional.of(document.id()))).toList();
    if (id.isPresent() && versions.isEmpty()) {
      value
          .findings()
          .add(
              value.pointer(),
              "The document (%s) is not there.".formatted(id.get()),
              "Maybe it has another id.");
    }
    return Optional.of(versions);
  }

  private static Optional<RegulationCase.Given> given(JsonFields fields) {
    Optional<Context> context =
        fields.required("context", value -> ValueReading.object(value, CaseReading::context));
    FactReading.Past past =
        fields
            .get("history", value -> ValueReading.object(value, FactReading::past))
            .orElse(FactReading.Past.none());
    Optional<RegulationCase.PartQuestion> question =
        fields.required("question", value -> ValueReading.object(value, CaseReading::question));
    return context.flatMap(
        where ->
            question.map(
                what -> new RegulationCase.Given(where, past.history(), past.exams(), what)));
  }

  private static Optional<Context> context(JsonFields fields) {
    Map<String, Object> selectors = new HashMap<>();
    Optional<LocalDate> at = fields.required("at", JsonValue::date);
    fields.names().stream()
        .filter(name -> !name.equals("at"))
        .forEach(
            name ->
                fields
                    .get(name, DocumentReading::scalar)
                    .ifPresent(value -> selectors.put(name, value)));
    return at.map(day -> new Context(day, selectors));
  }

  private static Optional<RegulationCase.PartQuestion> question(JsonFields fields) {
    Optional<String> part = fields.get("part", JsonValue::name);
    return fields
        .required("ask", value -> FactReading.word(value, QUESTIONS.keySet()))
        .map(QUESTIONS::get)
        .map(ask -> ask.apply(fields))
        .map(question -> new RegulationCase.PartQuestion(part, question));
  }
}
