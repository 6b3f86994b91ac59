package org.okeenrolment.internal.signup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/**
 * Signs many students up for an exam: each in a transaction of his own, on the first of the
 * sittings on which the rules allow it.
 */
final class AutomaticSignUp {
  private final CommandRunner runner;
  private final Command command;
  private final ExamId exam;
  private final List<SittingId> sittings;
  private final Map<StudentId, Decision> notSignedUp = new LinkedHashMap<>();
  private int signedUp;
  private int unchanged;

  AutomaticSignUp(CommandRunner runner, Command command, ExamId exam, List<SittingId> sittings) {
    this.runner = runner;
    this.command = command;
    this.exam = exam;
    this.sittings = new ArrayList<>(sittings);
  }

  /** Signs the students up whom the source gives; who has no open enrolment is left alone. */
  BulkSignUp run(Consumer<Consumer<List<StudentId>>> source) {
    BulkRun<Optional<Outcome<Participation>>> run =
        new BulkRun<>(runner, command, (work, one) -> signUp(work, one.get(0)));
    source.accept(
        students ->
            students.forEach(
                student -> {
                  Decision elsewhere = elsewhere(student);
                  if (!elsewhere.isAllowed()) {
                    notSignedUp.put(student, elsewhere);
                    return;
                  }
                  run.process(
                      List.of(student),
                      outcome -> outcome.ifPresent(known -> count(student, known)),
                      (failed, why) -> notSignedUp.put(failed, Decision.refused(why)));
                }));
    return new BulkSignUp(signedUp, unchanged, notSignedUp);
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

  private static boolean isToSignUp(Work work, StudentExam of) {
    return work.session().enrolments().open(of).isPresent() && work.signedUp(of).isEmpty();
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

  private Optional<Outcome<Participation>> signUp(Work work, StudentId student) {
    StudentExam of = new StudentExam(student, exam);
    return work.session().enrolments().open(of).map(enrolment -> signUp(work, enrolment));
  }

  private Outcome<Participation> signUp(Work work, Enrolment enrolment) {
    List<Participation> already = work.signedUp(enrolment.of());
    return already.isEmpty()
        ? onFirstPossible(work, enrolment)
        : new Outcome.Unchanged<>(already.get(0));
  }

  private Outcome<Participation> onFirstPossible(Work work, Enrolment enrolment) {
    Decision last = Decision.allowed();
    Situations situations = new Situations(work, enrolment);
    for (SittingId id : worthTrying(work)) {
      SignUpSituation situation = situations.of(work.sitting(id), SignUpVariant.AUTOMATIC);
      last = SignUpRules.decide(situation);
      if (last.isAllowed()) {
        last = Seats.claim(work, situation);
        if (last.isAllowed()) {
          return new Outcome.Done<>(Seats.take(work, situation), last);
        }
      } else if (situation.sitting().part().isEmpty()
          && !SignUpRules.decideOnStudent(situation).isAllowed()) {
        break;
      }
    }
    return new Outcome.NotDone<>(last);
  }

  /** A sitting that is full is not looked at again in this run, but for the last one, to say so. */
  private List<SittingId> worthTrying(Work work) {
    while (sittings.size() > 1 && isFull(work, sittings.get(0))) {
      sittings.remove(0);
    }
    return sittings;
  }

  private static boolean isFull(Work work, SittingId id) {
    Sitting sitting = work.sitting(id);
    SeatCount taken = work.session().sittings().seatsTaken(id);
    return sitting.seatsLeft(sitting.pool(work.now()), taken) == 0;
  }
}
