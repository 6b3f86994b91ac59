package org.okeenrolment.internal.rollover;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverAnswer;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.rollover.RolloverService;

/** The service over its runs. */
public final class DefaultRolloverService implements RolloverService {
  private final CommandRunner runner;

  public DefaultRolloverService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(CarryOver.class, this::decide);
  }

  @Override
  public Outcome<CarryOverResult> carryOver(CarryOver command, Consumer<CarryOverAnswer> told) {
    return whenAllowed(decide(command), new CarryOverRun(runner, command, told)::carryOver);
  }

  @Override
  public Outcome<CarryOverResult> propose(CarryOver command, Consumer<CarryOverAnswer> told) {
    return whenAllowed(decide(command), new CarryOverRun(runner, command, told)::propose);
  }

  private Decision decide(CarryOver command) {
    return runner.refusal(command, AccessRequest.of("CarryOver")).orElse(Decision.allowed());
  }

  private static <T> Outcome<T> whenAllowed(Decision decision, Supplier<T> run) {
    return decision.isAllowed()
        ? new Outcome.Done<>(run.get(), decision)
        : new Outcome.NotDone<>(decision);
  }
}
