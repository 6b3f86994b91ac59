package org.okeenrolment.internal.enrol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.AttemptIdentityRules;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** Takes an enrolment of the registration system over: linked to the one that stands, or new. */
public final class Receive implements Handler<ReceiveEnrolment, Receive.Found, Enrolment> {
  /** The enrolment that stands, the delivery, and for which attempt it stands. */
  public record Found(
      Optional<Enrolment> known,
      AttemptIdentityRules.Delivery delivery,
      DeliveredAttempt attempt,
      AttemptBudget budget) {
    private Enrolment linked(Enrolment enrolment) {
      List<DeliveredAttempt> delivered =
          AttemptIdentityRules.with(delivery, enrolment.delivered(), attempt);
      Enrolment linked = enrolment.withDelivered(delivered);
      return linked.latest(delivery.reference().partner()).filter(attempt::equals).isPresent()
          ? linked.withBudget(budget)
          : linked;
    }
  }

  @Override
  public AccessRequest access(Work work, ReceiveEnrolment command) {
    return AccessRequest.of("ReceiveEnrolment", command.of())
        .deliveredBy(command.partner().partner());
  }

  @Override
  public Found find(Work work, ReceiveEnrolment command) {
    work.session().lock(command.of().student());
    AttemptIdentityRules.Delivery delivery =
        new AttemptIdentityRules.Delivery(
            work.messages().attemptIdentity(command.partner().partner()),
            command.partner(),
            command.budget().attempt(),
            booked(work, command.of()));
    DeliveredAttempt attempt = AttemptIdentityRules.of(delivery, delivered(work, command.of()));
    int number = attempt.attempt() + command.budget().attempt() - attempt.number();
    AttemptBudget budget =
        new AttemptBudget(Math.max(number, attempt.attempt()), command.budget().left());
    return new Found(known(work, command), delivery, attempt, budget);
  }

  private static Optional<Enrolment> known(Work work, ReceiveEnrolment command) {
    PartnerReference reference = command.partner();
    return work.session()
        .enrolments()
        .ofPartner(reference.partner(), reference.association())
        .filter(known -> known.of().equals(command.of()))
        .filter(known -> known.state() != EnrolmentState.WITHDRAWN)
        .or(() -> work.session().enrolments().open(command.of()));
  }

  /** Answers the numbers of the attempts that are booked. */
  static Set<Integer> booked(Work work, StudentExam of) {
    return work.session().attempts().ledger(of).entries().stream()
        .flatMap(entry -> entry.sequence().stream().boxed())
        .collect(Collectors.toSet());
  }

  private static List<DeliveredAttempt> delivered(Work work, StudentExam of) {
    return work.session().enrolments().ofStudent(of.student()).stream()
        .filter(enrolment -> enrolment.of().equals(of))
        .flatMap(enrolment -> enrolment.delivered().stream())
        .toList();
  }

  @Override
  public Optional<Enrolment> already(ReceiveEnrolment command, Found found) {
    return found.known().filter(known -> found.linked(known).equals(known));
  }

  @Override
  public Decision decide(Work work, ReceiveEnrolment command, Found found) {
    return work.catalogue().exam(command.of().exam()).isPresent()
        ? Decision.allowed()
        : Decision.refused(
            Reason.of("UNKNOWN_EXAM").putFacts("id", command.of().exam().value()).build());
  }

  @Override
  public Enrolment save(Work work, ReceiveEnrolment command, Found found) {
    if (found.known().isPresent()) {
      Enrolment known = found.known().get();
      work.did("linked", known.id());
      return work.session().enrolments().save(found.linked(known).withRecorded(work.recorded()));
    }
    Enrolment received = found.linked(received(work, command));
    work.session().enrolments().addAll(List.of(received));
    work.did("enrolled", received.id());
    return received;
  }

  @Override
  public Enrolment again(Work work, ReceiveEnrolment command, Before before) {
    return work.enrolment(before.made(EnrolmentId.class));
  }

  private static Enrolment received(Work work, ReceiveEnrolment command) {
    return Enrolment.builder()
        .id(new EnrolmentId(work.newId()))
        .of(command.of())
        .schoolYear(command.schoolYear())
        .origin(EnrolmentOrigin.OKE)
        .recorded(work.recorded())
        .build();
  }
}
