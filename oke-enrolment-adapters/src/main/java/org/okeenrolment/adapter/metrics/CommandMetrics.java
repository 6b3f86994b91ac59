package org.okeenrolment.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.port.CommandEnd;
import org.okeenrolment.port.CommandListener;

/**
 * Measures every command that is given (meting van opdrachten): how often, how long, what came of
 * it. It is for {@code ExamEnrolmentBuilder.commandListener}.
 *
 * <table>
 * <caption>The meters</caption>
 * <tr><th>meter</th><th>type</th><th>tags</th></tr>
 * <tr><td>{@value #COMMANDS}</td><td>timer</td><td>{@code command}: its type, such as {@code
 * GiveGo}; {@code outcome}: {@code done}, {@code unchanged}, {@code refused}, {@code undecided}
 * where only a decision of somebody is missing, or {@code failed}; {@code exception}: the type of
 * what was thrown, or {@code none}</td></tr>
 * <tr><td>{@value #REFUSALS}</td><td>counter</td><td>{@code command}; {@code reason}: the code of the
 * reason, such as {@code SITTING_FULL}, or the topic of the decision that is missing, such as {@code READINESS}; a command
 * with two of them counts for both</td></tr>
 * </table>
 *
 * <p>No tag holds an id or anything else of a person, and each has the few values of the library. A
 * run over many students is one command. The time is that of the registry, and has the waiting for
 * locks and the further tries in it. Thread-safe.
 */
public final class CommandMetrics implements CommandListener {
  /** The timer of commands. */
  public static final String COMMANDS = "okeenrolment.commands";

  /** The counter of what commands were refused for. */
  public static final String REFUSALS = "okeenrolment.command.refusals";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
  private static final String NONE = "none";

  private final MeterRegistry registry;
  private final MeterProvider<Timer> commands;
  private final MeterProvider<Counter> refusals;

  /**
   * Makes it.
   *
   * @param registry where the meters are kept
   */
  public CommandMetrics(MeterRegistry registry) {
    this.registry = registry;
    commands =
        Timer.builder(COMMANDS)
            .description("Commands and what came of them")
            .withRegistry(registry);
    refusals =
        Counter.builder(REFUSALS)
            .description("What commands were refused for")
            .withRegistry(registry);
  }

  @Override
  public CommandEnd begins(Command command) {
    return new Measured(Timer.start(registry), command.getClass().getSimpleName());
  }

  /** A command that is being carried out. */
  private final class Measured implements CommandEnd {
    private final Timer.Sample sample;
    private final String command;

    Measured(Timer.Sample sample, String command) {
      this.sample = sample;
      this.command = command;
    }

    @Override
    public void came(Outcome<?> outcome) {
      stop(name(outcome), NONE);
      why(outcome.decision())
          .forEach(why -> refusals.withTags("command", command, "reason", tag(why)).increment());
    }

    @Override
    public void failed(Throwable broken) {
      stop("failed", broken.getClass().getSimpleName());
    }

    private void stop(String outcome, String exception) {
      sample.stop(
          commands.withTags(
              Tags.of("command", command, "outcome", outcome, "exception", exception)));
    }
  }

  private static String name(Outcome<?> outcome) {
    if (outcome.isDone()) {
      return outcome instanceof Outcome.Unchanged ? "unchanged" : "done";
    }
    return outcome.reasons().isEmpty() ? "undecided" : "refused";
  }

  private static Stream<String> why(Decision decision) {
    return Stream.concat(
        decision.reasons().stream().map(Reason::code),
        decision.pending().stream().map(Pending::topic));
  }

  /** Codes are words of the library; whatever else came here must not become a tag of its own. */
  private static String tag(String code) {
    return CODE.matcher(code).matches() ? code : "OTHER";
  }
}
