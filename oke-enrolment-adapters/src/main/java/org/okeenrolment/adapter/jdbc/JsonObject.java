package org.okeenrolment.adapter.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.okeenrolment.catalogue.Interval;

/** A value without columns of its own: what is empty is left out, moments are exact. */
final class JsonObject {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode fields;

  private JsonObject(ObjectNode fields) {
    this.fields = fields;
  }

  static JsonObject empty() {
    return new JsonObject(JsonNodeFactory.instance.objectNode());
  }

  static JsonObject parse(String text) {
    return new JsonObject((ObjectNode) tree(text));
  }

  static <T> List<T> parseAll(String text, Function<JsonObject, T> reading) {
    return objects(tree(text), reading);
  }

  static <T> String all(Collection<T> values, Function<T, JsonObject> writing) {
    return array(values, writing).toString();
  }

  /** Answers a text as it stands between the quotes. */
  static String escaped(String text) {
    String quoted = JsonNodeFactory.instance.textNode(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "A column is no JSON.%nMaybe a row was changed by hand.".formatted(), broken);
    }
  }

  private static <T> ArrayNode array(Collection<T> values, Function<T, JsonObject> writing) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(writing.apply(value).fields));
    return array;
  }

  private static <T> List<T> objects(JsonNode array, Function<JsonObject, T> reading) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> reading.apply(new JsonObject((ObjectNode) one)))
        .toList();
  }

  /** Puts an object, a number, a flag, or the text of anything else. */
  JsonObject put(String name, Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(there -> put(name, there));
    } else if (value instanceof OptionalInt maybe) {
      maybe.ifPresent(there -> fields.put(name, there));
    } else if (value instanceof JsonObject object) {
      fields.set(name, object.fields);
    } else if (value instanceof Integer number) {
      fields.put(name, number);
    } else if (value instanceof Boolean flag) {
      fields.put(name, flag);
    } else if (value instanceof Interval interval) {
      put(name, empty().put("start", interval.start()).put("end", interval.end()));
    } else {
      fields.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
    return this;
  }

  <T> JsonObject put(String name, Collection<T> values, Function<T, JsonObject> writing) {
    fields.set(name, array(values, writing));
    return this;
  }

  JsonObject putTexts(String name, Collection<String> texts) {
    ArrayNode array = fields.putArray(name);
    texts.forEach(array::add);
    return this;
  }

  String text(String name) {
    return fields.required(name).asText();
  }

  Optional<String> maybeText(String name) {
    return Optional.ofNullable(fields.get(name)).map(JsonNode::asText);
  }

  <T> Optional<T> maybe(String name, Function<String, T> reading) {
    return maybeText(name).map(reading);
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  int number(String name) {
    return fields.required(name).intValue();
  }

  OptionalInt maybeNumber(String name) {
    return fields.has(name) ? OptionalInt.of(number(name)) : OptionalInt.empty();
  }

  boolean has(String name) {
    return fields.has(name);
  }

  boolean flag(String name) {
    return fields.required(name).booleanValue();
  }

  LocalDate day(String name) {
    return LocalDate.parse(text(name));
  }

  Optional<LocalDate> maybeDay(String name) {
    return maybe(name, LocalDate::parse);
  }

  Optional<Instant> maybeMoment(String name) {
    return maybe(name, Instant::parse);
  }

  Instant moment(String name) {
    return Instant.parse(text(name));
  }

  Interval interval(String name) {
    JsonObject interval = object(name);
    return new Interval(interval.moment("start"), interval.moment("end"));
  }

  JsonObject object(String name) {
    return new JsonObject((ObjectNode) fields.required(name));
  }

  Optional<JsonObject> maybeObject(String name) {
    return Optional.ofNullable(fields.get(name)).map(node -> new JsonObject((ObjectNode) node));
  }

  <T> List<T> list(String name, Function<JsonObject, T> reading) {
    return objects(fields.required(name), reading);
  }

  List<String> texts(String name) {
    return StreamSupport.stream(fields.required(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
