package org.okeenrolment.internal.signup;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.OfferedSitting;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpService;
import org.okeenrolment.signup.SignUpSituation;

/** The service over its handlers. */
public final class DefaultSignUpService implements SignUpService {
  private static final SignUpOne<SignUpByStaff> BY_STAFF = SignUpOne.byStaff();
  private static final SignUpOne<SignUpByStudent> BY_STUDENT = SignUpOne.byStudent();
  private static final CancelSeat CANCEL = new CancelSeat();
  private static final MoveSeat MOVE = new MoveSeat();

  private final CommandRunner runner;
  private final BulkSignUps bulk;

  public DefaultSignUpService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    this.bulk = new BulkSignUps(runner);
    explainer.add(SignUpByStaff.class, BY_STAFF);
    explainer.add(SignUpByStudent.class, BY_STUDENT);
    explainer.add(SignUpCohort.class, bulk::decide);
    explainer.add(SignUpGenericExam.class, bulk::decide);
    explainer.add(CancelSignUp.class, CANCEL);
    explainer.add(MoveSignUp.class, MOVE);
  }

  @Override
  public Outcome<Participation> byStaff(SignUpByStaff command) {
    return runner.run(command, BY_STAFF);
  }

  @Override
  public Outcome<Participation> byStudent(SignUpByStudent command) {
    return runner.run(command, BY_STUDENT);
  }

  @Override
  public Outcome<BulkSignUp> cohort(SignUpCohort command) {
    return bulk.run(command);
  }

  @Override
  public Outcome<BulkSignUp> genericExam(SignUpGenericExam command) {
    return bulk.run(command);
  }

  @Override
  public Outcome<Participation> cancel(CancelSignUp command) {
    return runner.run(command, CANCEL);
  }

  @Override
  public Outcome<Participation> move(MoveSignUp command) {
    return runner.run(command, MOVE);
  }

  @Override
  public Outcome<List<OfferedSitting>> offered(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> offered(work, work.enrolment(enrolment)));
  }

  @Override
  public Outcome<List<Participation>> participations(Actor actor, EnrolmentId enrolment) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(enrolment).of()),
        work -> participations(work, work.enrolment(enrolment)));
  }

  private static List<OfferedSitting> offered(Work work, Enrolment enrolment) {
    Situations situations = new Situations(work, enrolment);
    return work.session().sittings().openFor(enrolment.of().exam()).stream()
        .map(sitting -> offered(situations.of(sitting, SignUpVariant.SELF)))
        .toList();
  }

  private static OfferedSitting offered(SignUpSituation situation) {
    return new OfferedSitting(
        situation.sitting(), SignUpRules.decide(situation), situation.seatsLeft());
  }

  private static List<Participation> participations(Work work, Enrolment enrolment) {
    return work.session().participations().ofStudent(enrolment.of().student()).stream()
        .filter(participation -> participation.of().equals(enrolment.of()))
        .toList();
  }
}
