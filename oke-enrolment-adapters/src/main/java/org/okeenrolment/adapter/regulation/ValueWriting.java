package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.adapter.regulation.DocumentWriting.JSON;
import static org.okeenrolment.adapter.regulation.DocumentWriting.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.ExamPeriod;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.regulation.Term;

/** Writes the value of a parameter, by its Java type. */
final class ValueWriting {
  private ValueWriting() {}

  static JsonNode of(Object value) {
    if (value instanceof List<?> list) {
      return array(list, ValueWriting::of);
    }
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof BigDecimal number) {
      return DocumentWriting.number(number);
    }
    if (value instanceof Boolean yesNo) {
      return JSON.booleanNode(yesNo);
    }
    return value instanceof String || value instanceof Enum<?> || value instanceof Role
        ? JSON.textNode(value.toString())
        : object(value);
  }

  private static ObjectNode object(Object value) {
    if (value instanceof Term term) {
      return term(term);
    }
    if (value instanceof Limit limit) {
      return JSON.objectNode().put("per", limit.per().name()).put("max", limit.max());
    }
    if (value instanceof Reset reset) {
      ObjectNode entry = JSON.objectNode().put("on", reset.on());
      reset.to().ifPresent(to -> entry.put("to", to));
      reset.max().ifPresent(max -> entry.put("max", max));
      return entry;
    }
    if (value instanceof ExamPeriod period) {
      return JSON.objectNode().put("id", period.id()).setAll(DocumentWriting.days(period.days()));
    }
    return condition((Condition) value);
  }

  private static ObjectNode term(Term term) {
    ObjectNode entry = JSON.objectNode().put("n", term.n()).put("unit", term.unit().name());
    if (term.extend()) {
      entry.put("extend", true);
    }
    if (term.onlyInsufficient()) {
      entry.put("onlyInsufficient", true);
    }
    if (!term.requires().isEmpty()) {
      entry.set("requires", of(term.requires()));
    }
    return entry;
  }

  private static ObjectNode condition(Condition condition) {
    if (condition instanceof Condition.Present fact) {
      ObjectNode entry = JSON.objectNode().put("check", "FACT").put("name", fact.name());
      return fact.is() ? entry : entry.put("is", false);
    }
    if (condition instanceof Condition.Each each) {
      return grades("EACH", each.components(), each.min());
    }
    Condition.Mean mean = (Condition.Mean) condition;
    return grades("MEAN", mean.components(), mean.min());
  }

  private static ObjectNode grades(String check, List<String> components, BigDecimal min) {
    ObjectNode entry = JSON.objectNode().put("check", check);
    entry.set("components", of(components));
    entry.set("min", of(min));
    return entry;
  }
}
