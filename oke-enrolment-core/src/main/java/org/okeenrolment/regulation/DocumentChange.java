package org.okeenrolment.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A document that is in one set of regulations and not in another (wijziging van het reglement).
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the document that was there, or the version before the one that was added; empty:
 *     none
 * @param after the document that was added; empty: it was taken out
 */
public record DocumentChange(
    Optional<RegulationDocument> before, Optional<RegulationDocument> after) {
  /**
   * A parameter that a document sets to another value than before (gewijzigde parameter).
   *
   * <p>Immutable and thread-safe.
   *
   * @param parameter the parameter
   * @param before what it was set to; empty: it was not set
   * @param after what it is set to; empty: it is not set any more
   */
  public record Param(
      Parameter<?> parameter,
      Optional<ParameterValue<?>> before,
      Optional<ParameterValue<?>> after) {
    @Override
    public String toString() {
      return "%s: %s, was %s".formatted(parameter, text(after), text(before));
    }

    private static String text(Optional<ParameterValue<?>> value) {
      return value.map(one -> one.value().map(Object::toString).orElse("none")).orElse("not set");
    }
  }

  /** Answers the document, and the version that is newer. */
  public RegulationDocument document() {
    return after.or(() -> before).orElseThrow();
  }

  /** Answers the parameters that are set to another value, in the order of their paths. */
  public List<Param> params() {
    Map<String, Param> changed = new TreeMap<>();
    for (ParameterValue<?> value : params(before)) {
      changed.put(
          value.parameter().path(),
          new Param(value.parameter(), Optional.of(value), Optional.empty()));
    }
    for (ParameterValue<?> value : params(after)) {
      Param former = changed.remove(value.parameter().path());
      Optional<ParameterValue<?>> was = former == null ? Optional.empty() : former.before();
      if (!was.equals(Optional.of(value))) {
        changed.put(
            value.parameter().path(), new Param(value.parameter(), was, Optional.of(value)));
      }
    }
    return List.copyOf(changed.values());
  }

  /** Answers what else the newer version says otherwise, by the names of the fields of the file. */
  public List<String> fields() {
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    RegulationDocument was = before.get();
    RegulationDocument is = after.get();
    return Stream.of(
            Map.entry("authority", was.authority().equals(is.authority())),
            Map.entry("scope", was.scope().equals(is.scope())),
            Map.entry("effective", was.effective().equals(is.effective())),
            Map.entry("pin", was.pin().equals(is.pin())),
            Map.entry("bounds", was.bounds().equals(is.bounds())))
        .filter(same -> !same.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<ParameterValue<?>> params(Optional<RegulationDocument> document) {
    return document.map(RegulationDocument::params).orElse(List.of());
  }

  @Override
  public String toString() {
    String what = after.isEmpty() ? "taken out" : before.isEmpty() ? "new" : "changed";
    return "%s %s %s%s"
        .formatted(document().name(), what, params(), fields().isEmpty() ? "" : " and " + fields());
  }
}
