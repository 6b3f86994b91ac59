package org.okeenrolment.adapter.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.ExamPeriod;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

/** Reads the value of a parameter, by its type. */
final class ValueReading {
  private ValueReading() {}

  static Optional<ParameterValue<?>> read(Parameter<?> parameter, JsonValue value) {
    return raw(parameter, value)
        .flatMap(
            raw -> value.findings().make(value.pointer(), () -> Optional.of(set(parameter, raw))));
  }

  @SuppressWarnings("unchecked")
  private static <T> ParameterValue<T> set(Parameter<T> parameter, Object raw) {
    return parameter.is((T) raw);
  }

  private static Optional<?> raw(Parameter<?> parameter, JsonValue value) {
    return switch (parameter.type()) {
      case INTEGER -> value.integer();
      case NUMBER -> value.number();
      case BOOLEAN -> value.yesNo();
      case ROLE -> role(value);
      case ROLES -> value.list(ValueReading::role);
      case NAMES -> value.list(JsonValue::name);
      case CHOICE -> value.word(parameter.choices());
      case CHOICES -> value.list(one -> one.word(parameter.choices()));
      case TERM, TERM_BACK, NAMED_TERM -> object(value, ValueReading::term);
      case LIMITS -> value.list(one -> object(one, ValueReading::limit));
      case RESETS -> value.list(one -> object(one, ValueReading::reset));
      case CONDITIONS -> value.list(one -> object(one, ValueReading::condition));
      case PERIODS -> value.list(one -> object(one, ValueReading::examPeriod));
    };
  }

  static Optional<Role> role(JsonValue value) {
    return value.name().map(Role::new);
  }

  /** Reads an object with all its fields, and makes the value when nothing was found in them. */
  static <T> Optional<T> object(JsonValue value, Function<JsonFields, Optional<T>> reading) {
    int before = value.findings().size();
    return value
        .object()
        .flatMap(
            fields -> {
              Optional<T> read =
                  value.findings().make(value.pointer(), () -> reading.apply(fields));
              fields.end();
              return value.findings().size() == before ? read : Optional.empty();
            });
  }

  private static Optional<Term> term(JsonFields fields) {
    Optional<Integer> n = fields.required("n", JsonValue::integer);
    Optional<TermUnit> unit =
        fields.required("unit", value -> value.word(List.of(TermUnit.values())));
    boolean extend = fields.get("extend", JsonValue::yesNo).orElse(false);
    boolean onlyInsufficient = fields.get("onlyInsufficient", JsonValue::yesNo).orElse(false);
    List<String> requires = fields.list("requires", JsonValue::name);
    return n.flatMap(
        length -> unit.map(one -> new Term(length, one, extend, onlyInsufficient, requires)));
  }

  private static Optional<Limit> limit(JsonFields fields) {
    Optional<Limit.Per> per =
        fields.required("per", value -> value.word(List.of(Limit.Per.values())));
    Optional<Integer> max = fields.required("max", JsonValue::integer);
    return per.flatMap(time -> max.map(most -> new Limit(time, most)));
  }

  private static Optional<Reset> reset(JsonFields fields) {
    OptionalInt to = amount(fields.get("to", JsonValue::integer));
    OptionalInt max = amount(fields.get("max", JsonValue::integer));
    return fields.required("on", JsonValue::name).map(on -> new Reset(on, to, max));
  }

  static OptionalInt amount(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }

  private enum Check {
    EACH,
    MEAN,
    FACT
  }

  private static Optional<Condition> condition(JsonFields fields) {
    return fields
        .required("check", value -> value.word(List.of(Check.values())))
        .flatMap(check -> check == Check.FACT ? fact(fields) : grades(check, fields));
  }

  private static Optional<Condition> fact(JsonFields fields) {
    boolean is = fields.get("is", JsonValue::yesNo).orElse(true);
    return fields.required("name", JsonValue::name).map(name -> new Condition.Present(name, is));
  }

  private static Optional<Condition> grades(Check check, JsonFields fields) {
    Optional<List<String>> components =
        fields.required("components", value -> value.list(JsonValue::name));
    return fields
        .required("min", JsonValue::number)
        .flatMap(
            min ->
                components.map(
                    names ->
                        check == Check.EACH
                            ? new Condition.Each(names, min)
                            : new Condition.Mean(names, min)));
  }

  private static Optional<ExamPeriod> examPeriod(JsonFields fields) {
    Days days = period(fields);
    return fields.required("id", JsonValue::name).map(id -> new ExamPeriod(id, days));
  }

  /** Reads a period that has both ends. */
  static Optional<Days> closed(JsonFields fields, String from, String to) {
    Optional<LocalDate> first = fields.required(from, JsonValue::date);
    Optional<LocalDate> last = fields.required(to, JsonValue::date);
    return first.flatMap(start -> last.map(end -> Days.of(start, end)));
  }

  /** Reads a period that must be in order; of one that is not, the place is found. */
  static Days period(JsonFields fields) {
    Days days = days(fields, "from", "to");
    return fields.findings().make(fields.pointer(), () -> Optional.of(days)).orElse(days);
  }

  /** Reads a period as it is: a case may ask what comes of one that ends before it starts. */
  static Days days(JsonFields fields, String from, String to) {
    return new Days(fields.get(from, JsonValue::date), fields.get(to, JsonValue::date));
  }
}
