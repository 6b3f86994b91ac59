package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;

/**
 * Sign a student up for a sitting by hand (handmatig aanmelden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who of the staff signs him up
 * @param enrolment the enrolment
 * @param sitting the sitting
 * @param beyondCapacity why he gets a seat although none is left; empty: then he gets none
 */
public record SignUpByStaff(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotNull SittingId sitting,
    Optional<String> beyondCapacity)
    implements Command {
  /**
   * Signs a student up within the capacity.
   *
   * @param actor who of the staff signs him up
   * @param enrolment the enrolment
   * @param sitting the sitting
   */
  public SignUpByStaff(Actor actor, EnrolmentId enrolment, SittingId sitting) {
    this(actor, enrolment, sitting, Optional.empty());
  }

  /**
   * Answers this sign-up onto a seat more than there are, if none is left.
   *
   * @param why why the sitting may be fuller than planned
   */
  public SignUpByStaff beyondCapacity(String why) {
    return new SignUpByStaff(actor, enrolment, sitting, Optional.of(why));
  }

  @Override
  public Optional<String> why() {
    return beyondCapacity;
  }
}
