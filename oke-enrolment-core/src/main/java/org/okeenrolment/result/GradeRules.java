package org.okeenrolment.result;

import static java.util.Objects.requireNonNull;
import static org.okeenrolment.regulation.Parameters.BONUS;
import static org.okeenrolment.regulation.Parameters.GROUP_ROUNDING;
import static org.okeenrolment.regulation.Parameters.PART_ROUNDING;
import static org.okeenrolment.regulation.Parameters.RESULT_THAT_COUNTS;
import static org.okeenrolment.regulation.Parameters.WORDS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.regulation.CountingResult;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Rounding;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;

/**
 * The rules of grades (cijfers): which counts, what is recorded, and the final grade.
 *
 * <p>Thread-safe.
 */
public final class GradeRules {
  private GradeRules() {}

  /**
   * A grade and the day on which it was achieved (geldend cijfer).
   *
   * <p>Immutable and thread-safe.
   *
   * @param grade the grade
   * @param at the local day of the sitting
   */
  public record Achieved(BigDecimal grade, LocalDate at) {}

  /**
   * Answers which result counts on a level; grades on different levels are never compared.
   *
   * @param tally the attempts so far
   * @param level the level
   */
  public static Answer<Optional<Achieved>> counting(Tally tally, Level level) {
    Answer<Optional<Fact.Attempt>> counting = counting(tally, level, any -> true);
    return new Answer<>(
        counting.value().flatMap(attempt -> achieved(attempt, tally.regulation())),
        counting.basis());
  }

  /**
   * Answers which attempt counts on a level: the highest or the latest, as the regulation says.
   *
   * <p>Nobody has decided yet on a provisional result: it counts only where none is established.
   *
   * @param tally the attempts so far
   * @param level the level
   * @param established which of the attempts have an established result
   */
  public static Answer<Optional<Fact.Attempt>> counting(
      Tally tally, Level level, Predicate<Fact.Attempt> established) {
    Setting<CountingResult> counts = tally.regulation().get(RESULT_THAT_COUNTS);
    List<Fact.Attempt> graded =
        tally.attempts().stream()
            .filter(attempt -> attempt.level() == level)
            .filter(attempt -> achieved(attempt, tally.regulation()).isPresent())
            .toList();
    List<Fact.Attempt> decided = graded.stream().filter(established).toList();
    return Answer.of(
        (decided.isEmpty() ? graded : decided)
            .stream()
                .reduce(
                    (best, next) ->
                        counts.is(CountingResult.LATEST) || isHigher(next, best, tally.regulation())
                            ? next
                            : best),
        counts.basis());
  }

  private static boolean isHigher(Fact.Attempt one, Fact.Attempt other, Regulation regulation) {
    return achieved(one, regulation)
            .orElseThrow()
            .grade()
            .compareTo(achieved(other, regulation).orElseThrow().grade())
        > 0;
  }

  private static Optional<Achieved> achieved(Fact.Attempt attempt, Regulation regulation) {
    return attempt.isSat()
        ? attempt
            .grade()
            .flatMap(regulation::number)
            .map(grade -> new Achieved(grade, attempt.at()))
        : Optional.empty();
  }

  /**
   * Answers what grade is recorded: a figure rounded as the regulation says, or what a word stands
   * for; empty when the regulation does not know the word.
   *
   * @param regulation the regulation in force
   * @param raw the grade as it was given
   */
  public static Answer<Optional<BigDecimal>> recorded(Regulation regulation, Grade raw) {
    Setting<Rounding> rounding = regulation.get(PART_ROUNDING);
    if (raw instanceof Grade.Word word) {
      return Answer.of(regulation.number(raw), regulation.get(WORDS.of(word.word())).basis());
    }
    BigDecimal figure = ((Grade.Figure) raw).number();
    return Answer.of(
        Optional.of(rounding.value().map(how -> figure.setScale(1, Mean.mode(how))).orElse(figure)),
        rounding.basis());
  }

  /**
   * Answers the final grade: the mean of the parts, or of the groups, as a whole number.
   *
   * @param regulation the regulation in force
   * @param parts the grades of the parts; of those without a grade only the names count
   * @param named the names of all parts
   * @throws IllegalArgumentException when the parts have no mean, see {@link Parts#check}
   */
  public static Answer<FinalGrade> finalGrade(
      Regulation regulation, Parts parts, Collection<String> named) {
    parts.check(named);
    List<Basis> bases = new ArrayList<>(List.of(regulation.get(PART_ROUNDING).basis()));
    List<String> needed =
        (parts.groups().isPresent() ? parts.grouped() : named)
            .stream().sorted().distinct().toList();
    List<String> missing =
        needed.stream().filter(part -> !parts.grades().containsKey(part)).toList();
    if (!missing.isEmpty()) {
      return new Answer<>(new FinalGrade.Incomplete(missing), bases);
    }
    Map<String, BigDecimal> recorded = new TreeMap<>();
    for (String part : needed) {
      Optional<BigDecimal> grade =
          recorded(regulation, requireNonNull(parts.grades().get(part))).value();
      if (grade.isEmpty()) {
        return new Answer<>(new FinalGrade.UnknownWord(part), bases);
      }
      recorded.put(part, grade.get());
    }
    if (parts.groups().isPresent()) {
      bases.add(regulation.get(GROUP_ROUNDING).basis());
      bases.add(regulation.get(BONUS).basis());
    }
    int grade = mean(regulation, parts, recorded).rounded(0, RoundingMode.HALF_UP).intValueExact();
    return new Answer<>(new FinalGrade.Known(grade), bases);
  }

  private static Mean mean(Regulation regulation, Parts parts, Map<String, BigDecimal> recorded) {
    if (parts.groups().isEmpty()) {
      return weighted(List.copyOf(recorded.keySet()), parts, recorded);
    }
    Map<String, List<String>> groups = parts.groups().get();
    Mean sum = Mean.of(BigDecimal.ZERO);
    for (List<String> group : groups.values()) {
      sum = sum.plus(ofGroup(regulation, weighted(group, parts, recorded)));
    }
    return sum.dividedBy(groups.size());
  }

  private static Mean ofGroup(Regulation regulation, Mean mean) {
    Mean rounded = regulation.get(GROUP_ROUNDING).value().map(mean::rounded).orElse(mean);
    return rounded.plus(Mean.of(regulation.get(BONUS).get())).atMost(BigDecimal.TEN);
  }

  private static Mean weighted(List<String> names, Parts parts, Map<String, BigDecimal> recorded) {
    Mean mean = Mean.none();
    for (String part : names) {
      mean = mean.with(requireNonNull(recorded.get(part)), parts.weight(part));
    }
    return mean;
  }
}
