package org.okeenrolment.internal.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.FinalGrade;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultService;
import org.okeenrolment.result.SessionReport;
import org.okeenrolment.result.SittingClosure;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.ParticipationId;

/** The service over its handlers. */
public final class DefaultResultService implements ResultService {
  private static final RecordOne RECORD = new RecordOne();
  private static final UnplannedOne UNPLANNED = new UnplannedOne();
  private static final Establish ESTABLISH = new Establish();
  private static final DeclareVoid VOID = new DeclareVoid();
  private static final CloseOne CLOSE = new CloseOne();
  private static final FileReport FILE = new FileReport();

  private final CommandRunner runner;

  public DefaultResultService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(RecordResult.class, RECORD);
    explainer.add(RecordUnplanned.class, UNPLANNED);
    explainer.add(EstablishResult.class, ESTABLISH);
    explainer.add(VoidAttempt.class, VOID);
    explainer.add(CloseSitting.class, CLOSE);
    explainer.add(FileSessionReport.class, FILE);
  }

  @Override
  public Outcome<ResultEntry> record(RecordResult command) {
    return runner.run(command, RECORD);
  }

  @Override
  public Outcome<ResultEntry> recordUnplanned(RecordUnplanned command) {
    return runner.run(command, UNPLANNED);
  }

  @Override
  public Outcome<ResultEntry> establish(EstablishResult command) {
    return runner.run(command, ESTABLISH);
  }

  @Override
  public Outcome<AttemptLedger> declareVoid(VoidAttempt command) {
    return runner.run(command, VOID);
  }

  @Override
  public Outcome<SittingClosure> close(CloseSitting command) {
    return runner.run(command, CLOSE);
  }

  @Override
  public Outcome<SessionReport> file(FileSessionReport command) {
    return runner.run(command, FILE);
  }

  @Override
  public Outcome<List<ResultEntry>> history(Actor actor, ParticipationId participation) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.participation(participation).of()),
        work -> work.session().results().history(participation));
  }

  @Override
  public Outcome<List<SessionReport>> reports(Actor actor, SittingId sitting) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.sitting(sitting).exam()),
        work -> work.session().results().reports(sitting).deliveries());
  }

  @Override
  public Outcome<Answer<List<Fact.Attempt>>> counting(Actor actor, EnrolmentId id) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(id).of()),
        work -> {
          List<Answer<Optional<Fact.Attempt>>> parts =
              Standings.tallies(work, work.enrolment(id)).stream()
                  .map(tally -> FinalGrades.counting(work, tally))
                  .toList();
          return new Answer<>(
              parts.stream().flatMap(part -> part.value().stream()).toList(), parts.get(0).basis());
        });
  }

  @Override
  public Outcome<Answer<FinalGrade>> finalGrade(Actor actor, EnrolmentId id) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, work.enrolment(id).of()),
        work -> {
          Enrolment enrolment = work.enrolment(id);
          return new FinalGrades(work, enrolment, work.structure(enrolment.of().exam())).asBooked();
        });
  }

  @Override
  public Outcome<ExamFile> examFile(Actor actor, StudentId student) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, student),
        work -> ExamFiles.now(work, student));
  }

  @Override
  public Outcome<ExamFile> examFile(Actor actor, StudentId student, Instant asOf) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, student),
        work -> ExamFiles.asOf(work, student, asOf));
  }
}
