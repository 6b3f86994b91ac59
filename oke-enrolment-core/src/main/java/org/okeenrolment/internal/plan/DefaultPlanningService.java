package org.okeenrolment.internal.plan;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.OwnTimes;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.AppliedNeeds;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.PlanningService;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.Relocation;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.plan.SeatForecast;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingChange;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.Participation;

/** The service over its handlers. */
public final class DefaultPlanningService implements PlanningService {
  private static final OpenOne OPEN = new OpenOne();
  private static final ChangeSeats CHANGE = new ChangeSeats();
  private static final CancelOne CANCEL = new CancelOne();
  private static final ChangeOne CHANGE_ALL = new ChangeOne();

  private final CommandRunner runner;
  private final Reducing reducing;

  public DefaultPlanningService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    this.reducing = new Reducing(runner, explainer);
    explainer.add(ReduceSitting.class, reducing::decide);
    explainer.add(OpenSitting.class, OPEN);
    explainer.add(ChangeCapacity.class, CHANGE);
    explainer.add(CancelSitting.class, CANCEL);
    explainer.add(ChangeSitting.class, CHANGE_ALL);
  }

  @Override
  public Outcome<Sitting> open(OpenSitting command) {
    return runner.run(command, OPEN);
  }

  @Override
  public Outcome<Sitting> changeCapacity(ChangeCapacity command) {
    return runner.run(command, CHANGE);
  }

  @Override
  public Outcome<SittingChange> cancel(CancelSitting command) {
    return runner.run(command, CANCEL);
  }

  @Override
  public Outcome<SittingChange> change(ChangeSitting command) {
    return runner.run(command, CHANGE_ALL);
  }

  @Override
  public Outcome<Relocation> reduce(ReduceSitting command) {
    return reducing.run(command);
  }

  @Override
  public Outcome<SeatForecast> forecast(Actor actor, ExamId exam, Interval period) {
    return new Forecasting(runner, exam, period).run(actor);
  }

  @Override
  public Outcome<List<Sitting>> openSittings(Actor actor, ExamId exam) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, exam),
        work -> work.session().sittings().openFor(exam));
  }

  @Override
  public Outcome<Timetable> timetable(Actor actor, StudentId student) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, student),
        work -> Timetables.of(work, student));
  }

  @Override
  public Outcome<Timetable> timetable(Actor actor, StaffId staff, Interval period) {
    boolean own = actor.id().equals(staff.value());
    return runner.query(
        actor,
        work -> AccessRequest.of(own ? AccessRequest.VIEW_OWN : AccessRequest.VIEW),
        work -> Timetables.of(work, staff, period));
  }

  @Override
  public Outcome<Roster> roster(Actor actor, SittingId sitting) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.sitting(sitting).exam()),
        work -> roster(work, work.sitting(sitting)));
  }

  private static Roster roster(Work work, Sitting sitting) {
    return new Roster(
        sitting,
        work.session().participations().ofSitting(sitting.id()).stream()
            .filter(Participation::hasSeat)
            .map(participation -> place(work, sitting, participation))
            .toList());
  }

  private static Roster.Place place(Work work, Sitting sitting, Participation participation) {
    return new Roster.Place(
        participation.of().student(),
        participation.moment(),
        participation.pool(),
        OwnTimes.needs(work, work.enrolment(participation.enrolment()), sitting));
  }

  @Override
  public Outcome<AppliedNeeds> needs(Actor actor, EnrolmentId enrolment, SittingId sitting) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> OwnTimes.needs(work, work.enrolment(enrolment), work.sitting(sitting)));
  }
}
