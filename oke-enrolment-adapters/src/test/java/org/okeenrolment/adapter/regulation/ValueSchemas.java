package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.adapter.regulation.SchemaGenerator.amount;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.anyOf;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.list;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.object;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.orNull;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.ref;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.type;
import static org.okeenrolment.adapter.regulation.SchemaGenerator.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.TermUnit;

/** The schemas of the values of parameters. */
final class ValueSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ValueSchemas() {}

  /** A value of the parameter, or none where it may be none. */
  static ObjectNode of(Parameter<?> parameter) {
    return parameter.mayBeNone() ? orNull(someOf(parameter)) : someOf(parameter);
  }

  static ObjectNode someOf(Parameter<?> parameter) {
    return switch (parameter.type()) {
      case INTEGER -> amount(false);
      case NUMBER -> type("number");
      case BOOLEAN -> type("boolean");
      case ROLE -> ref("name");
      case ROLES, NAMES -> list(ref("name"));
      case CHOICE -> words(parameter.choices(), false);
      case CHOICES -> list(words(parameter.choices(), false));
      case TERM -> ref("term");
      case TERM_BACK -> ref("termBack");
      case NAMED_TERM -> ref("namedTerm");
      case LIMITS -> list(ref("limit"));
      case RESETS -> list(ref("reset"));
      case CONDITIONS -> list(ref("condition"));
      case PERIODS -> list(ref("period"));
    };
  }

  static ObjectNode definitions() {
    ObjectNode definitions = JSON.objectNode();
    definitions.set("name", type("string").put("pattern", "\\S"));
    definitions.set(
        "date", type("string").put("format", "date").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$"));
    definitions.set("term", term(List.of(TermUnit.values()), plainOptions()));
    definitions.set("termBack", term(unitsBack(), plainOptions()));
    definitions.set("namedTerm", term(List.of(TermUnit.values()), options()));
    definitions.set("limit", limit());
    definitions.set("reset", reset());
    definitions.set("period", period());
    definitions.set("condition", anyOf(grades(), fact()));
    return definitions;
  }

  private static List<TermUnit> unitsBack() {
    return Arrays.stream(TermUnit.values()).filter(unit -> unit != TermUnit.SCHOOL_YEAR).toList();
  }

  private static ObjectNode term(List<TermUnit> units, ObjectNode options) {
    ObjectNode properties = JSON.objectNode();
    properties.set("n", amount(false));
    properties.set("unit", words(units, false));
    properties.setAll(options);
    return object(properties, "n", "unit");
  }

  private static ObjectNode options() {
    ObjectNode options = JSON.objectNode();
    options.set("extend", type("boolean", "null"));
    options.set("onlyInsufficient", type("boolean", "null"));
    options.set("requires", orNull(list(ref("name"))));
    return options;
  }

  /** What only a named term can have may be there with its default. */
  private static ObjectNode plainOptions() {
    ObjectNode options = JSON.objectNode();
    options.putObject("extend").putArray("enum").add(false).addNull();
    options.putObject("onlyInsufficient").putArray("enum").add(false).addNull();
    options.set("requires", type("array", "null").put("maxItems", 0));
    return options;
  }

  private static ObjectNode limit() {
    ObjectNode properties = JSON.objectNode();
    properties.set("per", words(Limit.Per.values(), false));
    properties.set("max", amount(false));
    return object(properties, "per", "max");
  }

  private static ObjectNode reset() {
    ObjectNode properties = JSON.objectNode();
    properties.set("on", ref("name"));
    properties.set("to", amount(true));
    properties.set("max", amount(true));
    return object(properties, "on");
  }

  private static ObjectNode period() {
    ObjectNode properties = JSON.objectNode();
    properties.set("id", ref("name"));
    properties.set("from", orNull(ref("date")));
    properties.set("to", orNull(ref("date")));
    return object(properties, "id");
  }

  private static ObjectNode grades() {
    ObjectNode properties = JSON.objectNode();
    properties.putObject("check").putArray("enum").add("EACH").add("MEAN");
    properties.set("components", list(ref("name")).put("minItems", 1));
    properties.set("min", type("number"));
    return object(properties, "check", "components", "min");
  }

  private static ObjectNode fact() {
    ObjectNode properties = JSON.objectNode();
    properties.putObject("check").put("const", "FACT");
    properties.set("name", ref("name"));
    properties.set("is", type("boolean", "null"));
    return object(properties, "check", "name");
  }
}
