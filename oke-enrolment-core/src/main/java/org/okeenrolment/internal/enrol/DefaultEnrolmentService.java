package org.okeenrolment.internal.enrol;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.CohortEnrolment;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentService;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.ReopenEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.port.AccessRequest;

/** The service over its handlers. */
public final class DefaultEnrolmentService implements EnrolmentService {
  private static final EnrolOne BY_HAND = new EnrolOne();
  private static final Receive RECEIVE = new Receive();
  private static final Withdraw WITHDRAW = new Withdraw();
  private static final Exempt EXEMPT = new Exempt();
  private static final Reopen REOPEN = new Reopen();

  private final CommandRunner runner;
  private final CohortEnroller cohorts;

  public DefaultEnrolmentService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    this.cohorts = new CohortEnroller(runner);
    explainer.add(EnrolCohort.class, cohorts::decide);
    explainer.add(EnrolByHand.class, BY_HAND);
    explainer.add(ReceiveEnrolment.class, RECEIVE);
    explainer.add(WithdrawEnrolment.class, WITHDRAW);
    explainer.add(ExemptEnrolment.class, EXEMPT);
    explainer.add(ReopenEnrolment.class, REOPEN);
  }

  @Override
  public Outcome<CohortEnrolment> enrolCohort(EnrolCohort command) {
    return cohorts.run(command);
  }

  @Override
  public Outcome<CohortEnrolment> propose(EnrolCohort command) {
    return cohorts.propose(command);
  }

  @Override
  public Outcome<Enrolment> enrol(EnrolByHand command) {
    return runner.run(command, BY_HAND);
  }

  @Override
  public Outcome<Enrolment> receive(ReceiveEnrolment command) {
    return runner.run(command, RECEIVE);
  }

  @Override
  public Outcome<Enrolment> withdraw(WithdrawEnrolment command) {
    return runner.run(command, WITHDRAW);
  }

  @Override
  public Outcome<Enrolment> exempt(ExemptEnrolment command) {
    return runner.run(command, EXEMPT);
  }

  @Override
  public Outcome<Enrolment> reopen(ReopenEnrolment command) {
    return runner.run(command, REOPEN);
  }

  @Override
  public Outcome<List<Enrolment>> ofStudent(Actor actor, StudentId student) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, student),
        work -> work.session().enrolments().ofStudent(student));
  }
}
