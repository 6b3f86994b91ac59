package org.okeenrolment.internal.attempt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Bound;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/**
 * Grants or refuses what was asked. Whoever holds the role that was asked may do either, where the
 * student and the exam concern him; granting does it.
 *
 * @param <C> the command
 */
final class AnswerRequest<C extends Command>
    implements Handler<C, AnswerRequest.Found, DecisionRequest> {
  private final DecisionAnswer.Kind kind;
  private final Function<C, DecisionRequestId> id;
  private final Explainer commands;
  private final Matters matters;

  AnswerRequest(DecisionAnswer.Kind kind, Function<C, DecisionRequestId> id, Explainer commands) {
    this.kind = kind;
    this.id = id;
    this.commands = commands;
    this.matters = new Matters(commands);
  }

  /** The request, and what is still to be done to grant it. */
  record Found(DecisionRequest request, Optional<Bound<?, ?>.Found> granted) {}

  @Override
  public AccessRequest access(Work work, C command) {
    DecisionRequest request = request(work, command);
    return work.holds(request.role(), request.of())
        ? AccessRequest.of(command.getClass().getSimpleName(), request.of())
        : granted(request, command).access(work);
  }

  @Override
  public Found find(Work work, C command) {
    work.session().lock(request(work, command).of().student());
    DecisionRequest request = request(work, command);
    return new Found(
        request,
        kind == DecisionAnswer.Kind.GRANTED && request.isOpen()
            ? Optional.<Bound<?, ?>.Found>of(granted(request, command).find(work))
                .filter(one -> !one.isAlready())
            : Optional.empty());
  }

  private DecisionRequest request(Work work, C command) {
    return work.request(id.apply(command));
  }

  private Bound<?, ?> granted(DecisionRequest request, C command) {
    return commands.bind(Matters.command(request, command.actor(), command.why().orElseThrow()));
  }

  @Override
  public Optional<DecisionRequest> already(C command, Found found) {
    return Optional.of(found.request())
        .filter(request -> request.answer().filter(answer -> answer.kind() == kind).isPresent());
  }

  @Override
  public Decision decide(Work work, C command, Found found) {
    DecisionRequest request = found.request();
    if (!request.isOpen()) {
      return Decision.refused(
          Reason.of("REQUEST_DECIDED").putFacts("id", request.id().value()).build());
    }
    if (!work.holds(request.role(), request.of())) {
      return asked(
          matters.decide(work, work.enrolment(request.enrolment()), request.matter()), request);
    }
    return found.granted().map(one -> one.decide(work)).orElseGet(Decision::allowed);
  }

  /** Answers whose decision it is; when the rules leave it to nobody any more, why. */
  private static Decision asked(Decision now, DecisionRequest request) {
    List<Pending> pending =
        now.pending().stream().filter(one -> one.role().equals(request.role().name())).toList();
    return pending.isEmpty() ? now : new Decision.NeedsDecision(pending, now.basis());
  }

  @Override
  public Decision claim(Work work, C command, Found found) {
    return found.granted().map(one -> one.claim(work)).orElseGet(Decision::allowed);
  }

  @Override
  public DecisionRequest save(Work work, C command, Found found) {
    DecisionAnswer answer = new DecisionAnswer(kind, command.why().orElseThrow(), work.recorded());
    DecisionRequest answered = work.session().requests().save(found.request().withAnswer(answer));
    work.did("decision " + kind.name().toLowerCase(Locale.ROOT), answered.id());
    found.granted().ifPresent(one -> one.save(work));
    return answered;
  }

  @Override
  public DecisionRequest again(Work work, C command, Before before) {
    return request(work, command);
  }
}
