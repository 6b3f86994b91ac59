package org.okeenrolment.adapter.regulation;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Bound;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Pin;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Selector;

/** Reads one document: also when something in it is wrong. */
final class DocumentReading {
  private DocumentReading() {}

  /** Reads as much as there is, and finds all that is wrong with it. */
  static Optional<RegulationDocument> read(JsonValue value) {
    return value
        .object()
        .flatMap(
            fields -> value.findings().make(value.pointer(), () -> Optional.of(document(fields))));
  }

  /** What cannot be read has a place-holder: the file is not used then. */
  private static RegulationDocument document(JsonFields fields) {
    Optional<String> id = fields.required("id", JsonValue::text);
    Optional<Authority> authority =
        fields.required("authority", value -> value.word(List.of(Authority.values())));
    RegulationDocument document =
        RegulationDocument.of(
                id.orElse("at " + fields.pointer()), authority.orElse(Authority.NATIONAL))
            .version(fields.get("version", JsonValue::integer).orElse(1))
            .title(fields.get("title", JsonValue::text))
            .source(fields.get("source", JsonValue::text))
            .constructed(fields.get("constructed", JsonValue::yesNo).orElse(false))
            .scope(fields.map("scope", DocumentReading::selector))
            .effective(fields.get("effective", DocumentReading::days).orElse(Days.all()))
            .pin(
                fields
                    .get("pin", value -> value.word(List.of(Pin.values())))
                    .orElse(Pin.EVENT_DATE))
            .bounds(
                fields.list("bounds", value -> ValueReading.object(value, DocumentReading::bound)))
            .params(ParamsReading.read(fields))
            .build();
    fields.end();
    return document;
  }

  static Optional<Days> days(JsonValue value) {
    return value
        .object()
        .map(
            fields -> {
              Days days = ValueReading.period(fields);
              fields.end();
              return days;
            });
  }

  private static Optional<Selector> selector(JsonValue value) {
    if (value.node().isArray()) {
      return value.list(DocumentReading::scalar).map(Selector.OneOf::new);
    }
    if (value.node().isObject()) {
      return ValueReading.object(
          value,
          fields ->
              Optional.of(
                  new Selector.Between(
                      fields.get("from", DocumentReading::scalar),
                      fields.get("to", DocumentReading::scalar))));
    }
    return scalar(value).map(Selector.Is::new);
  }

  static Optional<Object> scalar(JsonValue value) {
    if (value.node().isTextual()) {
      return value.text().map(text -> text);
    }
    return value.node().isNumber()
        ? value.number().map(number -> number)
        : value.wrong("a text or a number", "use the name or id");
  }

  private static Optional<Bound> bound(JsonFields fields) {
    Optional<Bound.Kind> kind =
        fields.required("kind", value -> value.word(List.of(Bound.Kind.values())));
    Optional<ParameterValue<?>> limit =
        fields
            .required("path", DocumentReading::parameter)
            .flatMap(parameter -> limit(parameter, fields))
            .or(() -> fields.get("value", unread -> Optional.empty()));
    return limit.flatMap(known -> kind.map(one -> new Bound(one, known)));
  }

  private static Optional<Parameter<?>> parameter(JsonValue value) {
    Optional<Parameter<?>> parameter = value.text().flatMap(Parameters::find);
    if (value.node().isTextual() && parameter.isEmpty()) {
      value
          .findings()
          .add(
              value.pointer(),
              "The path (%s) is unknown.".formatted(value.node().textValue()),
              "Maybe write the whole path of a parameter, such as attempts.base.");
    }
    return parameter;
  }

  private static Optional<ParameterValue<?>> limit(Parameter<?> parameter, JsonFields fields) {
    Optional<ParameterValue<?>> limit =
        fields.get("value", value -> ValueReading.read(parameter, value));
    return fields.isMissing("value")
        ? fields.findings().make(fields.pointer("value"), () -> Optional.of(parameter.none()))
        : limit;
  }
}
