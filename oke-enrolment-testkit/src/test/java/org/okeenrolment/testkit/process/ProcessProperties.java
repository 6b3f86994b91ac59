package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.attempt.RevokeExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.TransferCohort;
import org.okeenrolment.signup.PlaceStudents;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;

/** What must hold after any history of commands by several actors. */
class ProcessProperties {
  private static final Path COMMANDS =
      Path.of(System.getProperty("project.root", ".."), "oke-enrolment-core/src/main/java");
  private static final Pattern COMMAND =
      Pattern.compile("public record (\\w+)\\([^{]*\\bimplements Command\\b");

  /** Each of these asks for one more, and knows nothing of the one before. */
  private static final Set<Class<? extends Command>> ONE_MORE_EACH_TIME =
      Set.of(
          OpenSitting.class,
          ReportFinding.class,
          GrantExtraAttempt.class,
          RevokeExtraAttempt.class,
          GrantPermission.class);

  /** A run goes on: much later there may be more to do. */
  private static final Set<Class<? extends Command>> RUNS =
      Set.of(
          EnrolCohort.class,
          TransferCohort.class,
          CarryOver.class,
          SignUpCohort.class,
          SignUpGenericExam.class,
          PlaceStudents.class,
          PromoteWaiting.class,
          ReduceSitting.class,
          RepairDifferences.class);

  @Provide
  Arbitrary<List<HistoryStep>> histories() {
    return HistoryStep.histories();
  }

  @Property(tries = 60)
  void explainIsAllowedExactlyWhenDoingItSucceeds(@ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      Decision explained = history.exams().explain(ready.command());
      Outcome<?> outcome = history.carryOut(ready);
      assertThat(explained.isAllowed()).as("%s", ready.command()).isEqualTo(outcome.isDone());
      assertThat(explained).as("%s", ready.command()).isEqualTo(outcome.decision());
    }
  }

  @Property(tries = 40)
  void explainedForALaterMomentIsWhatDoingItThenComesTo(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      Instant then = history.school().clock().instant().plus(Duration.ofHours(step.hours()));
      StoredState before = history.state();
      Decision explained = history.exams().explain(ready.command(), then, History.regulations());
      assertThat(history.state()).as("%s", ready.command()).isEqualTo(before);
      history.school().clock().moveTo(then);
      assertThat(history.carryOut(ready).decision()).as("%s", ready.command()).isEqualTo(explained);
    }
  }

  @Property(tries = 40)
  void noSittingIsEverOversoldAndNobodyHasTwoOfWhatHeHasOnce(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      history.carryOut(ready);
      assertThat(Invariants.broken(history)).as("%s", ready.command()).isEmpty();
    }
  }

  /** Who signs up has an attempt left, and it is reserved; what comes in later may be too much. */
  @Property(tries = 40)
  void noAttemptIsSpentTwice(@ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      Map<StudentExam, Standing> before = history.standings();
      history.carryOut(ready);
      history
          .standings()
          .forEach(
              (of, after) -> {
                int reserved = after.open() - before.getOrDefault(of, after).open();
                assertThat(after.base().orElse(0) + after.extra() - after.used() - after.open())
                    .as("%s: %s", ready.command(), after)
                    .matches(left -> left >= 0 || reserved <= 0);
              });
    }
  }

  @Property(tries = 40)
  void doingItTwiceUnderItsKeyIsDoingItOnceHoweverMuchLater(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    Map<IdempotencyKey, CommandKind.Ready> done = new LinkedHashMap<>();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      IdempotencyKey key = new IdempotencyKey("key-" + done.size());
      history.carryOut(ready.under(key));
      if (history.read(session -> session.journal().ofKey(key)).isPresent()) {
        done.put(key, ready);
        StoredState once = history.state();
        assertThat(history.carryOut(ready.under(key)).isDone()).as("%s", ready.command()).isTrue();
        assertThat(history.state()).as("%s", ready.command()).isEqualTo(once);
      }
    }
    StoredState end = history.state();
    done.forEach(
        (key, ready) -> {
          if (!RUNS.contains(ready.command().getClass())) {
            assertThat(history.carryOut(ready.under(key)))
                .as("%s", ready.command())
                .isInstanceOf(Outcome.Unchanged.class);
            assertThat(history.state()).as("%s", ready.command()).isEqualTo(end);
          }
        });
  }

  @Property(tries = 40)
  void doingItTwiceIsDoingItOnce(@ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      Outcome<?> first = history.carryOut(ready);
      if (!ONE_MORE_EACH_TIME.contains(ready.command().getClass())) {
        StoredState once = history.state();
        Outcome<?> second = history.carryOut(ready);
        assertThat(second.isDone()).as("%s", ready.command()).isEqualTo(first.isDone());
        assertThat(history.state()).as("%s", ready.command()).isEqualTo(once);
      }
    }
  }

  @Property(tries = 40)
  void whatIsRefusedChangesNothing(@ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      StoredState before = history.state();
      if (!history.carryOut(ready).isDone()) {
        assertThat(history.state()).as("%s", ready.command()).isEqualTo(before);
      }
    }
  }

  @Property(tries = 40)
  void whoHasNothingToDoWithItLearnsNothingAndChangesNothing(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      history.carryOut(history.next(step));
      for (HistoryStep.Who stranger : HistoryStep.Who.STRANGERS) {
        CommandKind.Ready ready = history.next(step.by(stranger));
        if (ready.command() instanceof ReportFinding && stranger == HistoryStep.Who.OTHER_PARTNER) {
          continue;
        }
        assertThat(history.carryOut(ready).reasons())
            .as("%s", ready.command())
            .extracting(Reason::code)
            .containsExactly("NOT_AUTHORISED");
      }
    }
  }

  @Property(tries = 40)
  void aRehearsalChangesNothingAndComesToWhatDoingItComesTo(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    for (HistoryStep step : steps) {
      CommandKind.Ready ready = history.next(step);
      StoredState before = history.state();
      Outcome<?> rehearsed = history.rehearse(ready);
      assertThat(history.state()).as("%s", ready.command()).isEqualTo(before);
      assertThat(history.carryOut(ready)).as("%s", ready.command()).isEqualTo(rehearsed);
    }
  }

  @Property(tries = 40)
  void theExamFileAsOfAMomentIsTheOneThatWasShownThen(
      @ForAll("histories") List<HistoryStep> steps) {
    History history = new History();
    Map<Instant, ExamFile> shown = new LinkedHashMap<>();
    StudentId student = History.students().get(0);
    for (HistoryStep step : steps) {
      history.school().clock().advance(Duration.ofMinutes(1));
      history.carryOut(history.next(step));
      shown.put(
          history.school().clock().instant(),
          history.exams().results().examFile(history.office(), student).orElseThrow());
    }
    shown.forEach(
        (moment, file) ->
            assertThat(history.exams().results().examFile(history.office(), student, moment))
                .extracting(Outcome::orElseThrow)
                .isEqualTo(file));
  }

  @Test
  void everyCommandOfTheLibraryIsPartOfHistories() throws IOException {
    assertThat(HistoryStep.KINDS)
        .extracting(CommandKind::toString)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(commands());
  }

  @Test
  void historiesReachEveryCommand() throws IOException {
    Set<String> done = new TreeSet<>();
    Random random = new Random(1);
    for (int number = 0; number < 60; number++) {
      History history = new History();
      for (int step = 0; step < 80; step++) {
        CommandKind.Ready ready = history.next(HistoryStep.random(random));
        if (history.carryOut(ready) instanceof Outcome.Done) {
          done.add(ready.command().getClass().getSimpleName());
        }
      }
    }
    assertThat(done).containsExactlyElementsOf(commands());
  }

  /**
   * The names of all commands, from the sources, but for those after which a student has no history
   * any more: {@link PrivacyProperties} is about them.
   */
  private static TreeSet<String> commands() throws IOException {
    TreeSet<String> commands = new TreeSet<>();
    try (Stream<Path> files = Files.walk(COMMANDS)) {
      for (Path file : files.filter(ProcessProperties::isOfHistories).toList()) {
        COMMAND
            .matcher(Files.readString(file))
            .results()
            .forEach(one -> commands.add(one.group(1)));
      }
    }
    return commands;
  }

  private static boolean isOfHistories(Path file) {
    return file.toString().endsWith(".java")
        && !file.getParent().endsWith(Path.of("okeenrolment", "privacy"));
  }
}
