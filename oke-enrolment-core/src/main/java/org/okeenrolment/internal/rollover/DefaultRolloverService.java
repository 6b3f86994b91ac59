package org.okeenrolment.internal.rollover;

import java.util.function.Consumer;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverAnswer;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.rollover.CohortTransfer;
import org.okeenrolment.rollover.RolloverService;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferCohort;
import org.okeenrolment.rollover.TransferStudent;

/** The service over its runs and its handler. */
public final class DefaultRolloverService implements RolloverService {
  private static final TransferOne TRANSFER = new TransferOne();

  private final CommandRunner runner;

  public DefaultRolloverService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(CarryOver.class, this::decide);
    explainer.add(TransferStudent.class, TRANSFER);
    explainer.add(TransferCohort.class, this::decide);
  }

  @Override
  public Outcome<CarryOverResult> carryOver(CarryOver command, Consumer<CarryOverAnswer> told) {
    return runner.run(
        command, () -> decide(command), new CarryOverRun(runner, command, told)::carryOver);
  }

  @Override
  public Outcome<CarryOverResult> propose(CarryOver command, Consumer<CarryOverAnswer> told) {
    return CommandRunner.whenAllowed(
        decide(command), new CarryOverRun(runner, command, told)::propose);
  }

  @Override
  public Outcome<StudentTransfer> transfer(TransferStudent command) {
    return runner.run(command, TRANSFER);
  }

  @Override
  public Outcome<StudentTransfer> propose(TransferStudent command) {
    return runner.propose(command, TRANSFER);
  }

  @Override
  public Outcome<CohortTransfer> transfer(TransferCohort command, Consumer<StudentTransfer> told) {
    return runner.run(
        command, () -> decide(command), new TransferRun(runner, command, told)::transfer);
  }

  @Override
  public Outcome<CohortTransfer> propose(TransferCohort command, Consumer<StudentTransfer> told) {
    return CommandRunner.whenAllowed(
        decide(command), new TransferRun(runner, command, told)::propose);
  }

  private Decision decide(CarryOver command) {
    return runner.decide(
        command, work -> AccessRequest.of("CarryOver"), work -> Decision.allowed());
  }

  private Decision decide(TransferCohort command) {
    return runner.decide(
        command,
        work -> AccessRequest.of("TransferCohort"),
        work -> aPlanIsThere(command.transfer()));
  }

  private Decision aPlanIsThere(Transfer transfer) {
    return transfer
        .to()
        .filter(to -> runner.surroundings().catalogue().plan(to).isEmpty())
        .map(to -> Decision.refused(EnrolmentRules.noExamPlan(to)))
        .orElse(Decision.allowed());
  }
}
