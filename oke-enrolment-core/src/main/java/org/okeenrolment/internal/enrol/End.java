package org.okeenrolment.internal.enrol;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.Participation;

/**
 * Ends an enrolment, by withdrawal or exemption, and with it the sign-ups for sittings to come.
 *
 * @param <C> the command
 */
public final class End<C extends Command> implements Handler<C, Enrolment, Enrolment> {
  private final EnrolmentState state;
  private final Function<C, EnrolmentId> id;
  private final Rule<C> rule;

  /** What the regulation says about ending this enrolment. */
  @FunctionalInterface
  public interface Rule<C> {
    Decision decide(Work work, C command, Enrolment found);
  }

  public End(EnrolmentState state, Function<C, EnrolmentId> id, Rule<C> rule) {
    this.state = state;
    this.id = id;
    this.rule = rule;
  }

  @Override
  public AccessRequest access(Work work, C command) {
    return AccessRequest.of(
        command.getClass().getSimpleName(), work.enrolment(id.apply(command)).of());
  }

  @Override
  public Enrolment find(Work work, C command) {
    return work.lockedEnrolment(id.apply(command));
  }

  @Override
  public Optional<Enrolment> already(C command, Enrolment found) {
    return Optional.of(found).filter(enrolment -> enrolment.state() == state);
  }

  @Override
  public Decision decide(Work work, C command, Enrolment found) {
    return EnrolmentRules.whileOpen(found, () -> rule.decide(work, command, found));
  }

  @Override
  public Enrolment save(Work work, C command, Enrolment found) {
    return end(work, List.of(found), state).get(0);
  }

  @Override
  public Enrolment again(Work work, C command, Before before) {
    return work.enrolment(id.apply(command));
  }

  /** Ends enrolments that are open; their seats are given back in the order of the sittings. */
  public static List<Enrolment> end(Work work, List<Enrolment> found, EnrolmentState state) {
    found.stream()
        .flatMap(enrolment -> work.toCome(enrolment).stream())
        .sorted(Comparator.comparing(Participation::sitting))
        .forEach(participation -> Seats.giveBack(work, participation));
    return found.stream().map(enrolment -> save(work, enrolment.withState(state))).toList();
  }

  private static Enrolment save(Work work, Enrolment ended) {
    work.did(ended.state().name().toLowerCase(Locale.ROOT), ended.id());
    return work.session().enrolments().save(ended.withRecorded(work.recorded()));
  }
}
