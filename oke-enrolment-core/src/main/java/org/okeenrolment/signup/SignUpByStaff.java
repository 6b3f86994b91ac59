package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param beyondCapacity why he gets a seat although none is left, or those that are left are for
 *     students who wait; empty: then he gets none
 * @param outsideWindow why he is signed up while the sign-up window is not open; empty: then he is
 *     not. {@code ProcessSettings.staffOutsideWindow} says whether a reason is enough
 */
public record SignUpByStaff(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotNull SittingId sitting,
    Optional<String> beyondCapacity,
    Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String> outsideWindow)
    implements Command {
  /**
   * Signs a student up within the capacity and the window.
   *
   * @param actor who of the staff signs him up
   * @param enrolment the enrolment
   * @param sitting the sitting
   */
  public SignUpByStaff(Actor actor, EnrolmentId enrolment, SittingId sitting) {
    this(actor, enrolment, sitting, Optional.empty(), Optional.empty());
  }

  /**
   * Answers this sign-up onto a seat more than there are, if none is left, or none that others do
   * not wait for.
   *
   * @param why why the sitting may be fuller than planned
   */
  public SignUpByStaff beyondCapacity(String why) {
    return new SignUpByStaff(actor, enrolment, sitting, Optional.of(why), outsideWindow);
  }

  /**
   * Answers this sign-up also while the sign-up window is not open.
   *
   * @param why why it does not wait for the window, or comes after it
   */
  public SignUpByStaff outsideWindow(String why) {
    return new SignUpByStaff(actor, enrolment, sitting, beyondCapacity, Optional.of(why));
  }

  @Override
  public Optional<String> why() {
    return reasons().stream().reduce((one, other) -> one + "; " + other);
  }

  @Override
  public List<String> reasons() {
    return Stream.of(outsideWindow, beyondCapacity).flatMap(Optional::stream).toList();
  }
}
