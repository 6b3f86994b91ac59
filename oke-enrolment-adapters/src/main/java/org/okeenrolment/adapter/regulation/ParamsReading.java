package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.ParameterFamily;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Parameters;

/** Reads what a document sets: each name is one step of a path. */
final class ParamsReading {
  private final List<ParameterValue<?>> params = new ArrayList<>();

  private ParamsReading() {}

  static List<ParameterValue<?>> read(JsonFields fields) {
    ParamsReading reading = new ParamsReading();
    fields.get("params", JsonValue::object).ifPresent(group -> reading.group(group, ""));
    return reading.params;
  }

  private void group(JsonFields group, String prefix) {
    for (String name : group.names()) {
      if (group.isNull(name)) {
        find(prefix, name)
            .ifPresentOrElse(
                parameter ->
                    group
                        .findings()
                        .<ParameterValue<?>>make(
                            group.pointer(name), () -> Optional.of(parameter.none()))
                        .ifPresent(params::add),
                () -> unknown(group, name, prefix));
      } else {
        group.get(name, value -> entry(group, name, prefix, value));
      }
    }
  }

  private Optional<Void> entry(JsonFields group, String name, String prefix, JsonValue value) {
    Optional<Parameter<?>> parameter = find(prefix, name);
    if (parameter.isPresent()) {
      ValueReading.read(parameter.get(), value).ifPresent(params::add);
    } else if (isGroup(value.node()) && isGroup(prefix, name)) {
      value.object().ifPresent(inner -> group(inner, prefix + name + "."));
    } else {
      unknown(group, name, prefix);
    }
    return Optional.empty();
  }

  /** Answers the parameter of which the name is the last step. */
  private static Optional<Parameter<?>> find(String prefix, String name) {
    return name.contains(".") ? Optional.empty() : Parameters.find(prefix + name);
  }

  /** An object with a field n is a term, every other one a group of parameters. */
  private static boolean isGroup(JsonNode node) {
    return node.isObject() && !node.has("n");
  }

  private static boolean isGroup(String prefix, String name) {
    return !name.contains(".") && paths().anyMatch(path -> path.startsWith(prefix + name + "."));
  }

  private static void unknown(JsonFields group, String name, String prefix) {
    if (isGroup(prefix, name)) {
      group
          .findings()
          .add(
              group.pointer(name),
              "(%s) is a group of parameters, and this is none.".formatted(prefix + name),
              "Maybe set one of %s.".formatted(namesUnder(prefix + name + ".")));
      return;
    }
    group
        .findings()
        .add(
            group.pointer(name),
            "The parameter (%s) is unknown.".formatted(prefix + name),
            name.contains(".")
                ? "Maybe write each of its names as an object in the one before."
                : "Maybe it is one of %s.".formatted(namesUnder(prefix)));
  }

  /** Answers the next steps of the paths that start so; any name stands for those of a family. */
  private static Set<String> namesUnder(String prefix) {
    Set<String> names = new LinkedHashSet<>();
    paths()
        .filter(path -> path.startsWith(prefix))
        .forEach(path -> names.add(prefix + path.substring(prefix.length()).split("\\.", 2)[0]));
    return names;
  }

  private static Stream<String> paths() {
    return Stream.concat(
        Parameters.all().stream().map(Parameter::path),
        Parameters.families().stream().map(ParameterFamily::prefix).map(path -> path + "<name>"));
  }
}
