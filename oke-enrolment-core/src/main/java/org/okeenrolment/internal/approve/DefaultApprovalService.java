package org.okeenrolment.internal.approve;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.ApprovalService;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Opinion;

/** The service over its handlers. */
public final class DefaultApprovalService implements ApprovalService {
  private static final GiveOpinion<GiveGo> GO =
      new GiveOpinion<>(Opinion.GO, GiveGo::enrolment, GiveGo::validUntil);
  private static final GiveOpinion<GiveNoGo> NO_GO =
      new GiveOpinion<>(Opinion.NO_GO, GiveNoGo::enrolment, command -> Optional.empty());
  private static final GiveOpinion<WithdrawGo> WITHDRAW =
      new GiveOpinion<>(Opinion.WITHDRAWN, WithdrawGo::enrolment, command -> Optional.empty());

  private final CommandRunner runner;

  public DefaultApprovalService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(GiveGo.class, GO);
    explainer.add(GiveNoGo.class, NO_GO);
    explainer.add(WithdrawGo.class, WITHDRAW);
  }

  @Override
  public Outcome<Approval> giveGo(GiveGo command) {
    return runner.run(command, GO);
  }

  @Override
  public Outcome<Approval> giveNoGo(GiveNoGo command) {
    return runner.run(command, NO_GO);
  }

  @Override
  public Outcome<Approval> withdrawGo(WithdrawGo command) {
    return runner.run(command, WITHDRAW);
  }

  @Override
  public Outcome<List<Approval>> history(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> work.session().approvals().of(work.enrolment(enrolment).of()));
  }
}
