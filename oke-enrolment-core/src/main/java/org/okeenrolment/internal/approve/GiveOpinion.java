package org.okeenrolment.internal.approve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.ApprovalRules;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.Regulation;

/**
 * Adds the opinion of the actor's role: Go, no-go, or the earlier one withdrawn.
 *
 * @param <C> the command
 */
final class GiveOpinion<C extends Command> implements Handler<C, GiveOpinion.Found, Approval> {
  private final Opinion opinion;
  private final Function<C, EnrolmentId> id;
  private final Function<C, Optional<LocalDate>> validUntil;

  GiveOpinion(
      Opinion opinion, Function<C, EnrolmentId> id, Function<C, Optional<LocalDate>> validUntil) {
    this.opinion = opinion;
    this.id = id;
    this.validUntil = validUntil;
  }

  record Found(
      Enrolment enrolment,
      Regulation regulation,
      Role role,
      LocalDate day,
      List<Approval> history) {
    Optional<Approval> latest() {
      return history.stream()
          .filter(approval -> approval.role().equals(role))
          .reduce((earlier, later) -> later);
    }
  }

  @Override
  public AccessRequest access(Work work, C command) {
    return AccessRequest.of(
        command.getClass().getSimpleName(), work.enrolment(id.apply(command)).of());
  }

  @Override
  public Found find(Work work, C command) {
    Enrolment enrolment = work.lockedEnrolment(id.apply(command));
    Regulation regulation = work.regulation(enrolment);
    Role role =
        ApprovalRules.decidingRole(
            command.actor().role(), held -> work.holds(held, enrolment.of()), regulation);
    return new Found(
        enrolment, regulation, role, work.today(), work.session().approvals().of(enrolment.of()));
  }

  @Override
  public Optional<Approval> already(C command, Found found) {
    return found
        .latest()
        .filter(latest -> latest.opinion() == opinion)
        .filter(latest -> latest.recorded().by().equals(command.actor()))
        .filter(latest -> latest.reason().equals(command.why()))
        .filter(latest -> latest.validUntil().equals(validUntil.apply(command)))
        .filter(latest -> latest.holdsOn(found.day()));
  }

  @Override
  public Decision decide(Work work, C command, Found found) {
    Considerations considerations = new Considerations();
    EnrolmentRules.theEnrolmentIsOpen(found.enrolment(), considerations);
    ApprovalRules.roleDecides(found.role(), found.regulation(), considerations);
    ApprovalRules.theEndIsToCome(validUntil.apply(command), work.today(), considerations);
    if (opinion == Opinion.WITHDRAWN && !isGo(found.latest())) {
      considerations.refuse(Reason.of("NO_GO_TO_WITHDRAW").build());
    }
    return considerations.decide();
  }

  @Override
  public Approval save(Work work, C command, Found found) {
    Approval approval =
        Approval.builder()
            .of(found.enrolment().of())
            .role(found.role())
            .opinion(opinion)
            .validUntil(validUntil.apply(command))
            .reason(command.why())
            .recorded(work.recorded())
            .build();
    work.session().approvals().add(approval);
    work.did(opinion.name(), found.enrolment().id());
    if (opinion != Opinion.GO && !isStillReady(work, found.enrolment())) {
      flagSignUps(work, found.enrolment());
    }
    return approval;
  }

  @Override
  public Approval again(Work work, C command, Before before) {
    StudentExam of = work.enrolment(id.apply(command)).of();
    return before.recorded(work.session().approvals().of(of), Approval::recorded);
  }

  private static boolean isGo(Optional<Approval> latest) {
    return latest.filter(approval -> approval.opinion() == Opinion.GO).isPresent();
  }

  /** What another role decided, or an opinion that is only advice, may leave the student ready. */
  private static boolean isStillReady(Work work, Enrolment enrolment) {
    return ApprovalRules.decide(Standings.tally(work, enrolment), work.today()).isAllowed();
  }

  private static void flagSignUps(Work work, Enrolment enrolment) {
    boolean cancels =
        work.settings().seatAfterWithdrawnGo() == ProcessSettings.SeatAfterWithdrawnGo.CANCEL;
    String what = cancels ? "the seat was given back." : "the seat is kept until it is cancelled.";
    work.signedUp(enrolment.of().student()).stream()
        .filter(participation -> participation.enrolment().equals(enrolment.id()))
        .forEach(
            participation -> {
              work.report(
                  "GO_WITHDRAWN",
                  participation.id(),
                  "The Go was withdrawn after the sign-up; " + what);
              if (cancels) {
                Seats.giveBack(work, participation);
              }
            });
  }
}
