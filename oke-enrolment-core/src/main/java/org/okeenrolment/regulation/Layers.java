package org.okeenrolment.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.okeenrolment.decision.Basis;

/** Lays the documents that apply over each other: the strongest last, then the bounds. */
final class Layers {
  private static final Comparator<RegulationDocument> STRENGTH =
      Comparator.comparing(RegulationDocument::authority)
          .thenComparing(document -> document.scope().size())
          .thenComparing(
              document -> document.effective().from(),
              Comparator.comparing(
                  from -> from.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())));

  private final List<RegulationDocument> documents;
  private final Map<Parameter<?>, Setting<?>> settings =
      new TreeMap<>(Comparator.comparing(Parameter::path));

  /** Orders the documents from weak to strong. */
  Layers(List<RegulationDocument> applying) {
    documents = applying.stream().sorted(STRENGTH.thenComparing(RegulationDocument::id)).toList();
  }

  List<RegulationDocument> documents() {
    return documents;
  }

  /** Answers what is set, after the bounds. */
  Map<Parameter<?>, Setting<?>> settled() {
    refuseClashes();
    for (RegulationDocument document : documents) {
      document.params().forEach(param -> set(param.parameter(), param.value(), document));
    }
    for (BoundOf bound : bounds()) {
      Parameter<?> parameter = bound.bound().limit().parameter();
      Setting<?> before = settings.get(parameter);
      settings.put(
          parameter, bound.applied(before == null ? Setting.byDefault(parameter) : before));
    }
    return settings;
  }

  /** A bound with the document that sets it. */
  record BoundOf(Bound bound, RegulationDocument document) {
    /** Answers what is in force under this bound; it decides where it changes the value. */
    Setting<?> applied(Setting<?> before) {
      Optional<?> after = bound.applied(before.value());
      return bound.kind() == Bound.Kind.LOCK || !after.equals(before.value())
          ? new Setting<>(after, basis(document, bound.limit().parameter()))
          : before;
    }
  }

  /** Answers the bounds, those of the strongest document first. */
  List<BoundOf> bounds() {
    List<BoundOf> bounds = new ArrayList<>();
    for (int i = documents.size() - 1; i >= 0; i--) {
      RegulationDocument document = documents.get(i);
      document.bounds().forEach(bound -> bounds.add(new BoundOf(bound, document)));
    }
    return bounds;
  }

  private void set(Parameter<?> parameter, Optional<?> value, RegulationDocument by) {
    settings.put(parameter, new Setting<>(value, basis(by, parameter)));
  }

  private static Basis basis(RegulationDocument document, Parameter<?> parameter) {
    return new Basis(document.id(), document.version(), parameter.path());
  }

  private void refuseClashes() {
    Map<String, Set<Basis>> clashes = new TreeMap<>();
    for (int stronger = 1; stronger < documents.size(); stronger++) {
      for (int weaker = stronger - 1; weaker >= 0 && tied(weaker, stronger); weaker--) {
        compare(documents.get(weaker), documents.get(stronger), clashes);
      }
    }
    if (!clashes.isEmpty()) {
      throw new AmbiguousRegulationException(
          clashes.entrySet().stream()
              .map(
                  clash ->
                      new AmbiguousRegulationException.Clash(
                          clash.getKey(), List.copyOf(clash.getValue())))
              .toList());
    }
  }

  private boolean tied(int one, int other) {
    return STRENGTH.compare(documents.get(one), documents.get(other)) == 0;
  }

  private static void compare(
      RegulationDocument one, RegulationDocument other, Map<String, Set<Basis>> clashes) {
    for (ParameterValue<?> value : one.params()) {
      for (ParameterValue<?> rival : other.params()) {
        if (value.parameter().equals(rival.parameter()) && !value.value().equals(rival.value())) {
          clashes
              .computeIfAbsent(
                  value.parameter().path(),
                  path -> new TreeSet<>(Comparator.comparing(Basis::toString)))
              .addAll(List.of(basis(one, value.parameter()), basis(other, value.parameter())));
        }
      }
    }
  }
}
