package org.okeenrolment.internal.signup;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.OwnTimes;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Histories;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.EligibilityRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpQuestion;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;
import org.okeenrolment.signup.SimulationRules;
import org.okeenrolment.signup.Window;

/** Brings together what decides on the sign-ups for one enrolment, by one regulation. */
public final class Situations {
  private final Work work;
  private final Enrolment enrolment;
  private final Context context;
  private final Regulation regulation;

  /** By the regulation in force. */
  public Situations(Work work, Enrolment enrolment) {
    this.work = work;
    this.enrolment = enrolment;
    this.context = work.context(enrolment);
    this.regulation = work.regulation(context);
  }

  /** By another regulation, for the same context. */
  public Situations(Work work, Enrolment enrolment, Context context, Regulation regulation) {
    this.work = work;
    this.enrolment = enrolment;
    this.context = context;
    this.regulation = regulation;
  }

  /** Decides whether the student may be signed up at all, in whatever way, for whatever part. */
  public Decision decideOnStudent() {
    SimulationRules.Subject subject = subject(Optional.empty());
    List<Decision> parts =
        Standings.parts(work, enrolment.of().exam(), regulation, subject.history().events())
            .stream()
            .map(tally -> decideOnStudent(subject, tally))
            .toList();
    return parts.stream().filter(Decision::isAllowed).findFirst().orElse(parts.get(0));
  }

  private Decision decideOnStudent(SimulationRules.Subject subject, Tally tally) {
    Considerations found = new Considerations();
    EligibilityRules.ofTheStudent(
        tally, subject.history(), subject.question(), Standings.now(work, enrolment, tally), found);
    return found.decide();
  }

  /** Answers the variant in which somebody signs up who is the student, or staff for him. */
  static SignUpVariant variant(Actor actor) {
    return actor.role().equals(Role.STUDENT) ? SignUpVariant.SELF : SignUpVariant.MANUAL;
  }

  /** Answers when the student may sign himself up for a sitting. */
  public Window window(Sitting sitting) {
    return SignUpRules.window(of(sitting, SignUpVariant.SELF));
  }

  SignUpSituation of(Sitting sitting, SignUpVariant variant) {
    History history =
        Histories.of(work, enrolment, regulation, sitting.moment().start(), sitting.part());
    SeatPool pool = sitting.pool(work.now());
    return SignUpSituation.builder()
        .enrolment(enrolment)
        .sitting(sitting)
        .moment(OwnTimes.of(work, enrolment, context, regulation, sitting))
        .seatsTaken(seatsTaken(sitting))
        .pool(pool)
        .window(
            (pool == SeatPool.LATE ? sitting.late().map(LateWindow::window) : sitting.selfSignUp())
                .map(Window::of))
        .variant(variant)
        .tally(Tally.of(regulation, history.events(), sitting.part()))
        .history(history)
        .seats(work.seats(enrolment.of().student()))
        .group(context.group())
        .staffOutsideWindow(work.settings().staffOutsideWindow())
        .now(work.now())
        .zone(work.zone())
        .build();
  }

  private SeatCount seatsTaken(Sitting sitting) {
    SeatCount taken = work.session().sittings().seatsTaken(sitting.id());
    boolean waitsHimself =
        taken.waiting() > 0
            && work.session().participations().ofStudent(enrolment.of().student()).stream()
                .filter(Participation::isWaiting)
                .anyMatch(one -> one.sitting().equals(sitting.id()));
    return waitsHimself ? taken.withWaiting(taken.waiting() - 1) : taken;
  }

  /** Answers what is asked when the student signs himself up, for one sitting or for none. */
  public SimulationRules.Subject subject(Optional<Sitting> sitting) {
    Optional<SignUpSituation> situation = sitting.map(one -> of(one, SignUpVariant.SELF));
    return new SimulationRules.Subject(
        enrolment.of(),
        context,
        situation
            .map(SignUpSituation::history)
            .orElseGet(
                () -> Histories.of(work, enrolment, regulation, work.now(), Optional.empty())),
        situation
            .map(SignUpSituation::question)
            .orElseGet(() -> SignUpQuestion.of(work.now(), work.zone(), context.group()).build()),
        enrolment.budget());
  }
}
