package org.okeenrolment.adapter.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;

/** The lines of a work instruction, each with what decided it. */
final class InstructionText {
  private final Regulation regulation;
  private final StringBuilder text = new StringBuilder();

  InstructionText(Regulation regulation) {
    this.regulation = regulation;
  }

  Regulation regulation() {
    return regulation;
  }

  <T> Optional<T> value(Parameter<T> parameter) {
    return regulation.get(parameter).value();
  }

  <T> boolean is(Parameter<T> parameter, T value) {
    return regulation.get(parameter).is(value);
  }

  /** Answers who decides, by his Dutch name. */
  Optional<String> who(Parameter<Role> decidedBy) {
    return value(decidedBy).map(Dutch::role);
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  void heading(String heading) {
    line("");
    line(heading);
  }

  /** Adds a sentence with the documents that decided it. */
  void say(String sentence, Parameter<?>... decided) {
    say(sentence, Arrays.stream(decided).map(regulation::get).toArray(Setting<?>[]::new));
  }

  void say(String sentence, Setting<?>... decided) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Setting<?> setting : decided) {
      paths
          .computeIfAbsent(document(setting.basis()), document -> new ArrayList<>())
          .add(setting.basis().path());
    }
    String sources =
        paths.entrySet().stream()
            .map(source -> source.getKey() + " " + String.join(", ", source.getValue()))
            .collect(Collectors.joining("; "));
    line("  - " + sentence + (sources.isEmpty() ? "" : " [%s]".formatted(sources)));
  }

  private static String document(Basis basis) {
    return basis.version() == 0 ? "standaard" : basis.document() + " v" + basis.version();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
