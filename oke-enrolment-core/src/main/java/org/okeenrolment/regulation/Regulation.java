package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The exam regulation (examenreglement) in force for one context: what all documents that apply say
 * together.
 *
 * <p>Made by {@link Regulations#inForce}. Immutable and thread-safe.
 */
public final class Regulation {
  private final List<RegulationDocument> documents;
  private final List<Layers.BoundOf> baseBounds;
  private final SchoolCalendar calendar;
  private final Setting<?>[] fixed;
  private final Map<Parameter<?>, Setting<?>> named = new HashMap<>();
  private final Map<AttemptOutcome, Setting<AttemptCost>> costs = new HashMap<>();

  Regulation(Layers layers, SchoolCalendar calendar) {
    Map<Parameter<?>, Setting<?>> settled = layers.settled();
    this.documents = layers.documents();
    this.calendar = calendar;
    this.baseBounds =
        layers.bounds().stream()
            .filter(bound -> bound.bound().limit().parameter().equals(Parameters.ATTEMPTS_BASE))
            .toList();
    this.fixed =
        Parameters.all().stream()
            .map(parameter -> settled.getOrDefault(parameter, Setting.byDefault(parameter)))
            .toArray(Setting<?>[]::new);
    Parameters.COST.fallbacks().keySet().stream()
        .map(Parameters.COST::of)
        .forEach(parameter -> named.put(parameter, Setting.byDefault(parameter)));
    settled.keySet().stream()
        .filter(parameter -> parameter.index() < 0)
        .forEach(parameter -> named.put(parameter, settled.get(parameter)));
    named.keySet().stream()
        .filter(parameter -> parameter.path().startsWith(Parameters.COST.prefix()))
        .forEach(this::indexCost);
  }

  private void indexCost(Parameter<?> parameter) {
    String name = parameter.path().substring(Parameters.COST.prefix().length());
    costs.put(new AttemptOutcome(name), get(Parameters.COST.of(name)));
  }

  /** Answers the documents that apply, the weakest first. */
  public List<RegulationDocument> documents() {
    return documents;
  }

  /** Answers the calendar by which terms are counted. */
  public SchoolCalendar calendar() {
    return calendar;
  }

  /**
   * Answers the value of a parameter, with what decided it.
   *
   * @param parameter one of {@link Parameters}
   * @param <T> the type of its value
   */
  @SuppressWarnings("unchecked")
  public <T> Setting<T> get(Parameter<T> parameter) {
    if (parameter.index() >= 0) {
      return (Setting<T>) fixed[parameter.index()];
    }
    Setting<T> set = (Setting<T>) named.get(parameter);
    return set == null ? Setting.byDefault(parameter) : set;
  }

  /** Answers the values of all parameters: those with a fixed path first, then those with names. */
  public List<Setting<?>> settings() {
    List<Setting<?>> all = new ArrayList<>(Arrays.asList(fixed));
    named.keySet().stream()
        .sorted(Comparator.comparing(Parameter::path))
        .forEach(parameter -> all.add(named.get(parameter)));
    return List.copyOf(all);
  }

  /**
   * Answers what an attempt with this outcome costs.
   *
   * @param outcome how the attempt ended
   */
  public Setting<AttemptCost> cost(AttemptOutcome outcome) {
    Setting<AttemptCost> known = costs.get(outcome);
    return known == null ? get(Parameters.COST.of(outcome.name())) : known;
  }

  /**
   * Answers the number of a grade; empty when it is a word that the regulation does not know.
   *
   * @param grade the grade
   */
  public Optional<BigDecimal> number(Grade grade) {
    if (grade instanceof Grade.Figure figure) {
      return Optional.of(figure.number());
    }
    return get(Parameters.WORDS.of(((Grade.Word) grade).word())).value();
  }

  /**
   * Answers whether a grade is a pass; a word that nobody knows is none.
   *
   * @param grade the grade
   */
  public boolean isPass(Grade grade) {
    BigDecimal passFrom = get(Parameters.PASS_FROM).get();
    return number(grade).filter(number -> number.compareTo(passFrom) >= 0).isPresent();
  }

  /** Answers a number of attempts that starts the counting again, within the bounds of the base. */
  @SuppressWarnings("unchecked")
  Setting<Integer> rebased(OptionalInt to) {
    Setting<?> base =
        new Setting<>(
            to.isPresent() ? Optional.of(to.getAsInt()) : Optional.empty(),
            get(Parameters.COUNT_RESETS).basis());
    for (Layers.BoundOf bound : baseBounds) {
      base = bound.applied(base);
    }
    return (Setting<Integer>) base;
  }
}
