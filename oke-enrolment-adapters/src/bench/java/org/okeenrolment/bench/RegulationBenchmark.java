package org.okeenrolment.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.EligibilityRules;
import org.okeenrolment.signup.SignUpQuestion;
import org.okeenrolment.testkit.sample.ReferenceRegulations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How fast regulations are resolved and questions answered.
 *
 * <p>The regulations are those of the reference school; the context is that of a central exam, so
 * that three documents apply. Histories of 0 to 8 facts take turns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RegulationBenchmark {
  private static final int MOST_FACTS = 8;
  private static final int DOCUMENTS = 50;
  private static final int FACTS_PER_ATTEMPT = 4;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final ZonedDateTime NOON =
      TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam"));

  private final Context context =
      Context.at(TODAY)
          .with("institution", "school")
          .with("category", "CE")
          .with("cohort", 2026)
          .with("component", "rekenen");
  private final Regulations regulations = ReferenceRegulations.regulations();
  private final List<RegulationDocument> documents = fifty();
  private final List<History> histories =
      IntStream.rangeClosed(0, MOST_FACTS).mapToObj(RegulationBenchmark::history).toList();
  private final History ready = History.builder().addEvents(go(TODAY.minusDays(9))).build();
  private final SignUpQuestion question =
      SignUpQuestion.of(NOON.toInstant(), NOON.getZone(), context.group())
          .sittingAt(TODAY.plusDays(14))
          .variant(SignUpVariant.SELF)
          .capacity(30)
          .booked(12)
          .build();
  private int turn;

  /** Answers how many attempts are used and left, with what decided it. */
  @Benchmark
  public Standing attempts() {
    History history = next();
    return AttemptRules.standing(tally(history), history.openEnrolments(), null);
  }

  /** Decides whether a student may sign himself up, with all reasons; histories take turns. */
  @Benchmark
  public Decision mayEnrol() {
    return decide(next());
  }

  /** Decides the same for a student whom nothing stands in the way. */
  @Benchmark
  public Decision mayEnrolAllowed() {
    return decide(ready);
  }

  /** Resolves fifty documents of which nothing was worked out before. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Regulation resolveFiftyDocuments() {
    return Regulations.of(documents, ReferenceRegulations.calendar()).inForce(context);
  }

  private Decision decide(History history) {
    return EligibilityRules.decide(tally(history), history, question);
  }

  private Tally tally(History history) {
    return Tally.of(regulations.inForce(context), history.events(), Optional.empty());
  }

  private History next() {
    turn = turn == MOST_FACTS ? 0 : turn + 1;
    return histories.get(turn);
  }

  /** Answers a history: a Go, two attempts and what was decided on the second, and so on. */
  private static History history(int facts) {
    List<Fact> events = new ArrayList<>();
    for (int fact = 0; fact < facts; fact++) {
      LocalDate day = TODAY.minusDays(100L - 10L * fact);
      AttemptId id = new AttemptId("attempt-" + fact / FACTS_PER_ATTEMPT);
      events.add(
          switch (fact % FACTS_PER_ATTEMPT) {
            case 0 -> go(day);
            case 1 ->
                Fact.Attempt.of(day, AttemptOutcome.SAT)
                    .grade(Grade.of(new BigDecimal("4.8")))
                    .build();
            case 2 -> Fact.Attempt.of(day, AttemptOutcome.NO_SHOW).id(id).build();
            default -> Fact.Granted.of(day, Fact.Granted.Topic.EXTRA).build();
          });
    }
    return History.builder().events(events).build();
  }

  private static Fact go(LocalDate day) {
    return Fact.Readiness.builder().at(day).opinion(Opinion.GO).role(Role.SUBJECT_TEACHER).build();
  }

  /** Answers fifty documents on all layers; those that apply say the same things anew. */
  private static List<RegulationDocument> fifty() {
    List<RegulationDocument> reference = ReferenceRegulations.documents();
    return IntStream.range(0, DOCUMENTS)
        .mapToObj(
            number ->
                reference
                    .get(number % reference.size())
                    .withId("document-" + number)
                    .withAuthority(Authority.values()[number % Authority.values().length])
                    .withEffective(Days.since(TODAY.minusDays(100L + number))))
        .toList();
  }
}
