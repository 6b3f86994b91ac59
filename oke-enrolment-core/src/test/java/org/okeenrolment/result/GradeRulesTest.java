package org.okeenrolment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.attempt;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.Given.sat;
import static org.okeenrolment.regulation.Parameters.BONUS;
import static org.okeenrolment.regulation.Parameters.GROUP_ROUNDING;
import static org.okeenrolment.regulation.Parameters.PART_ROUNDING;
import static org.okeenrolment.regulation.Parameters.RESULT_THAT_COUNTS;
import static org.okeenrolment.regulation.Parameters.WORDS;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.okeenrolment.regulation.CountingResult;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Rounding;
import org.okeenrolment.regulation.Tally;

class GradeRulesTest {
  private static final ParameterValue<?> HALF_UP = PART_ROUNDING.is(Rounding.HALF_UP);
  private static final ParameterValue<?> GROUP_HALF_UP = GROUP_ROUNDING.is(Rounding.HALF_UP);

  private static Grade grade(String text) {
    return Character.isDigit(text.charAt(0)) ? Grade.of(new BigDecimal(text)) : Grade.of(text);
  }

  private static Optional<GradeRules.Achieved> counting(
      Level level, List<Fact> facts, ParameterValue<?>... params) {
    return GradeRules.counting(Tally.of(regulation(params), facts, Optional.empty()), level)
        .value();
  }

  private static String recorded(String raw, ParameterValue<?>... params) {
    return GradeRules.recorded(regulation(params), grade(raw))
        .value()
        .map(BigDecimal::toPlainString)
        .orElse("?");
  }

  /** Parts as {@code A=6.5}, groups as {@code A,B}. */
  private static FinalGrade finalGrade(
      String parts, List<String> groups, ParameterValue<?>... params) {
    return finalGrade(parts, groups, Map.of(), params);
  }

  private static FinalGrade finalGrade(
      String parts,
      List<String> groups,
      Map<String, BigDecimal> weights,
      ParameterValue<?>... params) {
    Map<String, Grade> grades = new TreeMap<>();
    Set<String> names = new java.util.TreeSet<>();
    for (String part : parts.split(" ")) {
      String[] words = part.split("=");
      names.add(words[0]);
      if (words.length > 1) {
        grades.put(words[0], grade(words[1]));
      }
    }
    Map<String, List<String>> grouped = new TreeMap<>();
    groups.forEach(group -> grouped.put(group, Arrays.asList(group.split(","))));
    Parts all =
        new Parts(grades, groups.isEmpty() ? Optional.empty() : Optional.of(grouped), weights);
    return GradeRules.finalGrade(regulation(params), all, names).value();
  }

  @Test
  void theHighestGradeCountsAndOfEqualOnesTheFirst() {
    List<Fact> facts =
        List.of(
            sat("6").build(),
            sat("7.0").at(DAY.plusDays(1)).build(),
            sat("7").at(DAY.plusDays(2)).build(),
            attempt("NO_SHOW").at(DAY.plusDays(3)).build());
    assertThat(counting(Level.REQUIRED, facts))
        .contains(new GradeRules.Achieved(new BigDecimal("7.0"), DAY.plusDays(1)));
    assertThat(counting(Level.REQUIRED, facts, RESULT_THAT_COUNTS.is(CountingResult.LATEST)))
        .contains(new GradeRules.Achieved(new BigDecimal("7"), DAY.plusDays(2)));
  }

  @Test
  void wordsAreComparedByTheNumbersForWhichTheyStand() {
    ParameterValue<?>[] words = {
      WORDS.of("insufficient").is(BigDecimal.valueOf(4)),
      WORDS.of("satisfactory").is(BigDecimal.valueOf(6)),
      WORDS.of("good").is(BigDecimal.valueOf(8)),
      RESULT_THAT_COUNTS.is(CountingResult.LATEST)
    };
    List<Fact> facts =
        List.of(
            attempt("SAT").grade(Grade.of("satisfactory")).build(),
            attempt("SAT").grade(Grade.of("insufficient")).at(DAY.plusDays(1)).build());
    assertThat(counting(Level.REQUIRED, facts, Arrays.copyOf(words, 3)))
        .contains(new GradeRules.Achieved(BigDecimal.valueOf(6), DAY));
    assertThat(counting(Level.REQUIRED, facts, words))
        .contains(new GradeRules.Achieved(BigDecimal.valueOf(4), DAY.plusDays(1)));
  }

  @Test
  void gradesOfDifferentLevelsAreNeverCompared() {
    List<Fact> facts = List.of(sat("9").build(), sat("5").level(Level.HIGHER).build());
    assertThat(counting(Level.HIGHER, facts).orElseThrow().grade()).isEqualByComparingTo("5");
    assertThat(counting(Level.HIGHER, List.of(sat("9").build()))).isEmpty();
    assertThat(counting(Level.REQUIRED, List.of(attempt("SAT").build()))).isEmpty();
    assertThat(
            counting(
                Level.REQUIRED, List.of(sat("9").outcome(attempt("X").build().outcome()).build())))
        .isEmpty();
  }

  @Test
  void aFigureIsBroughtToOneDecimalAsTheRegulationSaysAndAWordStandsForItsNumber() {
    assertThat(recorded("5.449")).isEqualTo("5.449");
    assertThat(recorded("5.45", HALF_UP)).isEqualTo("5.5");
    assertThat(recorded("5.449", HALF_UP)).isEqualTo("5.4");
    assertThat(recorded("5.49", PART_ROUNDING.is(Rounding.TRUNCATE))).isEqualTo("5.4");
    assertThat(recorded("V", HALF_UP)).isEqualTo("6");
    assertThat(recorded("P", HALF_UP, WORDS.of("P").is(new BigDecimal("9.99")))).isEqualTo("9.99");
    assertThat(recorded("P")).isEqualTo("?");
  }

  @Test
  void theFinalGradeIsTheMeanOfThePartsRoundedHalfUp() {
    assertThat(finalGrade("A=5 B=6", List.of())).isEqualTo(new FinalGrade.Known(6));
    assertThat(finalGrade("A=5.4 B=5.5", List.of())).isEqualTo(new FinalGrade.Known(5));
    assertThat(finalGrade("A=5.44 B=5.55", List.of())).isEqualTo(new FinalGrade.Known(5));
    assertThat(finalGrade("A=5.45 B=5.45", List.of(), HALF_UP)).isEqualTo(new FinalGrade.Known(6));
    assertThat(finalGrade("A=V B=G", List.of())).isEqualTo(new FinalGrade.Known(7));
  }

  @Test
  void partsWeighAsTheyAreGiven() {
    Map<String, BigDecimal> weights = Map.of("A", BigDecimal.valueOf(3), "C", BigDecimal.ZERO);
    assertThat(finalGrade("A=5 B=9 C=1", List.of(), weights)).isEqualTo(new FinalGrade.Known(6));
  }

  @Test
  void ofGroupsTheMeansAreRoundedRaisedAndNeverMoreThanTen() {
    List<String> groups = List.of("A,B", "C");
    assertThat(finalGrade("A=5 B=5.9 C=5.5", groups)).isEqualTo(new FinalGrade.Known(5));
    assertThat(finalGrade("A=5 B=5.9 C=5.5", groups, GROUP_HALF_UP))
        .isEqualTo(new FinalGrade.Known(6));
    assertThat(finalGrade("A=5 B=5.9 C=5.5", groups, BONUS.is(new BigDecimal("0.05"))))
        .isEqualTo(new FinalGrade.Known(6));
    assertThat(finalGrade("A=10 B=10 C=8", groups, BONUS.is(BigDecimal.ONE)))
        .isEqualTo(new FinalGrade.Known(10));
    assertThat(finalGrade("A=10 B=10 C=7.9", groups, BONUS.is(BigDecimal.ONE)))
        .isEqualTo(new FinalGrade.Known(9));
    assertThat(finalGrade("A=5 B=5", List.of(), BONUS.is(BigDecimal.ONE)))
        .isEqualTo(new FinalGrade.Known(5));
  }

  @Test
  void thePartsThatAreMissingAreNamedAndOnlyThoseThatAreNeeded() {
    assertThat(finalGrade("C B A=5", List.of()))
        .isEqualTo(new FinalGrade.Incomplete(List.of("B", "C")));
    assertThat(finalGrade("A=5 B=6 C", List.of("A,B"))).isEqualTo(new FinalGrade.Known(6));
    assertThat(finalGrade("A=5", List.of("A,D")))
        .isEqualTo(new FinalGrade.Incomplete(List.of("D")));
    assertThat(finalGrade("A=P B", List.of())).isEqualTo(new FinalGrade.Incomplete(List.of("B")));
  }

  @Test
  void aWordThatNobodyKnowsHasNoFinalGrade() {
    assertThat(finalGrade("A=5 B=P", List.of())).isEqualTo(new FinalGrade.UnknownWord("B"));
  }
}
