package org.okeenrolment.internal.enrol;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
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
public final class Receive implements Handler<ReceiveEnrolment, Optional<Enrolment>, Enrolment> {
  @Override
  public AccessRequest access(Work work, ReceiveEnrolment command) {
    return AccessRequest.of("ReceiveEnrolment", command.of());
  }

  @Override
  public Optional<Enrolment> find(Work work, ReceiveEnrolment command) {
    work.session().lock(command.of().student());
    PartnerReference reference = command.partner();
    return work.session()
        .enrolments()
        .ofPartner(reference.partner(), reference.association())
        .filter(known -> known.of().equals(command.of()))
        .filter(known -> known.state() != EnrolmentState.WITHDRAWN)
        .or(() -> work.session().enrolments().open(command.of()));
  }

  @Override
  public Optional<Enrolment> already(ReceiveEnrolment command, Optional<Enrolment> found) {
    return found.filter(known -> linked(known, command).equals(known));
  }

  @Override
  public Decision decide(Work work, ReceiveEnrolment command, Optional<Enrolment> found) {
    return work.catalogue().exam(command.of().exam()).isPresent()
        ? Decision.allowed()
        : Decision.refused(
            Reason.of("UNKNOWN_EXAM").putFacts("id", command.of().exam().value()).build());
  }

  @Override
  public Enrolment save(Work work, ReceiveEnrolment command, Optional<Enrolment> found) {
    if (found.isPresent()) {
      Enrolment known = found.get();
      work.did("linked", known.id());
      return work.session().enrolments().save(linked(known, command).withRecorded(work.recorded()));
    }
    Enrolment received = received(work, command);
    work.session().enrolments().addAll(List.of(received));
    work.did("enrolled", received.id());
    return received;
  }

  @Override
  public Enrolment again(Work work, ReceiveEnrolment command, Before before) {
    return work.enrolment(before.made(EnrolmentId.class));
  }

  private static Enrolment linked(Enrolment known, ReceiveEnrolment command) {
    return known.withPartner(command.partner()).withBudget(command.budget());
  }

  private static Enrolment received(Work work, ReceiveEnrolment command) {
    return Enrolment.builder()
        .id(new EnrolmentId(work.newId()))
        .of(command.of())
        .schoolYear(command.schoolYear())
        .origin(EnrolmentOrigin.OKE)
        .partner(command.partner())
        .budget(command.budget())
        .recorded(work.recorded())
        .build();
  }
}
