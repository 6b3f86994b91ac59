package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;

/**
 * Wait for a seat in a sitting that is full (op de wachtlijst plaatsen). Nothing is reserved;
 * whoever does not want to wait any more cancels it like a sign-up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor the student, or staff for him
 * @param enrolment the enrolment
 * @param sitting the sitting
 * @param outsideWindow why staff put him on it while the sign-up window is not open, see {@link
 *     SignUpByStaff}; the student himself is held to the window
 */
public record JoinWaitingList(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotNull SittingId sitting,
    Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String> outsideWindow)
    implements Command {
  /**
   * Waits within the window.
   *
   * @param actor the student, or staff for him
   * @param enrolment the enrolment
   * @param sitting the sitting
   */
  public JoinWaitingList(Actor actor, EnrolmentId enrolment, SittingId sitting) {
    this(actor, enrolment, sitting, Optional.empty());
  }

  /**
   * Answers this command also while the sign-up window is not open.
   *
   * @param why why it does not wait for the window, or comes after it
   */
  public JoinWaitingList outsideWindow(String why) {
    return new JoinWaitingList(actor, enrolment, sitting, Optional.of(why));
  }

  @Override
  public Optional<String> why() {
    return outsideWindow;
  }
}
