package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The fields of an object in a file. A field that is null is the same as one that is missing; who
 * reads all that he knows calls {@link #end()}, which finds the rest.
 */
final class JsonFields {
  private final ObjectNode object;
  private final String pointer;
  private final Findings findings;
  private final Set<String> known = new LinkedHashSet<>();

  JsonFields(ObjectNode object, String pointer, Findings findings) {
    this.object = object;
    this.pointer = pointer;
    this.findings = findings;
  }

  String pointer() {
    return pointer;
  }

  String pointer(String name) {
    return pointer(pointer, name);
  }

  /** Answers the JSON pointer of a field (RFC 6901). */
  static String pointer(String of, String name) {
    return of + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  ObjectNode json() {
    return object;
  }

  Findings findings() {
    return findings;
  }

  boolean isNull(String name) {
    return object.path(name).isNull();
  }

  boolean isMissing(String name) {
    return !object.hasNonNull(name);
  }

  /** Reads a field that may be missing. */
  <T> Optional<T> get(String name, Function<JsonValue, Optional<T>> reading) {
    known.add(name);
    return isMissing(name)
        ? Optional.empty()
        : reading.apply(new JsonValue(object.get(name), pointer(name), findings));
  }

  /** Reads a field that must be there. */
  <T> Optional<T> required(String name, Function<JsonValue, Optional<T>> reading) {
    if (isMissing(name)) {
      findings.add(
          pointer, "The field (%s) is missing.".formatted(name), "Maybe add it, or fill it in.");
    }
    return get(name, reading);
  }

  /** Reads a list that may be missing, which is the same as an empty one. */
  <T> List<T> list(String name, Function<JsonValue, Optional<T>> element) {
    return get(name, value -> value.list(element)).orElse(List.of());
  }

  /** Reads a list that must be there. */
  <T> List<T> requiredList(String name, Function<JsonValue, Optional<T>> element) {
    return required(name, value -> value.list(element)).orElse(List.of());
  }

  /** Reads an object with any names as fields; null values are left out. */
  <T> Map<String, T> map(String name, Function<JsonValue, Optional<T>> value) {
    return get(name, JsonValue::object).map(fields -> fields.all(value)).orElse(Map.of());
  }

  /** Reads every field, whatever its name; null values are left out. */
  <T> Map<String, T> all(Function<JsonValue, Optional<T>> reading) {
    Map<String, T> values = new TreeMap<>();
    names().forEach(name -> get(name, reading).ifPresent(value -> values.put(name, value)));
    return values;
  }

  /** Answers the names of all fields, in the order of the file. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Iterator<String> rest = object.fieldNames(); rest.hasNext(); ) {
      names.add(rest.next());
    }
    return List.copyOf(names);
  }

  /** Finds the fields that nobody asked for. */
  void end() {
    for (String name : names()) {
      if (!known.contains(name)) {
        findings.add(
            pointer(name),
            "The field (%s) is unknown.".formatted(name),
            "Maybe it is one of %s.".formatted(known));
      }
    }
  }
}
