package org.okeenrolment.approve;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Find a student ready for an exam (Go geven), in the role of the actor.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who finds him ready
 * @param enrolment the enrolment
 * @param validUntil the last local day on which the Go holds; empty: no end
 * @param why why, where it is said
 */
public record GiveGo(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    Optional<LocalDate> validUntil,
    Optional<String> why)
    implements Command {
  /**
   * Finds a student ready without end, and without saying why.
   *
   * @param actor who finds him ready
   * @param enrolment the enrolment
   */
  public GiveGo(Actor actor, EnrolmentId enrolment) {
    this(actor, enrolment, Optional.empty(), Optional.empty());
  }

  /**
   * Answers this Go with an end.
   *
   * @param last the last local day on which it holds
   */
  public GiveGo until(LocalDate last) {
    return new GiveGo(actor, enrolment, Optional.of(last), why);
  }

  /**
   * Answers this Go with a reason.
   *
   * @param reason why the student is ready
   */
  public GiveGo because(String reason) {
    return new GiveGo(actor, enrolment, validUntil, Optional.of(reason));
  }
}
