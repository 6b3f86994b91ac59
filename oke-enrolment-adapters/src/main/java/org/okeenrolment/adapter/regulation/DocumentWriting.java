package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.regulation.Bound;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Pin;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.SchoolCalendar;
import org.okeenrolment.regulation.Selector;

/** Writes documents and calendars: in the order of the format, defaults left out. */
final class DocumentWriting {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DocumentWriting() {}

  static ObjectNode of(List<RegulationDocument> documents) {
    return JSON.objectNode().set("policies", array(documents, DocumentWriting::document));
  }

  static ObjectNode of(SchoolCalendar calendar) {
    ObjectNode file = JSON.objectNode();
    calendar.note().ifPresent(note -> file.put("note", note));
    List<LocalDate> holidays = calendar.publicHolidays().stream().sorted().toList();
    file.set("publicHolidays", array(holidays, day -> JSON.textNode(day.toString())));
    file.set("schoolHolidays", array(calendar.schoolHolidays(), DocumentWriting::days));
    return file;
  }

  private static ObjectNode document(RegulationDocument document) {
    ObjectNode file = JSON.objectNode().put("id", document.id()).put("version", document.version());
    document.title().ifPresent(title -> file.put("title", title));
    document.source().ifPresent(source -> file.put("source", source));
    if (document.constructed()) {
      file.put("constructed", true);
    }
    file.put("authority", document.authority().name());
    if (!document.scope().isEmpty()) {
      ObjectNode scope = file.putObject("scope");
      document.scope().forEach((field, selector) -> scope.set(field, selector(selector)));
    }
    if (!document.effective().equals(Days.all())) {
      file.set("effective", days(document.effective()));
    }
    if (document.pin() != Pin.EVENT_DATE) {
      file.put("pin", document.pin().name());
    }
    if (!document.bounds().isEmpty()) {
      file.set("bounds", array(document.bounds(), DocumentWriting::bound));
    }
    if (!document.params().isEmpty()) {
      file.set("params", params(document.params()));
    }
    return file;
  }

  private static JsonNode selector(Selector selector) {
    if (selector instanceof Selector.Is is) {
      return scalar(is.value());
    }
    if (selector instanceof Selector.OneOf oneOf) {
      return array(oneOf.values(), DocumentWriting::scalar);
    }
    Selector.Between range = (Selector.Between) selector;
    ObjectNode ends = JSON.objectNode();
    range.from().ifPresent(from -> ends.set("from", scalar(from)));
    range.to().ifPresent(to -> ends.set("to", scalar(to)));
    return ends;
  }

  private static JsonNode scalar(Object value) {
    return value instanceof BigDecimal number ? number(number) : JSON.textNode(value.toString());
  }

  /** A number without an exponent. */
  static JsonNode number(BigDecimal number) {
    return JSON.numberNode(number.scale() < 0 ? number.setScale(0) : number);
  }

  static ObjectNode days(Days days) {
    ObjectNode ends = JSON.objectNode();
    days.from().ifPresent(from -> ends.put("from", from.toString()));
    days.to().ifPresent(to -> ends.put("to", to.toString()));
    return ends;
  }

  private static ObjectNode bound(Bound bound) {
    ObjectNode entry =
        JSON.objectNode()
            .put("path", bound.limit().parameter().path())
            .put("kind", bound.kind().name());
    entry.set("value", value(bound.limit().value()));
    return entry;
  }

  private static ObjectNode params(List<ParameterValue<?>> params) {
    ObjectNode all = JSON.objectNode();
    for (ParameterValue<?> param : params) {
      String[] names = param.parameter().path().split("\\.", -1);
      ObjectNode group = all;
      for (int step = 0; step < names.length - 1; step++) {
        group = group.withObjectProperty(names[step]);
      }
      group.set(names[names.length - 1], value(param.value()));
    }
    return all;
  }

  private static JsonNode value(Optional<?> value) {
    return value.map(ValueWriting::of).orElse(JSON.nullNode());
  }

  static <T> ArrayNode array(Collection<T> elements, Function<? super T, JsonNode> element) {
    ArrayNode array = JSON.arrayNode();
    elements.forEach(one -> array.add(element.apply(one)));
    return array;
  }
}
