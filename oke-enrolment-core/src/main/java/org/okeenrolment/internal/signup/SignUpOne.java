package org.okeenrolment.internal.signup;

import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/**
 * Signs one student up, by hand or by himself.
 *
 * @param <C> the command
 */
final class SignUpOne<C extends Command> implements Handler<C, SignUpSituation, Participation> {
  private final SignUpVariant variant;
  private final Function<C, EnrolmentId> enrolment;
  private final Function<C, SittingId> sitting;
  private final Function<C, Optional<String>> beyondCapacity;
  private final Function<C, Optional<String>> outsideWindow;

  private SignUpOne(
      SignUpVariant variant,
      Function<C, EnrolmentId> enrolment,
      Function<C, SittingId> sitting,
      Function<C, Optional<String>> beyondCapacity,
      Function<C, Optional<String>> outsideWindow) {
    this.variant = variant;
    this.beyondCapacity = beyondCapacity;
    this.outsideWindow = outsideWindow;
    this.enrolment = enrolment;
    this.sitting = sitting;
  }

  static SignUpOne<SignUpByStaff> byStaff() {
    return new SignUpOne<>(
        SignUpVariant.MANUAL,
        SignUpByStaff::enrolment,
        SignUpByStaff::sitting,
        SignUpByStaff::beyondCapacity,
        SignUpByStaff::outsideWindow);
  }

  static SignUpOne<SignUpByStudent> byStudent() {
    return new SignUpOne<>(
        SignUpVariant.SELF,
        SignUpByStudent::enrolment,
        SignUpByStudent::sitting,
        command -> Optional.empty(),
        command -> Optional.empty());
  }

  @Override
  public AccessRequest access(Work work, C command) {
    return AccessRequest.of(
        beyondCapacity.apply(command).isPresent()
            ? AccessRequest.BEYOND_CAPACITY
            : command.getClass().getSimpleName(),
        work.enrolment(enrolment.apply(command)).of());
  }

  @Override
  public boolean asksElsewhere() {
    return true;
  }

  @Override
  public SignUpSituation find(Work work, C command) {
    return new Situations(work, work.lockedEnrolment(enrolment.apply(command)))
        .of(work.sitting(sitting.apply(command)), variant)
        .beyondCapacity(beyondCapacity.apply(command))
        .withOutsideWindow(outsideWindow.apply(command));
  }

  @Override
  public Optional<Participation> already(C command, SignUpSituation found) {
    return found.signedUp().stream()
        .filter(participation -> participation.sitting().equals(sitting.apply(command)))
        .filter(participation -> participation.enrolment().equals(enrolment.apply(command)))
        .findFirst();
  }

  @Override
  public Decision decide(Work work, C command, SignUpSituation found) {
    return SignUpRules.decide(found);
  }

  @Override
  public Decision claim(Work work, C command, SignUpSituation found) {
    return Seats.seat(work, found);
  }

  @Override
  public Participation save(Work work, C command, SignUpSituation found) {
    return Seats.take(work, found);
  }

  @Override
  public Participation again(Work work, C command, Before before) {
    return Seats.again(work, before);
  }
}
