package org.okeenrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Tally;

/** The page on attempts has every kind of fact and every outcome, and its examples are right. */
class AttemptsPageTest {
  private static final String PAGE =
      SourceType.read(
          Path.of(System.getProperty("project.root", ".."), "docs/explanation/attempts.md"));
  private static final LocalDate DAY = LocalDate.of(2027, 1, 21);

  @Test
  void everyKindOfFactHasItsRow() {
    assertThat(rows("| fact |").map(row -> row.get(0)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Fact.class.getPermittedSubclasses())
                .map(kind -> "`" + kind.getSimpleName() + "`")
                .toList());
  }

  @Test
  void everyOutcomeCostsWhatItSays() {
    List<String> outcomes = new ArrayList<>();
    rows("| outcome |")
        .forEach(
            row ->
                words(row.get(0))
                    .forEach(
                        outcome -> {
                          outcomes.add(outcome);
                          assertThat("`" + cost(outcome) + "`").as(outcome).isEqualTo(row.get(1));
                        }));
    assertThat(outcomes).containsExactlyInAnyOrderElementsOf(Parameters.COST.fallbacks().keySet());
  }

  private static AttemptCost cost(String outcome) {
    return regulation(OptionalInt.empty()).cost(new AttemptOutcome(outcome)).get();
  }

  @Test
  void everyExampleComesToItsStanding() {
    List<List<String>> examples = rows("| what was booked |").toList();
    assertThat(examples).hasSizeGreaterThan(10);
    for (List<String> row : examples) {
      List<String> booked = words(row.get(0)).toList();
      Standing standing = standing(booked, OptionalInt.of(2), null);
      assertThat(numbers(standing.used(), standing.undecided(), standing.open(), left(standing)))
          .as(row.get(0))
          .isEqualTo(row.subList(1, 5));
    }
  }

  @Test
  void everyBudgetComesToItsStanding() {
    List<List<String>> examples = rows("| base of the regulation |").toList();
    assertThat(examples).hasSizeGreaterThan(5);
    for (List<String> row : examples) {
      AttemptBudget budget = new AttemptBudget(Integer.parseInt(row.get(1)), number(row.get(2)));
      List<String> booked =
          IntStream.rangeClosed(1, Integer.parseInt(row.get(3)))
              .mapToObj(attempt -> attempt + " SAT 4.0")
              .toList();
      Standing standing = standing(booked, number(row.get(0)), budget);
      assertThat(numbers(standing.used(), left(standing)))
          .as(row.toString())
          .isEqualTo(row.subList(4, 6));
    }
  }

  private static Standing standing(List<String> booked, OptionalInt base, AttemptBudget budget) {
    List<Fact> facts =
        booked.stream().filter(one -> !one.equals("sign-up")).map(AttemptsPageTest::fact).toList();
    Tally tally = Tally.of(regulation(base), facts, Optional.empty());
    return AttemptRules.standing(tally, booked.size() - facts.size(), budget);
  }

  private static Fact fact(String booked) {
    String[] words = booked.split(" ");
    return switch (words[0]) {
      case "extra" -> Fact.Granted.of(DAY, Fact.Granted.Topic.EXTRA).build();
      case "revoked" -> new Fact.Revoked(DAY, 1);
      case "status" -> new Fact.StatusChanged(DAY, words[1]);
      default -> ofAttempt(new AttemptId(words[0]), words);
    };
  }

  private static Fact ofAttempt(AttemptId id, String... words) {
    return switch (words[1]) {
      case "free" -> new Fact.CostDecided(DAY, id, AttemptCost.FREE);
      case "used" -> new Fact.CostDecided(DAY, id, AttemptCost.CONSUMES);
      default ->
          Fact.Attempt.of(DAY, new AttemptOutcome(words[1]))
              .id(id)
              .grade(Optional.of(words).filter(all -> all.length > 2).map(all -> Grade.of(all[2])))
              .build();
    };
  }

  private static Regulation regulation(OptionalInt base) {
    var document =
        RegulationDocument.of("SCHOOL", Authority.INSTITUTION)
            .addParams(Parameters.EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    base.ifPresent(attempts -> document.addParams(Parameters.ATTEMPTS_BASE.is(attempts)));
    return Regulations.of(document.build()).inForce(Context.at(DAY));
  }

  private static String left(Standing standing) {
    return standing.left().isPresent() ? String.valueOf(standing.left().getAsInt()) : "none";
  }

  private static List<String> numbers(Object... numbers) {
    return Stream.of(numbers).map(Object::toString).toList();
  }

  private static OptionalInt number(String text) {
    return text.matches("\\d+") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static Stream<String> words(String cell) {
    return Stream.of(cell.split("`")).filter(word -> word.matches("\\w[\\w. -]*"));
  }

  /** The rows of the table whose header begins so. */
  private static Stream<List<String>> rows(String header) {
    return PAGE.lines()
        .dropWhile(line -> !line.startsWith(header))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")));
  }
}
