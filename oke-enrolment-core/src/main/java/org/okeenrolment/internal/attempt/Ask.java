package org.okeenrolment.internal.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** Asks each role for the decision that the regulation leaves to it. */
final class Ask implements Handler<AskDecision, Ask.Found, List<DecisionRequest>> {
  private static final String ASKED = "decision asked";

  private final Matters matters;

  Ask(Matters matters) {
    this.matters = matters;
  }

  record Found(Enrolment enrolment, Decision decision, List<DecisionRequest> waiting) {
    /** Answers the request that waits for this decision already. */
    Optional<DecisionRequest> waitingFor(Pending pending) {
      return waiting.stream()
          .filter(request -> request.role().name().equals(pending.role()))
          .findFirst();
    }
  }

  @Override
  public AccessRequest access(Work work, AskDecision command) {
    return AccessRequest.of("AskDecision", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Found find(Work work, AskDecision command) {
    Enrolment enrolment = work.lockedEnrolment(command.enrolment());
    return new Found(
        enrolment,
        matters.decide(work, enrolment, command.matter()),
        work.session().requests().of(enrolment.of()).stream()
            .filter(DecisionRequest::isOpen)
            .filter(request -> request.enrolment().equals(enrolment.id()))
            .filter(request -> request.matter().equals(command.matter()))
            .toList());
  }

  @Override
  public Optional<List<DecisionRequest>> already(AskDecision command, Found found) {
    List<Pending> pending = found.decision().pending();
    return Optional.of(found.waiting())
        .filter(waiting -> !pending.isEmpty())
        .filter(waiting -> pending.stream().allMatch(one -> found.waitingFor(one).isPresent()));
  }

  @Override
  public Decision decide(Work work, AskDecision command, Found found) {
    Considerations considerations = new Considerations();
    EnrolmentRules.theEnrolmentIsOpen(found.enrolment(), considerations);
    considerations.considering(found.decision().basis());
    found.decision().reasons().forEach(considerations::refuse);
    return considerations.decide();
  }

  @Override
  public List<DecisionRequest> save(Work work, AskDecision command, Found found) {
    List<DecisionRequest> requests = new ArrayList<>();
    for (Pending pending : found.decision().pending()) {
      requests.add(
          found.waitingFor(pending).orElseGet(() -> add(work, command, found, pending.role())));
    }
    return requests;
  }

  @Override
  public List<DecisionRequest> again(Work work, AskDecision command, Before before) {
    return before.did(DecisionRequestId.class, ASKED).map(work::request).toList();
  }

  private static DecisionRequest add(Work work, AskDecision command, Found found, String role) {
    DecisionRequest request =
        DecisionRequest.builder()
            .id(new DecisionRequestId(work.newId()))
            .enrolment(found.enrolment().id())
            .of(found.enrolment().of())
            .matter(command.matter())
            .role(new Role(role))
            .reason(command.reason())
            .asked(work.recorded())
            .build();
    work.session().requests().add(request);
    work.did(ASKED, request.id());
    return request;
  }
}
