package org.okeenrolment.internal.signup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.UnplacedRequest;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.BulkPlacing;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.PlaceStudents;

/** Places students over several exams at once: it is planned, then moved, then signed up. */
final class BulkPlacings {
  private static final Comparator<StudentExam> IN_ORDER =
      Comparator.comparing(StudentExam::student).thenComparing(StudentExam::exam);

  private final CommandRunner runner;

  BulkPlacings(CommandRunner runner) {
    this.runner = runner;
  }

  Decision decide(PlaceStudents command) {
    return runner.decide(
        command, work -> AccessRequest.of("PlaceStudents"), work -> decide(work, command));
  }

  private static Decision decide(Work work, PlaceStudents command) {
    Considerations found = new Considerations();
    sittings(work, command)
        .values()
        .forEach(ofExam -> PlanningRules.theyAreForTheSamePart(ofExam, found));
    return found.decide();
  }

  private static Map<ExamId, List<Sitting>> sittings(Work work, PlaceStudents command) {
    Map<ExamId, List<Sitting>> sittings = new TreeMap<>();
    command.sittings().stream()
        .map(work::sitting)
        .forEach(one -> sittings.computeIfAbsent(one.exam(), any -> new ArrayList<>()).add(one));
    return sittings;
  }

  Outcome<BulkPlacing> run(PlaceStudents command) {
    return runner.run(command, () -> decide(command), () -> place(command));
  }

  private BulkPlacing place(PlaceStudents command) {
    Map<ExamId, List<SittingId>> asked = new TreeMap<>();
    runner
        .read(command.actor(), work -> sittings(work, command))
        .forEach((exam, ofExam) -> asked.put(exam, ofExam.stream().map(Sitting::id).toList()));
    List<StudentId> students = students(command, asked);
    AutomaticSignUp signUp = new AutomaticSignUp(runner, command, asked);
    signUp.askElsewhere(students);
    PlacingRun placing =
        new PlacingRun(
            runner,
            command,
            signUp,
            Optional.of(command.reason())
                .filter(any -> command.seated() == PlaceStudents.Seated.MAY_MOVE));
    PlacingPlan plan = placing.plan(students);
    Answer answer = new Answer();
    move(command, plan, placing.draft(), signUp, answer);
    signUp.asPlanned(PlacingRun.signUps(plan));
    answer.add(plan, placing, signUp);
    return answer.of(plan, placing.draft());
  }

  private List<StudentId> students(PlaceStudents command, Map<ExamId, List<SittingId>> asked) {
    Stream<List<StudentId>> students =
        command.cohorts().isEmpty()
            ? asked.keySet().stream()
                .map(exam -> BulkSignUps.withOpen(runner, command.actor(), exam))
            : command.cohorts().stream().map(runner.surroundings().catalogue()::students);
    return students.flatMap(List::stream).distinct().sorted().toList();
  }

  private static void move(
      PlaceStudents command,
      PlacingPlan plan,
      PlacingDraft draft,
      AutomaticSignUp signUp,
      Answer answer) {
    List<PlacingMove> moves =
        plan.moves().stream()
            .filter(move -> move.from().isPresent() && move.to().isPresent())
            .toList();
    for (List<PlacingMove> step : PlannedMoves.inOrder(moves, draft.sittings().left())) {
      List<MoveSignUp> commands =
          step.stream()
              .map(
                  move ->
                      new MoveSignUp(
                          command.actor(),
                          draft.sittings().held(move.of()).map(Participation::id).orElseThrow(),
                          move.to().orElseThrow(),
                          command.reason()))
              .toList();
      Decision decision =
          signUp.together(
              step.stream().map(move -> move.of().student()).distinct().sorted().toList(),
              work -> PlannedMoves.carryOut(work, commands));
      step.forEach(move -> answer.add(move, decision));
    }
  }

  /** What is answered, as it comes. */
  private static final class Answer {
    private final Map<StudentExam, PlacingMove> changes = new TreeMap<>(IN_ORDER);
    private final Map<StudentExam, UnplacedRequest> unplaced = new TreeMap<>(IN_ORDER);

    void add(PlacingMove move, Decision decision) {
      if (decision.isAllowed()) {
        changes.put(move.of(), move);
      } else {
        refuse(move.of(), decision);
      }
    }

    private void refuse(StudentExam of, Decision why) {
      unplaced.put(of, new UnplacedRequest(of, why, List.of()));
    }

    void add(PlacingPlan plan, PlacingRun placing, AutomaticSignUp signUp) {
      signUp.elsewhere().forEach(this::refuse);
      placing
          .unread()
          .forEach(
              (student, why) ->
                  signUp.exams(student).forEach(of -> refuse(of, Decision.refused(why))));
      plan.unplaced().forEach(one -> unplaced.put(one.of(), one));
      placing.draft().closed().forEach(this::refuse);
      signUp.outcomes().forEach(this::add);
    }

    private void add(StudentExam of, Outcome<Participation> outcome) {
      if (!(outcome instanceof Outcome.Unchanged)) {
        Optional<SittingId> to = outcome.value().map(Participation::sitting);
        add(new PlacingMove(of, Optional.empty(), to), outcome.decision());
      }
    }

    BulkPlacing of(PlacingPlan plan, PlacingDraft draft) {
      return new BulkPlacing(
          List.copyOf(changes.values()),
          List.copyOf(unplaced.values()),
          plan.bound() - draft.kept());
    }
  }
}
