package org.okeenrolment.internal.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.DecisionService;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** The service over its handlers. */
public final class DefaultDecisionService implements DecisionService {
  private final CommandRunner runner;
  private final Ask ask;
  private final AnswerRequest<GrantDecision> grant;
  private final AnswerRequest<RefuseDecision> refuse;

  public DefaultDecisionService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    this.ask = new Ask(new Matters(explainer));
    this.grant =
        new AnswerRequest<>(DecisionAnswer.Kind.GRANTED, GrantDecision::request, explainer);
    this.refuse =
        new AnswerRequest<>(DecisionAnswer.Kind.REFUSED, RefuseDecision::request, explainer);
    explainer.add(AskDecision.class, ask);
    explainer.add(GrantDecision.class, grant);
    explainer.add(RefuseDecision.class, refuse);
  }

  @Override
  public Outcome<List<DecisionRequest>> ask(AskDecision command) {
    return runner.run(command, ask);
  }

  @Override
  public Outcome<DecisionRequest> grant(GrantDecision command) {
    return runner.run(command, grant);
  }

  @Override
  public Outcome<DecisionRequest> refuse(RefuseDecision command) {
    return runner.run(command, refuse);
  }

  /** Nobody is refused here: who holds no role that is asked sees nothing. */
  @Override
  public Outcome<List<DecisionRequest>> toDecide(
      Actor actor, @Nullable DecisionRequestId after, int limit) {
    return new Outcome.Done<>(
        runner.read(actor, work -> toDecide(work, after, limit)), Decision.allowed());
  }

  private static List<DecisionRequest> toDecide(
      Work work, @Nullable DecisionRequestId after, int limit) {
    return Chunks.from(after, work.session().requests()::open, DecisionRequest::id)
        .filter(request -> work.holds(request.role(), request.of()))
        .filter(request -> work.mayView(request.of()))
        .limit(limit)
        .toList();
  }

  @Override
  public Outcome<List<DecisionRequest>> ofEnrolment(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> work.session().requests().of(work.enrolment(enrolment).of()));
  }
}
