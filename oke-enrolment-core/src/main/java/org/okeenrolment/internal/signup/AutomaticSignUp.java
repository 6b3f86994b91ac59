package org.okeenrolment.internal.signup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/**
 * Signs many students up for exams: each on the sitting that is planned for him, or on the first
 * one on which the rules allow it.
 */
final class AutomaticSignUp {
  private final CommandRunner runner;
  private final Command command;
  private final Map<ExamId, List<SittingId>> asked;
  private final BulkRun<Chunk> run;
  private final Map<ExamId, Set<Optional<String>>> parts = new HashMap<>();
  private final Map<StudentExam, Outcome<Participation>> outcomes = new LinkedHashMap<>();
  private final Map<StudentExam, Decision> elsewhere = new LinkedHashMap<>();
  private Map<StudentExam, SittingId> planned = Map.of();
  private Set<SittingId> full = Set.of();

  AutomaticSignUp(CommandRunner runner, Command command, Map<ExamId, List<SittingId>> asked) {
    this.runner = runner;
    this.command = command;
    this.asked = asked;
    this.run = new BulkRun<>(runner, command, this::signUp);
  }

  /** Asks another system about those students who are still to be signed up. */
  void askElsewhere(List<StudentId> students) {
    runner
        .surroundings()
        .eligibility()
        .ifPresent(
            check ->
                students.stream()
                    .flatMap(this::exams)
                    .filter(of -> runner.read(command.actor(), work -> isToSignUp(work, of)))
                    .forEach(of -> elsewhere.put(of, check.ask(of))));
    elsewhere.values().removeIf(Decision::isAllowed);
  }

  Stream<StudentExam> exams(StudentId student) {
    return asked.keySet().stream().map(exam -> new StudentExam(student, exam));
  }

  /** Signs students up where they are planned; whoever is not is left alone. */
  void asPlanned(Map<StudentExam, SittingId> plan) {
    planned = plan;
    List<StudentId> students =
        plan.keySet().stream().map(StudentExam::student).distinct().sorted().toList();
    Chunks.of(students, this::process);
    planned = Map.of();
  }

  /** Signs students up on the first possible sitting who are not signed up yet. */
  void onFirstPossible(List<StudentId> students) {
    outcomes.values().removeIf(outcome -> !outcome.isDone());
    Chunks.of(
        students.stream().filter(one -> exams(one).anyMatch(this::isStillToBeDone)).toList(),
        this::process);
  }

  private boolean isStillToBeDone(StudentExam of) {
    return !outcomes.containsKey(of)
        && !elsewhere.containsKey(of)
        && (planned.isEmpty() || planned.containsKey(of));
  }

  private void process(List<StudentId> students) {
    run.process(
        students,
        this::count,
        (failed, why) ->
            exams(failed)
                .filter(this::isStillToBeDone)
                .forEach(of -> outcomes.put(of, new Outcome.NotDone<>(Decision.refused(why)))));
  }

  /** Does another step of the run, wholly or not at all, and answers whether it could be. */
  Decision together(List<StudentId> students, Consumer<Work> step) {
    return run.together(
        students,
        work -> {
          step.accept(work);
          return new Chunk(work, full, Map.of());
        },
        this::count);
  }

  Map<ExamId, List<SittingId>> asked() {
    return asked;
  }

  BulkSignUp result() {
    Map<StudentId, Decision> notSignedUp = new LinkedHashMap<>();
    elsewhere.forEach((of, why) -> notSignedUp.put(of.student(), why));
    outcomes.forEach(
        (of, outcome) -> {
          if (!outcome.isDone()) {
            notSignedUp.put(of.student(), outcome.decision());
          }
        });
    int signedUp = count(Outcome.Done.class);
    return new BulkSignUp(signedUp, count(Outcome.Unchanged.class), notSignedUp);
  }

  private int count(Class<?> kind) {
    return (int) outcomes.values().stream().filter(kind::isInstance).count();
  }

  /** Answers what another system says no to. */
  Map<StudentExam, Decision> elsewhere() {
    return elsewhere;
  }

  /** Answers how it went for whom has an open enrolment, but for those refused elsewhere. */
  Map<StudentExam, Outcome<Participation>> outcomes() {
    return outcomes;
  }

  boolean isToSignUp(Work work, StudentExam of) {
    return work.session().enrolments().open(of).isPresent() && already(work, of).isEmpty();
  }

  /** Answers the sign-up that is there: where the sittings are for parts, for the same part. */
  private Optional<Participation> already(Work work, StudentExam of) {
    return work.signedUp(of).stream().filter(one -> isAsked(work, one)).findFirst();
  }

  private boolean isAsked(Work work, Participation seat) {
    return asked(seat.of()).contains(seat.sitting())
        || parts(work, seat.of()).contains(work.sitting(seat.sitting()).part());
  }

  private List<SittingId> asked(StudentExam of) {
    return asked.getOrDefault(of.exam(), List.of());
  }

  /** The part of a sitting never changes. */
  private Set<Optional<String>> parts(Work work, StudentExam of) {
    return parts.computeIfAbsent(
        of.exam(),
        any -> asked(of).stream().map(one -> work.sitting(one).part()).collect(Collectors.toSet()));
  }

  /** Seats are claimed in the order of their sittings, where these are planned. */
  private Chunk signUp(Work work, List<StudentId> students) {
    Chunk chunk = new Chunk(work, new HashSet<>(full), new LinkedHashMap<>());
    students.stream()
        .flatMap(this::exams)
        .filter(this::isStillToBeDone)
        .sorted(Comparator.comparing(of -> planned(of).map(SittingId::value).orElse("")))
        .flatMap(of -> work.session().enrolments().open(of).stream())
        .forEach(enrolment -> chunk.outcomes.put(enrolment.of(), signUp(chunk, enrolment)));
    return chunk;
  }

  private Optional<SittingId> planned(StudentExam of) {
    return Optional.ofNullable(planned.get(of));
  }

  private Outcome<Participation> signUp(Chunk chunk, Enrolment enrolment) {
    StudentExam of = enrolment.of();
    return already(chunk.work, of)
        .<Outcome<Participation>>map(Outcome.Unchanged::new)
        .orElseGet(
            () ->
                chunk.onFirstPossible(
                    enrolment, planned(of).map(List::of).orElseGet(() -> asked(of))));
  }

  /** Counts what is committed: of a chunk that is not, other sittings may be full. */
  private void count(Chunk chunk) {
    full = chunk.full;
    outcomes.putAll(chunk.outcomes);
  }

  /**
   * The students of one transaction.
   *
   * @param full the sittings of which no seat is left
   * @param outcomes how it went for whom has an open enrolment
   */
  private record Chunk(
      Work work, Set<SittingId> full, Map<StudentExam, Outcome<Participation>> outcomes) {
    Outcome<Participation> onFirstPossible(Enrolment enrolment, List<SittingId> sittings) {
      Decision last = Decision.allowed();
      Situations situations = new Situations(work, enrolment);
      for (SittingId id : worthTrying(sittings)) {
        SignUpSituation situation = situations.of(work.sitting(id), SignUpVariant.AUTOMATIC);
        if (isFull(situation) && full.add(id) && !full.containsAll(sittings)) {
          continue;
        }
        last = SignUpRules.decide(situation);
        if (last.isAllowed()) {
          List<Basis> basis = last.basis();
          last = Seats.seat(work, situation);
          if (last.isAllowed()) {
            work.basedOn(basis);
            return new Outcome.Done<>(Seats.take(work, situation), last);
          }
        } else if (situation.sitting().part().isEmpty()
            && !SignUpRules.decideOnStudent(situation).isAllowed()) {
          break;
        }
      }
      return new Outcome.NotDone<>(last);
    }

    /** A full sitting is not looked at again in this run, but for the last one, to say so. */
    private List<SittingId> worthTrying(List<SittingId> sittings) {
      List<SittingId> some = sittings.stream().filter(id -> !full.contains(id)).toList();
      return some.isEmpty() ? sittings.subList(sittings.size() - 1, sittings.size()) : some;
    }

    private static boolean isFull(SignUpSituation situation) {
      return situation.sitting().seatsLeft(situation.pool(), situation.seatsTaken()) == 0;
    }
  }
}
