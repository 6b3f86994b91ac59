package org.okeenrolment.internal.signup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingWatch;
import org.okeenrolment.plan.SittingId;

/** Has it planned who sits where; nothing is changed. */
final class PlacingRun {
  private final CommandRunner runner;
  private final Command command;
  private final AutomaticSignUp signUp;
  private final boolean moves;
  private final PlacingDraft draft;
  private final Map<StudentId, Reason> unread = new LinkedHashMap<>();

  /**
   * Starts with the sittings as they are now.
   *
   * @param whyMoved why those who have seats may be moved; empty: nobody may
   */
  PlacingRun(
      CommandRunner runner, Command command, AutomaticSignUp signUp, Optional<String> whyMoved) {
    this.runner = runner;
    this.command = command;
    this.signUp = signUp;
    this.moves = whyMoved.isPresent();
    this.draft =
        runner.read(command.actor(), work -> new PlacingDraft(work, signUp.asked(), whyMoved));
  }

  PlacingDraft draft() {
    return draft;
  }

  /** Answers who cannot be read, and why. */
  Map<StudentId, Reason> unread() {
    return unread;
  }

  /** Answers whether somebody finds all full when each has the first sitting open to him. */
  boolean leavesSomebodyOut(List<StudentId> students) {
    Set<StudentId> asking = new HashSet<>(students);
    Map<SittingId, Integer> free = new HashMap<>(draft.sittings().left());
    AtomicBoolean leftOut = new AtomicBoolean();
    BulkRun<Boolean> run =
        BulkRun.dry(
            runner,
            command,
            (work, some) ->
                some.stream()
                    .flatMap(signUp::exams)
                    .filter(of -> asks(work, of, asking))
                    .anyMatch(of -> draft.isLeftOut(work, of, free)));
    Chunks.of(
        students,
        some -> {
          if (!leftOut.get()) {
            run.process(some, any -> leftOut.compareAndSet(false, any), (failed, why) -> {});
          }
        });
    return leftOut.get();
  }

  /** Answers a plan for students, by which everybody else keeps a seat. */
  PlacingPlan plan(List<StudentId> students) {
    Set<StudentId> asking = new HashSet<>(students);
    BulkRun<List<StudentId>> run =
        BulkRun.dry(
            runner,
            command,
            (work, some) -> {
              some.forEach(one -> draft.add(work, one, of -> asks(work, of, asking)));
              return some;
            });
    Stream<StudentId> moving = draft.sittings().holders().stream().filter(any -> moves);
    Chunks.of(
        Stream.concat(students.stream(), moving).distinct().sorted().toList(),
        some -> run.process(some, added -> {}, unread::put));
    runner.read(command.actor(), draft::addOtherHolders);
    return runner
        .surroundings()
        .assigner()
        .assign(draft.problem(runner.surroundings().zone()), PlacingWatch.none());
  }

  private boolean asks(Work work, StudentExam of, Set<StudentId> asking) {
    return asking.contains(of.student())
        && !signUp.elsewhere().containsKey(of)
        && signUp.isToSignUp(work, of);
  }

  /** Answers where a plan places those who have no seat. */
  static Map<StudentExam, SittingId> signUps(PlacingPlan plan) {
    Map<StudentExam, SittingId> seats = new LinkedHashMap<>();
    plan.moves().stream()
        .filter(move -> move.from().isEmpty())
        .forEach(move -> move.to().ifPresent(to -> seats.put(move.of(), to)));
    return seats;
  }
}
