package org.okeenrolment.internal.attempt;

import java.util.Map;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.AttemptService;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.attempt.RevokeExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.AttemptId;

/** The service over its handlers. */
public final class DefaultAttemptService implements AttemptService {
  private static final GrantExtra GRANT = new GrantExtra();
  private static final RevokeExtra REVOKE = new RevokeExtra();
  private static final DecideCostOfAttempt COST = new DecideCostOfAttempt();

  private final CommandRunner runner;
  private final Permit permit;

  public DefaultAttemptService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    this.permit = new Permit(new Matters(explainer));
    explainer.add(GrantExtraAttempt.class, GRANT);
    explainer.add(RevokeExtraAttempt.class, REVOKE);
    explainer.add(GrantPermission.class, permit);
    explainer.add(DecideCost.class, COST);
  }

  @Override
  public Outcome<Standing> grantExtra(GrantExtraAttempt command) {
    return runner.run(command, GRANT);
  }

  @Override
  public Outcome<Standing> revokeExtra(RevokeExtraAttempt command) {
    return runner.run(command, REVOKE);
  }

  @Override
  public Outcome<AttemptLedger> permit(GrantPermission command) {
    return runner.run(command, permit);
  }

  @Override
  public Outcome<AttemptLedger> decideCost(DecideCost command) {
    return runner.run(command, COST);
  }

  @Override
  public Outcome<Standing> standing(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> Standings.now(work, work.enrolment(enrolment)));
  }

  @Override
  public Outcome<Map<AttemptId, Integer>> counted(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> {
          Enrolment found = work.enrolment(enrolment);
          return Standings.counted(work, found.of(), work.regulation(found));
        });
  }

  @Override
  public Outcome<AttemptLedger> ledger(Actor actor, StudentExam of) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, of),
        work -> work.session().attempts().ledger(of));
  }
}
