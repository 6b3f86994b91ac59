package org.okeenrolment.internal.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;

/** Decides on bulk sign-ups and starts them. */
final class BulkSignUps {
  private final CommandRunner runner;

  BulkSignUps(CommandRunner runner) {
    this.runner = runner;
  }

  Decision decide(SignUpCohort command) {
    return decide(command, command.exam(), command.sittings(), new Considerations());
  }

  Decision decide(SignUpGenericExam command) {
    Considerations found = new Considerations();
    Optional<Exam> exam = runner.surroundings().catalogue().exam(command.exam());
    if (exam.filter(known -> !known.generic()).isPresent()) {
      found.refuse(Reason.of("NOT_GENERIC").putFacts("exam", command.exam().value()).build());
    }
    return decide(command, command.exam(), command.sittings(), found);
  }

  Outcome<BulkSignUp> run(SignUpCohort command) {
    return runner.run(
        command,
        () -> decide(command),
        () ->
            signUp(
                command,
                Map.of(command.exam(), command.sittings()),
                runner.surroundings().catalogue().students(command.cohort())));
  }

  Outcome<BulkSignUp> run(SignUpGenericExam command) {
    return runner.run(
        command,
        () -> decide(command),
        () ->
            signUp(
                command,
                Map.of(command.exam(), command.sittings()),
                withOpen(runner, command.actor(), command.exam())));
  }

  static List<StudentId> withOpen(CommandRunner runner, Actor actor, ExamId exam) {
    List<StudentId> students = new ArrayList<>();
    Chunks.paged(
        (last, limit) ->
            runner.read(
                actor, work -> work.session().enrolments().studentsWithOpen(exam, last, limit)),
        students::addAll);
    return students;
  }

  /** Where the first possible sitting of each is not enough for all, a plan is. */
  private BulkSignUp signUp(
      Command command, Map<ExamId, List<SittingId>> asked, List<StudentId> students) {
    AutomaticSignUp signUp = new AutomaticSignUp(runner, command, asked);
    signUp.askElsewhere(students);
    PlacingRun placing = new PlacingRun(runner, command, signUp, Optional.empty());
    if (placing.draft().sittings().mayFillUp(students.size())
        && placing.leavesSomebodyOut(students)) {
      signUp.asPlanned(PlacingRun.signUps(placing.plan(students)));
    }
    signUp.onFirstPossible(students);
    return signUp.result();
  }

  private Decision decide(
      Command command, ExamId exam, List<SittingId> sittings, Considerations found) {
    return runner.decide(
        command,
        work -> AccessRequest.of(command.getClass().getSimpleName(), exam),
        work -> {
          sittings.forEach(id -> isForTheExam(work.session(), id, exam, found));
          return found.decide();
        });
  }

  private static void isForTheExam(
      Session session, SittingId id, ExamId exam, Considerations found) {
    String code = session.sittings().find(id).isPresent() ? "OTHER_EXAM" : "UNKNOWN_SITTING";
    if (session.sittings().find(id).filter(one -> one.exam().equals(exam)).isEmpty()) {
      found.refuse(
          Reason.of(code).putFacts("sitting", id.value()).putFacts("exam", exam.value()).build());
    }
  }
}
