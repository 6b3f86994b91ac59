package org.okeenrolment.internal;

import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.port.AccessRequest;

/**
 * A command with the handler that carries it out, for commands that carry out another.
 *
 * @param <C> the command
 * @param <F> what is found
 */
public final class Bound<C extends Command, F> {
  private final C command;
  private final Handler<C, F, ?> handler;

  Bound(C command, Handler<C, F, ?> handler) {
    this.command = command;
    this.handler = handler;
  }

  public AccessRequest access(Work work) {
    return handler.access(work, command);
  }

  public Found find(Work work) {
    return new Found(handler.find(work, command));
  }

  /** The command with what was found for it. */
  public final class Found {
    private final F found;

    private Found(F found) {
      this.found = found;
    }

    public boolean isAlready() {
      return handler.already(command, found).isPresent();
    }

    public Decision decide(Work work) {
      return handler.decide(work, command, found);
    }

    public Decision claim(Work work) {
      return handler.claim(work, command, found);
    }

    public void save(Work work) {
      handler.save(work, command, found);
    }
  }
}
