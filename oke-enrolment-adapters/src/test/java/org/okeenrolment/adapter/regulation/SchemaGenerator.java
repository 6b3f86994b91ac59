package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Bound;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.ParameterFamily;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Pin;

/** Makes the schema of a file of documents from the list of parameters. */
final class SchemaGenerator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST = 100_000;
  private static final String ONE_WORD = "[^.]*[^.\\s][^.]*";

  ObjectNode file() {
    ObjectNode properties = JSON.objectNode();
    properties.set("$schema", type("string", "null"));
    properties.set("policies", list(ref("document")));
    ObjectNode schema =
        JSON.objectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$id", "urn:okeenrolment:regulations:1")
            .put("title", "Exam regulations (examenreglementen) of oke-enrolment");
    schema.setAll(object(properties, "policies"));
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set("document", document());
    definitions.set("selector", selector());
    definitions.set("days", days());
    definitions.set("bound", bound());
    definitions.set("params", params());
    definitions.setAll(ValueSchemas.definitions());
    return schema;
  }

  private static ObjectNode document() {
    ObjectNode properties = JSON.objectNode();
    properties.set("id", ref("name"));
    properties.set("version", integer(1, 999_999_999, true));
    properties.set("title", type("string", "null"));
    properties.set("source", type("string", "null"));
    properties.set("constructed", type("boolean", "null"));
    properties.set("authority", words(Authority.values(), false));
    ObjectNode scope = type("object", "null");
    scope.set("additionalProperties", ref("selector"));
    properties.set("scope", scope);
    properties.set("effective", orNull(ref("days")));
    properties.set("pin", words(Pin.values(), true));
    properties.set("bounds", orNull(list(ref("bound"))));
    properties.set("params", orNull(ref("params")));
    return object(properties, "id", "authority");
  }

  private static ObjectNode selector() {
    JsonNode scalar = type("string", "number");
    ObjectNode range = JSON.objectNode();
    range.set("from", type("string", "number", "null"));
    range.set("to", type("string", "number", "null"));
    return anyOf(type("string", "number", "null"), list(scalar), object(range));
  }

  private static ObjectNode days() {
    ObjectNode properties = JSON.objectNode();
    properties.set("from", orNull(ref("date")));
    properties.set("to", orNull(ref("date")));
    return object(properties);
  }

  /** One possibility for each parameter: its path, and a value that it can have. */
  private static ObjectNode bound() {
    return anyOf(
        Stream.concat(
                Parameters.all().stream()
                    .flatMap(
                        parameter ->
                            bounds(parameter, JSON.objectNode().put("const", parameter.path()))),
                Parameters.families().stream().flatMap(SchemaGenerator::bounds))
            .toArray(ObjectNode[]::new));
  }

  /** Names with a default of their own may have other values than those without. */
  private static Stream<ObjectNode> bounds(ParameterFamily<?> family) {
    List<String> known = family.fallbacks().keySet().stream().sorted().toList();
    ObjectNode others =
        type("string").put("pattern", "^" + family.prefix().replace(".", "\\.") + ONE_WORD + "$");
    ArrayNode except = others.putObject("not").putArray("enum");
    known.forEach(name -> except.add(family.prefix() + name));
    return Stream.concat(
        bounds(family.of("x"), others),
        known.stream()
            .map(family::of)
            .flatMap(
                parameter -> bounds(parameter, JSON.objectNode().put("const", parameter.path()))));
  }

  private static Stream<ObjectNode> bounds(Parameter<?> parameter, ObjectNode path) {
    ObjectNode lock = bound(path, ValueSchemas.of(parameter), Bound.Kind.LOCK);
    if (!parameter.mayBeNone()) {
      lock.withArray("required").add("value");
    }
    if (!parameter.isBoundable()) {
      return Stream.of(lock);
    }
    ObjectNode limit =
        bound(path, ValueSchemas.someOf(parameter), Bound.Kind.FLOOR, Bound.Kind.CEILING);
    limit.withArray("required").add("value");
    return Stream.of(lock, limit);
  }

  private static ObjectNode bound(ObjectNode path, JsonNode value, Bound.Kind... kinds) {
    ObjectNode properties = JSON.objectNode();
    properties.set("path", path);
    properties.set("kind", words(kinds, false));
    properties.set("value", value);
    return object(properties, "path", "kind");
  }

  private static ObjectNode params() {
    Map<String, JsonNode> values = new TreeMap<>();
    Parameters.all().forEach(parameter -> values.put(parameter.path(), ValueSchemas.of(parameter)));
    Parameters.families().forEach(family -> values.put(family.prefix(), named(family)));
    ObjectNode root = object(JSON.objectNode());
    values.forEach(
        (path, value) -> {
          String[] names = path.split("\\.");
          ObjectNode group = root;
          for (String name : Arrays.copyOf(names, names.length - 1)) {
            ObjectNode groups = group.withObjectProperty("properties");
            if (!groups.has(name)) {
              groups.set(name, object(JSON.objectNode()));
            }
            group = groups.withObjectProperty(name);
          }
          group.withObjectProperty("properties").set(names[names.length - 1], value);
        });
    return root;
  }

  /** An object with a field n is a term and no group. */
  private static ObjectNode named(ParameterFamily<?> family) {
    ObjectNode group = type("object").put("additionalProperties", false);
    group.putObject("patternProperties").set("^" + ONE_WORD + "$", ValueSchemas.of(family.of("x")));
    ObjectNode known = group.putObject("properties");
    family.fallbacks().keySet().stream()
        .sorted()
        .forEach(name -> known.set(name, ValueSchemas.of(family.of(name))));
    group.putObject("not").putArray("required").add("n");
    return group;
  }

  static ObjectNode ref(String definition) {
    return JSON.objectNode().put("$ref", "#/$defs/" + definition);
  }

  static ObjectNode type(String... types) {
    ObjectNode schema = JSON.objectNode();
    if (types.length == 1) {
      return schema.put("type", types[0]);
    }
    Arrays.stream(types).forEach(schema.putArray("type")::add);
    return schema;
  }

  static ObjectNode integer(int from, int to, boolean orNull) {
    return (orNull ? type("integer", "null") : type("integer"))
        .put("minimum", from)
        .put("maximum", to);
  }

  static ObjectNode amount(boolean orNull) {
    return integer(0, MOST, orNull);
  }

  static ObjectNode list(JsonNode items) {
    return type("array").set("items", items);
  }

  static ObjectNode anyOf(ObjectNode... schemas) {
    ObjectNode any = JSON.objectNode();
    ArrayNode all = any.putArray("anyOf");
    Arrays.stream(schemas).forEach(all::add);
    return any;
  }

  static ObjectNode orNull(ObjectNode schema) {
    return anyOf(schema, type("null"));
  }

  static ObjectNode words(Enum<?>[] words, boolean orNull) {
    return words(List.of(words), orNull);
  }

  static ObjectNode words(List<? extends Enum<?>> words, boolean orNull) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode all = schema.putArray("enum");
    words.forEach(word -> all.add(word.name()));
    if (orNull) {
      all.addNull();
    }
    return schema;
  }

  static ObjectNode object(ObjectNode properties, String... required) {
    ObjectNode schema = type("object");
    schema.set("properties", properties);
    schema.put("additionalProperties", false);
    if (required.length > 0) {
      Arrays.stream(required).forEach(schema.putArray("required")::add);
    }
    return schema;
  }
}
