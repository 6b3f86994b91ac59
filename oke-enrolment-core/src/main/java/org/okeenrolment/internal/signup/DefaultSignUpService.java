package org.okeenrolment.internal.signup;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.BulkPlacing;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.OfferedSitting;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.PlaceStudents;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpService;
import org.okeenrolment.signup.SignUpSituation;
import org.okeenrolment.signup.WaitingPlace;

/** The service over its handlers. */
public final class DefaultSignUpService implements SignUpService {
  private static final SignUpOne<SignUpByStaff> BY_STAFF = SignUpOne.byStaff();
  private static final SignUpOne<SignUpByStudent> BY_STUDENT = SignUpOne.byStudent();
  private static final CancelSeat CANCEL = new CancelSeat();
  private static final MoveSeat MOVE = new MoveSeat();
  private static final WaitForSeat WAIT = new WaitForSeat();

  private final CommandRunner runner;
  private final BulkSignUps bulk;
  private final BulkPlacings placings;
  private final WaitingList waitingList;

  public DefaultSignUpService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    this.bulk = new BulkSignUps(runner);
    this.placings = new BulkPlacings(runner);
    this.waitingList = new WaitingList(runner);
    explainer.add(SignUpByStaff.class, BY_STAFF);
    explainer.add(SignUpByStudent.class, BY_STUDENT);
    explainer.add(SignUpCohort.class, bulk::decide);
    explainer.add(SignUpGenericExam.class, bulk::decide);
    explainer.add(PlaceStudents.class, placings::decide);
    explainer.add(CancelSignUp.class, CANCEL);
    explainer.add(MoveSignUp.class, MOVE);
    explainer.add(JoinWaitingList.class, WAIT);
    explainer.add(PromoteWaiting.class, waitingList::decide);
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
  public Outcome<BulkPlacing> place(PlaceStudents command) {
    return placings.run(command);
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
  public Outcome<Participation> joinWaitingList(JoinWaitingList command) {
    return runner.run(command, WAIT);
  }

  @Override
  public Outcome<Promotion> promote(PromoteWaiting command) {
    return waitingList.promote(command);
  }

  @Override
  public Outcome<List<WaitingPlace>> waitingList(Actor actor, SittingId sitting) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.sitting(sitting).exam()),
        work -> WaitingList.of(work, work.sitting(sitting).id()));
  }

  @Override
  public Outcome<WaitingPlace> waitingPlace(Actor actor, ParticipationId participation) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.participation(participation).of()),
        work -> WaitingList.placeOf(work, participation));
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
