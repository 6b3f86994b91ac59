package org.okeenrolment.testkit.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.attempt.RevokeExtraAttempt;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.ReopenEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.PlaceStudents;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;
import org.okeenrolment.testkit.sample.Samples;

/** The commands on enrolments, readiness, attempts and sign-ups, as steps of histories. */
final class StudentCommands {
  private StudentCommands() {}

  static List<CommandKind<?>> kinds() {
    return List.of(
        CommandKind.of(
                SignUpByStudent.class,
                (all, step) ->
                    new SignUpByStudent(
                        all.by(step, all.himself(step)), all.enrolment(step), all.sitting(step)),
                (exams, command) -> exams.signUp().byStudent(command))
            .often(),
        CommandKind.of(
                SignUpByStaff.class,
                StudentCommands::signUpByStaff,
                (exams, command) -> exams.signUp().byStaff(command))
            .often(),
        CommandKind.of(
                CancelSignUp.class,
                (all, step) ->
                    new CancelSignUp(all.by(step, all.himself(step)), all.seat(step), "ill"),
                (exams, command) -> exams.signUp().cancel(command))
            .often(),
        CommandKind.of(
                MoveSignUp.class,
                StudentCommands::move,
                (exams, command) -> exams.signUp().move(command))
            .often(),
        CommandKind.of(
                JoinWaitingList.class,
                (all, step) ->
                    new JoinWaitingList(
                        all.by(step, all.himself(step)), all.enrolment(step), all.sitting(step)),
                (exams, command) -> exams.signUp().joinWaitingList(command))
            .often(),
        CommandKind.of(
                PromoteWaiting.class,
                (all, step) ->
                    new PromoteWaiting(
                        all.by(step, all.system()),
                        step.choice() == 0
                            ? List.of(all.sitting(step), all.nextSitting(step))
                            : List.of(all.sitting(step))),
                (exams, command) -> exams.signUp().promote(command))
            .often(),
        CommandKind.of(
                SignUpCohort.class,
                (all, step) ->
                    SignUpCohort.builder()
                        .actor(all.by(step, all.system()))
                        .cohort(all.school().cohort())
                        .exam(all.school().exam().id())
                        .addSittings(all.sitting(step))
                        .build(),
                (exams, command) -> exams.signUp().cohort(command))
            .rarely(),
        CommandKind.of(
                SignUpGenericExam.class,
                (all, step) ->
                    new SignUpGenericExam(
                        all.by(step, all.system()),
                        all.school().exam().id(),
                        List.of(all.sitting(step), all.nextSitting(step))),
                (exams, command) -> exams.signUp().genericExam(command))
            .rarely(),
        CommandKind.of(
            PlaceStudents.class,
            (all, step) ->
                PlaceStudents.builder()
                    .actor(all.by(step, step.choice() == 0 ? all.system() : all.office()))
                    .addSittings(all.sitting(step), all.nextSitting(step))
                    .seated(
                        step.choice() == 1
                            ? PlaceStudents.Seated.STAY
                            : PlaceStudents.Seated.MAY_MOVE)
                    .reason("the rooms are known")
                    .build(),
            (exams, command) -> exams.signUp().place(command)),
        CommandKind.of(
            GiveGo.class,
            StudentCommands::giveGo,
            (exams, command) -> exams.approval().giveGo(command)),
        CommandKind.of(
                GiveNoGo.class,
                (all, step) ->
                    new GiveNoGo(all.by(step, all.teacher()), all.enrolment(step), "not yet"),
                (exams, command) -> exams.approval().giveNoGo(command))
            .rarely(),
        CommandKind.of(
                WithdrawGo.class,
                (all, step) ->
                    new WithdrawGo(all.by(step, all.teacher()), all.enrolment(step), "changed"),
                (exams, command) -> exams.approval().withdrawGo(command))
            .rarely(),
        CommandKind.of(
            EnrolByHand.class,
            (all, step) ->
                new EnrolByHand(all.by(step, all.office()), of(all, step), all.school().year()),
            (exams, command) -> exams.enrolment().enrol(command)),
        CommandKind.of(
            EnrolCohort.class,
            (all, step) ->
                EnrolCohort.of(
                    all.by(step, all.system()), all.school().cohort(), all.school().year()),
            (exams, command) -> exams.enrolment().enrolCohort(command)),
        CommandKind.of(
            ReceiveEnrolment.class,
            StudentCommands::receive,
            (exams, command) -> exams.enrolment().receive(command)),
        CommandKind.of(
                WithdrawEnrolment.class,
                (all, step) ->
                    new WithdrawEnrolment(
                        all.by(step, all.office()),
                        all.enrolment(step),
                        "left",
                        Optional.of(receive(all, step).partner())
                            .filter(any -> step.choice() == 1)),
                (exams, command) -> exams.enrolment().withdraw(command))
            .rarely(),
        CommandKind.of(
                ExemptEnrolment.class,
                (all, step) ->
                    new ExemptEnrolment(
                        all.by(step, all.committee()), all.enrolment(step), "diploma"),
                (exams, command) -> exams.enrolment().exempt(command))
            .rarely(),
        CommandKind.of(
            ReopenEnrolment.class,
            (all, step) ->
                new ReopenEnrolment(
                    all.by(step, all.committee()), all.enrolment(step), "a mistake"),
            (exams, command) -> exams.enrolment().reopen(command)),
        CommandKind.of(
            GrantExtraAttempt.class,
            (all, step) ->
                GrantExtraAttempt.builder()
                    .actor(all.by(step, all.committee()))
                    .enrolment(all.enrolment(step))
                    .excused(Optional.of(all.attempt(step)).filter(any -> step.choice() == 1))
                    .reason("hardship")
                    .build(),
            (exams, command) -> exams.attempts().grantExtra(command)),
        CommandKind.of(
            RevokeExtraAttempt.class,
            (all, step) ->
                RevokeExtraAttempt.builder()
                    .actor(all.by(step, all.committee()))
                    .enrolment(all.enrolment(step))
                    .reason("not needed")
                    .build(),
            (exams, command) -> exams.attempts().revokeExtra(command)),
        CommandKind.of(
            GrantPermission.class,
            StudentCommands::permit,
            (exams, command) -> exams.attempts().permit(command)),
        CommandKind.of(
            DecideCost.class,
            StudentCommands::decideCost,
            (exams, command) -> exams.attempts().decideCost(command)),
        CommandKind.of(
                AskDecision.class,
                (all, step) ->
                    new AskDecision(
                        all.by(step, all.himself(step)),
                        all.enrolment(step),
                        matter(all, step),
                        "me"),
                (exams, command) -> exams.decisions().ask(command))
            .often(),
        CommandKind.of(
            GrantDecision.class,
            (all, step) ->
                new GrantDecision(all.by(step, all.committee()), all.request(step), "so be it"),
            (exams, command) -> exams.decisions().grant(command)),
        CommandKind.of(
            RefuseDecision.class,
            (all, step) ->
                new RefuseDecision(all.by(step, all.committee()), all.request(step), "no"),
            (exams, command) -> exams.decisions().refuse(command)));
  }

  private static StudentExam of(History all, HistoryStep step) {
    return new StudentExam(
        all.student(step), step.choice() == 1 ? Samples.NETWERKEN.id() : Samples.REKENEN.id());
  }

  private static SignUpByStaff signUpByStaff(History all, HistoryStep step) {
    SignUpByStaff command =
        new SignUpByStaff(all.by(step, all.office()), all.enrolment(step), all.sitting(step));
    return switch (step.choice()) {
      case 1 -> command.beyondCapacity("his last chance");
      case 2 -> command.outsideWindow("he was ill");
      default -> command;
    };
  }

  private static MoveSignUp move(History all, HistoryStep step) {
    MoveSignUp command =
        new MoveSignUp(
            all.by(step, all.office()), all.seat(step), all.sitting(step), "a room is lost");
    return step.choice() == 1 ? command.beyondCapacity("his last chance") : command;
  }

  private static GiveGo giveGo(History all, HistoryStep step) {
    GiveGo command = new GiveGo(all.by(step, all.teacher()), all.enrolment(step));
    return step.choice() == 1 ? command.until(all.today().plusDays(20)) : command;
  }

  private static ReceiveEnrolment receive(History all, HistoryStep step) {
    String association = "association-%s-%d".formatted(all.student(step), step.choice());
    return ReceiveEnrolment.builder()
        .actor(all.by(step, all.partner()))
        .of(of(all, step))
        .schoolYear(all.school().year())
        .partner(new PartnerReference(Process.SIS, "offering", association))
        .budget(new AttemptBudget(1 + step.choice(), OptionalInt.of(2)))
        .build();
  }

  private static GrantPermission permit(History all, HistoryStep step) {
    Fact.Granted.Topic topic =
        switch (step.choice()) {
          case 0 -> Fact.Granted.Topic.IMPROVEMENT;
          case 1 -> Fact.Granted.Topic.LOAD;
          default -> Fact.Granted.Topic.LEVEL;
        };
    return GrantPermission.of(topic)
        .actor(all.by(step, all.committee()))
        .enrolment(all.enrolment(step))
        .level(Optional.of(Level.HIGHER).filter(any -> topic == Fact.Granted.Topic.LEVEL))
        .sittingAt(
            Optional.of(all.dayOfSitting(step)).filter(any -> topic == Fact.Granted.Topic.LOAD))
        .reason("he may")
        .build();
  }

  private static DecideCost decideCost(History all, HistoryStep step) {
    return DecideCost.builder()
        .actor(all.by(step, all.committee()))
        .of(all.ofSeat(step))
        .attempt(all.attempt(step))
        .cost(
            switch (step.choice()) {
              case 0 -> AttemptCost.FREE;
              case 1 -> AttemptCost.DECISION;
              default -> AttemptCost.CONSUMES;
            })
        .reason("a funeral")
        .build();
  }

  private static DecisionMatter matter(History all, HistoryStep step) {
    return switch ((step.choice() + step.sitting()) % 8) {
      case 0 -> DecisionMatter.readiness();
      case 1 -> DecisionMatter.extra();
      case 2 -> DecisionMatter.extraFor(all.attempt(step));
      case 3 -> DecisionMatter.restore(all.attempt(step));
      case 4 -> DecisionMatter.withdrawal(all.attempt(step));
      case 5 -> DecisionMatter.exemption(ExemptionEvidence.none());
      case 6 -> DecisionMatter.improvement();
      default -> DecisionMatter.level(Level.HIGHER);
    };
  }
}
