package org.okeenrolment.internal.enrol;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** Enrols one student for one exam by hand. */
public final class EnrolOne implements Handler<EnrolByHand, List<Enrolment>, Enrolment> {
  @Override
  public AccessRequest access(Work work, EnrolByHand command) {
    return AccessRequest.of("EnrolByHand", command.of());
  }

  @Override
  public List<Enrolment> find(Work work, EnrolByHand command) {
    work.session().lock(command.of().student());
    return work.session().enrolments().ofStudent(command.of().student()).stream()
        .filter(enrolment -> enrolment.of().equals(command.of()))
        .toList();
  }

  @Override
  public Optional<Enrolment> already(EnrolByHand command, List<Enrolment> found) {
    return found.stream().filter(Enrolment::isOpen).findFirst();
  }

  @Override
  public Decision decide(Work work, EnrolByHand command, List<Enrolment> found) {
    Considerations considerations = new Considerations();
    if (work.catalogue().exam(command.of().exam()).isEmpty()) {
      considerations.refuse(
          Reason.of("UNKNOWN_EXAM").putFacts("id", command.of().exam().value()).build());
    }
    found.stream()
        .filter(enrolment -> !isReopenable(enrolment))
        .forEach(enrolment -> EnrolmentRules.theEnrolmentIsOpen(enrolment, considerations));
    return considerations.decide();
  }

  @Override
  public Enrolment save(Work work, EnrolByHand command, List<Enrolment> found) {
    Enrolment enrolment =
        Enrolment.builder()
            .id(new EnrolmentId(work.newId()))
            .of(command.of())
            .schoolYear(command.schoolYear())
            .origin(EnrolmentOrigin.MANUAL)
            .recorded(work.recorded())
            .build();
    work.session().enrolments().addAll(List.of(enrolment));
    work.did("enrolled", enrolment.id());
    return enrolment;
  }

  @Override
  public Enrolment again(Work work, EnrolByHand command, Before before) {
    return work.enrolment(before.made(EnrolmentId.class));
  }

  /** A new enrolment may follow a withdrawn one, and one that was carried over and then ended. */
  private static boolean isReopenable(Enrolment enrolment) {
    return switch (enrolment.state()) {
      case OPEN, WITHDRAWN, CLOSED -> true;
      case COMPLETED, EXEMPTED -> false;
    };
  }
}
