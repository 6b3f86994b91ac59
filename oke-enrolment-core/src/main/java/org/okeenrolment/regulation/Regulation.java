package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    for (ParameterFamily<?> family : Parameters.families()) {
      family.fallbacks().keySet().stream()
          .map(family::of)
          .forEach(parameter -> named.put(parameter, Setting.byDefault(parameter)));
    }
    settled.keySet().stream()
        .filter(parameter -> parameter.index() < 0)
        .forEach(parameter -> named.put(parameter, settled.get(parameter)));
    named(Parameters.COST).forEach((name, cost) -> costs.put(new AttemptOutcome(name), cost));
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

  /**
   * Answers the parameters of which the value is another in a later regulation, in the order of the
   * model, then by name.
   *
   * @param later the later regulation
   */
  public List<SettingChange> changesTo(Regulation later) {
    return Stream.concat(
            Parameters.all().stream(),
            Stream.concat(named.keySet().stream(), later.named.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Parameter::path)))
        .<SettingChange>map(
            parameter -> new SettingChange(parameter, get(parameter), later.get(parameter)))
        .filter(change -> !change.before().value().equals(change.after().value()))
        .toList();
  }

  /**
   * Answers the values of a family of parameters that are set, or have a default, by name.
   *
   * @param family the family
   * @param <T> the type of the values
   */
  public <T> SortedMap<String, Setting<T>> named(ParameterFamily<T> family) {
    SortedMap<String, Setting<T>> values = new TreeMap<>();
    named.keySet().stream()
        .map(Parameter::path)
        .filter(path -> path.startsWith(family.prefix()))
        .map(path -> path.substring(family.prefix().length()))
        .forEach(name -> values.put(name, get(family.of(name))));
    return values;
  }

  /**
   * Answers the exam period in which a day lies, by its id; empty when it lies in none.
   *
   * @param day a local day
   */
  public Optional<String> period(LocalDate day) {
    return get(Parameters.PERIODS_OF_EXAMS).get().stream()
        .filter(period -> period.days().contains(day))
        .map(ExamPeriod::id)
        .findFirst();
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

  /**
   * Answers a number of attempts that starts the counting again, within the bounds of the base.
   *
   * @param to the number as {@code attempts.resets} says it; empty: no limit
   */
  @SuppressWarnings("unchecked")
  public Setting<Integer> rebased(OptionalInt to) {
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
