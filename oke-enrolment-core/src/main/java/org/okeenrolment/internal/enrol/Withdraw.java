package org.okeenrolment.internal.enrol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.AttemptIdentityRules;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** Withdraws an enrolment, or what one registration system delivered of it. */
final class Withdraw implements Handler<WithdrawEnrolment, Withdraw.Found, Enrolment> {
  /** The enrolment, and what of its delivered attempts stays. */
  record Found(Enrolment enrolment, List<DeliveredAttempt> kept, boolean staysOpen) {}

  @Override
  public AccessRequest access(Work work, WithdrawEnrolment command) {
    Enrolment enrolment = work.enrolment(command.enrolment());
    AccessRequest request = AccessRequest.of("WithdrawEnrolment", enrolment.of());
    return deliveredBy(command, enrolment).map(request::deliveredBy).orElse(request);
  }

  /**
   * Answers whose delivery is withdrawn: that of one system, when no other has delivered it too.
   */
  private static Optional<PartnerId> deliveredBy(WithdrawEnrolment command, Enrolment enrolment) {
    List<PartnerId> partners = enrolment.partners();
    return command.delivery().isPresent()
        ? command.delivery().map(PartnerReference::partner).filter(partners::contains)
        : partners.stream().findFirst().filter(first -> partners.size() == 1);
  }

  @Override
  public Found find(Work work, WithdrawEnrolment command) {
    Enrolment enrolment = work.lockedEnrolment(command.enrolment());
    List<DeliveredAttempt> kept =
        command
            .delivery()
            .map(withdrawn -> AttemptIdentityRules.without(withdrawn, enrolment.delivered()))
            .orElse(List.of());
    Set<Integer> booked = Receive.booked(work, enrolment.of());
    boolean staysOpen = kept.stream().anyMatch(one -> !booked.contains(one.attempt()));
    return new Found(enrolment, kept, staysOpen);
  }

  @Override
  public Optional<Enrolment> already(WithdrawEnrolment command, Found found) {
    return Optional.of(found.enrolment())
        .filter(
            one ->
                one.state() == EnrolmentState.WITHDRAWN
                    || (found.staysOpen() && found.kept().equals(one.delivered())));
  }

  @Override
  public Decision decide(Work work, WithdrawEnrolment command, Found found) {
    return EnrolmentRules.whileOpen(found.enrolment(), Decision::allowed);
  }

  @Override
  public Enrolment save(Work work, WithdrawEnrolment command, Found found) {
    return found.staysOpen()
        ? reduced(work, found)
        : End.end(work, List.of(found.enrolment()), EnrolmentState.WITHDRAWN).get(0);
  }

  /** With the latest attempt the budget goes that came with it. */
  private static Enrolment reduced(Work work, Found found) {
    Enrolment enrolment = found.enrolment().withDelivered(found.kept());
    int latest = found.kept().stream().mapToInt(DeliveredAttempt::attempt).max().orElseThrow();
    work.did("delivery withdrawn", enrolment.id());
    return work.session()
        .enrolments()
        .save(
            enrolment
                .withBudget(
                    enrolment
                        .budget()
                        .map(
                            budget ->
                                new AttemptBudget(
                                    Math.min(budget.attempt(), latest), budget.left())))
                .withRecorded(work.recorded()));
  }

  @Override
  public Enrolment again(Work work, WithdrawEnrolment command, Before before) {
    return work.enrolment(command.enrolment());
  }
}
