package org.okeenrolment.internal.signup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/** Signs many students up for an exam: on the first of the sittings on which the rules allow it. */
final class AutomaticSignUp {
  private final CommandRunner runner;
  private final Command command;
  private final ExamId exam;
  private final List<SittingId> asked;
  private List<SittingId> sittings;
  private @Nullable Set<Optional<String>> parts;
  private final Map<StudentId, Decision> notSignedUp = new LinkedHashMap<>();
  private int signedUp;
  private int unchanged;

  AutomaticSignUp(CommandRunner runner, Command command, ExamId exam, List<SittingId> sittings) {
    this.runner = runner;
    this.command = command;
    this.exam = exam;
    this.asked = sittings;
    this.sittings = sittings;
  }

  /** Signs the students up whom the source gives; who has no open enrolment is left alone. */
  BulkSignUp run(Consumer<Consumer<List<StudentId>>> source) {
    BulkRun<Chunk> run = new BulkRun<>(runner, command, this::signUp);
    source.accept(
        students ->
            run.process(
                students.stream().filter(this::isEligibleElsewhere).toList(),
                this::count,
                (failed, why) -> notSignedUp.put(failed, Decision.refused(why))));
    return new BulkSignUp(signedUp, unchanged, notSignedUp);
  }

  private boolean isEligibleElsewhere(StudentId student) {
    Decision elsewhere = elsewhere(student);
    if (!elsewhere.isAllowed()) {
      notSignedUp.put(student, elsewhere);
    }
    return elsewhere.isAllowed();
  }

  /** Asks another system about whoever is still to be signed up. */
  private Decision elsewhere(StudentId student) {
    StudentExam of = new StudentExam(student, exam);
    return runner
        .surroundings()
        .eligibility()
        .filter(any -> runner.read(command.actor(), work -> isToSignUp(work, of)))
        .map(check -> check.ask(of))
        .orElse(Decision.allowed());
  }

  private boolean isToSignUp(Work work, StudentExam of) {
    return work.session().enrolments().open(of).isPresent() && already(work, of).isEmpty();
  }

  /** Answers the sign-up that is there: where the sittings are for parts, for the same part. */
  private Optional<Participation> already(Work work, StudentExam of) {
    return work.signedUp(of).stream().filter(one -> isAsked(work, one.sitting())).findFirst();
  }

  private boolean isAsked(Work work, SittingId sitting) {
    return asked.contains(sitting) || parts(work).contains(work.sitting(sitting).part());
  }

  /** The part of a sitting never changes. */
  private Set<Optional<String>> parts(Work work) {
    if (parts == null) {
      parts = asked.stream().map(one -> work.sitting(one).part()).collect(Collectors.toSet());
    }
    return parts;
  }

  private Chunk signUp(Work work, List<StudentId> students) {
    Chunk chunk = new Chunk(work, new ArrayList<>(sittings), new LinkedHashMap<>());
    students.stream()
        .map(student -> new StudentExam(student, exam))
        .flatMap(of -> work.session().enrolments().open(of).stream())
        .forEach(
            enrolment -> chunk.outcomes.put(enrolment.of().student(), signUp(chunk, enrolment)));
    return chunk;
  }

  private Outcome<Participation> signUp(Chunk chunk, Enrolment enrolment) {
    return already(chunk.work, enrolment.of())
        .<Outcome<Participation>>map(Outcome.Unchanged::new)
        .orElseGet(() -> chunk.onFirstPossible(enrolment));
  }

  /** Counts what is committed: of a chunk that is not, other sittings may be full. */
  private void count(Chunk chunk) {
    sittings = chunk.sittings;
    chunk.outcomes.forEach(this::count);
  }

  private void count(StudentId student, Outcome<Participation> outcome) {
    if (outcome instanceof Outcome.Done) {
      signedUp++;
    } else if (outcome.isDone()) {
      unchanged++;
    } else {
      notSignedUp.put(student, outcome.decision());
    }
  }

  /**
   * The students of one transaction.
   *
   * @param sittings those that may have a seat left, of which full ones are taken
   * @param outcomes how it went for whom has an open enrolment
   */
  private record Chunk(
      Work work, List<SittingId> sittings, Map<StudentId, Outcome<Participation>> outcomes) {
    Outcome<Participation> onFirstPossible(Enrolment enrolment) {
      Decision last = Decision.allowed();
      Situations situations = new Situations(work, enrolment);
      for (SittingId id : List.copyOf(sittings)) {
        SignUpSituation situation = situations.of(work.sitting(id), SignUpVariant.AUTOMATIC);
        if (isFull(situation) && sittings.size() > 1) {
          sittings.remove(id);
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

    /** Such a sitting is not looked at again in this run, but for the last one, to say so. */
    private static boolean isFull(SignUpSituation situation) {
      return situation.sitting().seatsLeft(situation.pool(), situation.seatsTaken()) == 0;
    }
  }
}
