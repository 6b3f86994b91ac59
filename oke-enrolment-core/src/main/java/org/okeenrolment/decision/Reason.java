package org.okeenrolment.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Why something is refused (weigeringsgrond).
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the stable code, such as {@code SITTING_FULL}; part of the API
 * @param facts what the reason is about, by name: texts, numbers, dates and instants; an {@code
 *     Optional} stands for its value, or for a dash
 * @param basis the place in the regulation that decided; empty where the reason is no matter of
 *     regulation, such as a seat that is taken
 * @param liftedBy the name of the role that can lift it, where somebody can
 * @param liftsAt the moment from which it lifts by itself, where that is known
 */
@Value.Builder
public record Reason(
    String code,
    Map<String, Object> facts,
    Optional<Basis> basis,
    Optional<String> liftedBy,
    Optional<Instant> liftsAt)
    implements WithReason {
  /** Takes a copy of the facts, in the order of their names. */
  public Reason {
    SortedMap<String, Object> copy = new TreeMap<>();
    facts.forEach((name, fact) -> copy.put(name, known(fact)));
    facts = Collections.unmodifiableMap(copy);
  }

  private static Object known(Object fact) {
    return fact instanceof Optional<?> some
        ? some.<Object>map(Function.identity()).orElse("-")
        : fact;
  }

  /**
   * Answers a builder for a reason with this code.
   *
   * @param code the stable code
   */
  public static ReasonBuilder of(String code) {
    return new ReasonBuilder().code(code);
  }

  /**
   * Answers the reason as a sentence for people.
   *
   * @param locale Dutch where its language is {@code nl}, English otherwise
   * @param zone in which moments are told: the zone of the institution
   */
  public String text(Locale locale, ZoneId zone) {
    return ReasonTexts.text(this, locale, zone);
  }

  @Override
  public String toString() {
    return facts.isEmpty() ? code : code + facts;
  }
}
