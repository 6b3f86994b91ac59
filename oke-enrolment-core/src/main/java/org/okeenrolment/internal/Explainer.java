package org.okeenrolment.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;

/** Knows the handlers that carry commands out, and explains commands by them. */
public final class Explainer {
  private final CommandRunner runner;
  private final Map<Class<?>, Function<Command, Decision>> explanations = new HashMap<>();
  private final Map<Class<?>, Function<Command, Bound<?, ?>>> bindings = new HashMap<>();

  public Explainer(CommandRunner runner) {
    this.runner = runner;
  }

  /** Explains commands of this type by their handler. */
  public <C extends Command> void add(Class<C> type, Handler<C, ?, ?> handler) {
    add(type, command -> runner.explain(command, handler));
    bindings.put(type, command -> new Bound<>(type.cast(command), handler));
  }

  /** Explains commands of this type by a function. */
  public <C extends Command> void add(Class<C> type, Function<C, Decision> explanation) {
    explanations.put(type, command -> explanation.apply(type.cast(command)));
  }

  /** Answers what would come of the command. */
  public Decision explain(Command command) {
    Function<Command, Decision> explanation = explanations.get(command.getClass());
    if (explanation == null) {
      throw new IllegalArgumentException(
          "The command (%s) is unknown.%nMaybe use one of the commands of this library."
              .formatted(command.getClass().getName()));
    }
    return explanation.apply(command);
  }

  /** Answers the command with its handler, to be carried out as a part of another. */
  public Bound<?, ?> bind(Command command) {
    return Objects.requireNonNull(bindings.get(command.getClass())).apply(command);
  }
}
