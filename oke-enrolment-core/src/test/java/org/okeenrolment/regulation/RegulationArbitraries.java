package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.okeenrolment.catalogue.Role;

/** Any documents and histories of a small school, so that they often meet. */
public final class RegulationArbitraries {
  static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  public static final Context CONTEXT =
      Context.at(DAY).with("institution", "alfa").with("programme", "P1").with("cohort", 2025);

  private static final Arbitrary<Integer> SMALL = Arbitraries.integers().between(0, 4);
  private static final Arbitrary<String> FACTS = Arbitraries.of("A", "B");

  private RegulationArbitraries() {}

  /** Documents of which about half apply to {@link #CONTEXT}, each with an id of its own. */
  public static Arbitrary<List<RegulationDocument>> documents() {
    return document()
        .list()
        .ofMaxSize(6)
        .map(
            documents -> {
              for (int place = 0; place < documents.size(); place++) {
                documents.set(place, documents.get(place).withId("D" + place));
              }
              return documents;
            });
  }

  private static Arbitrary<RegulationDocument> document() {
    Arbitrary<Map<String, Selector>> scopes =
        Arbitraries.maps(
                Arbitraries.of("institution", "programme"),
                Arbitraries.of("alfa", "P1").map(Selector.Is::new).map(one -> (Selector) one))
            .ofMaxSize(2);
    Arbitrary<Days> effective =
        Arbitraries.of(Days.all(), Days.since(DAY.minusYears(1)), Days.since(DAY.plusDays(1)));
    Arbitrary<List<ParameterValue<?>>> params =
        params().list().ofMaxSize(8).map(RegulationArbitraries::once);
    return Combinators.combine(
            Arbitraries.of(Authority.values()), scopes, effective, params, bounds())
        .as(
            (authority, scope, days, values, bounds) ->
                RegulationDocument.of("D", authority)
                    .scope(scope)
                    .effective(days)
                    .params(values)
                    .bounds(bounds)
                    .build());
  }

  private static List<ParameterValue<?>> once(List<ParameterValue<?>> values) {
    return values.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                value -> value.parameter().path(), value -> value, (one, other) -> one))
        .values()
        .stream()
        .<ParameterValue<?>>map(value -> value)
        .toList();
  }

  private static Arbitrary<List<Bound>> bounds() {
    Arbitrary<Bound> limits =
        Combinators.combine(Arbitraries.of(Bound.Kind.FLOOR, Bound.Kind.CEILING), amounts(SMALL))
            .as(Bound::new);
    Arbitrary<Bound> locks = params().map(value -> new Bound(Bound.Kind.LOCK, value));
    return Arbitraries.oneOf(limits, locks).list().ofMaxSize(2);
  }

  /** A bound on an amount, such as a law sets. */
  static Arbitrary<Bound> limit() {
    return Combinators.combine(Arbitraries.of(Bound.Kind.FLOOR, Bound.Kind.CEILING), amounts(SMALL))
        .as(Bound::new);
  }

  private static Arbitrary<ParameterValue<?>> amounts(Arbitrary<Integer> numbers) {
    List<Parameter<?>> amounts = Parameters.all().stream().filter(Parameter::isBoundable).toList();
    return Arbitraries.of(amounts)
        .flatMap(
            amount ->
                numbers.map(
                    number ->
                        amount.type() == ParameterType.NUMBER
                            ? set(amount, BigDecimal.valueOf(number))
                            : set(amount, number)));
  }

  /** Any parameter with a value; often the number of attempts, which most rules need. */
  static Arbitrary<ParameterValue<?>> params() {
    List<Parameter<?>> all =
        Stream.concat(
                Parameters.all().stream(),
                Stream.of(
                    Parameters.COST.of("NO_SHOW"),
                    Parameters.COST.of("SAT"),
                    Parameters.QUOTA.of("OTHER"),
                    Parameters.WORDS.of("V"),
                    Parameters.TERMS.of("appeal")))
            .toList();
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, amounts(SMALL)),
        net.jqwik.api.Tuple.of(4, Arbitraries.of(all).flatMap(RegulationArbitraries::value)));
  }

  private static Arbitrary<ParameterValue<?>> value(Parameter<?> parameter) {
    Arbitrary<ParameterValue<?>> some = some(parameter).map(value -> set(parameter, value));
    return parameter.mayBeNone()
        ? Arbitraries.oneOf(some, Arbitraries.just(parameter.none()))
        : some;
  }

  @SuppressWarnings("unchecked")
  private static <T> ParameterValue<T> set(Parameter<T> parameter, Object value) {
    return parameter.is((T) value);
  }

  private static Arbitrary<?> some(Parameter<?> parameter) {
    return switch (parameter.type()) {
      case INTEGER -> SMALL;
      case NUMBER -> SMALL.map(number -> new BigDecimal(number).add(new BigDecimal("0.5")));
      case BOOLEAN -> Arbitraries.of(true, false);
      case ROLE -> roles();
      case ROLES -> roles().list().uniqueElements().ofMaxSize(2);
      case NAMES -> FACTS.list().ofMaxSize(2);
      case CHOICE -> Arbitraries.of(parameter.choices());
      case CHOICES -> Arbitraries.of(parameter.choices()).list().uniqueElements().ofMaxSize(3);
      case TERM, TERM_BACK, NAMED_TERM -> terms();
      case LIMITS ->
          Combinators.combine(Arbitraries.of(Limit.Per.values()), SMALL)
              .as(Limit::new)
              .list()
              .ofMaxSize(2);
      case RESETS ->
          SMALL.map(to -> List.of(new Reset("REPEAT", OptionalInt.of(to), OptionalInt.empty())));
      case CONDITIONS -> FACTS.map(fact -> List.of(new Condition.Present(fact, true)));
      case PERIODS ->
          Arbitraries.just(List.of(new ExamPeriod("P1", Days.of(DAY, DAY.plusDays(20)))));
    };
  }

  private static Arbitrary<Role> roles() {
    return Arbitraries.of(Role.SUBJECT_TEACHER, Role.EXAM_COMMITTEE);
  }

  private static Arbitrary<Term> terms() {
    return Combinators.combine(
            SMALL,
            Arbitraries.of(
                Arrays.stream(TermUnit.values())
                    .filter(unit -> unit != TermUnit.SCHOOL_YEAR)
                    .toList()))
        .as(Term::of);
  }

  /** Up to eight facts around one exam. */
  public static Arbitrary<List<Fact>> facts() {
    Arbitrary<Fact> attempts =
        Combinators.combine(
                Arbitraries.of("SAT", "NO_SHOW", "VOID_SCHOOL", "NOT_STARTED", "ELSE"),
                Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.of("4.0", "7.0").optional(0.7),
                Arbitraries.of(Level.values()))
            .as(
                (outcome, id, grade, level) ->
                    Fact.Attempt.of(DAY.minusDays(30), new AttemptOutcome(outcome))
                        .id(new AttemptId(id))
                        .grade(
                            grade
                                .filter(one -> outcome.equals("SAT"))
                                .map(one -> Grade.of(new BigDecimal(one))))
                        .level(level)
                        .build());
    Arbitrary<Fact> decided =
        Combinators.combine(
                Arbitraries.of("a", "b"), Arbitraries.of(AttemptCost.FREE, AttemptCost.CONSUMES))
            .as((id, cost) -> new Fact.CostDecided(DAY, new AttemptId(id), cost));
    Arbitrary<Fact> granted =
        Arbitraries.of(Fact.Granted.Topic.values())
            .map(topic -> Fact.Granted.of(DAY, topic).build());
    Arbitrary<Fact> ready =
        Combinators.combine(roles(), Arbitraries.of(Opinion.values()))
            .as(
                (role, opinion) ->
                    new Fact.Readiness(DAY, role, opinion, Optional.empty(), Optional.empty()));
    Arbitrary<Fact> status = Arbitraries.just(new Fact.StatusChanged(DAY, "REPEAT"));
    return Arbitraries.oneOf(List.of(attempts, decided, granted, ready, status))
        .list()
        .ofMaxSize(8);
  }
}
