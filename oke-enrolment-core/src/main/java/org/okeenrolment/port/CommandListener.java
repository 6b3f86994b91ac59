package org.okeenrolment.port;

import org.okeenrolment.catalogue.Command;

/**
 * Is told of every command that is given, also of those that are refused or fail (luisteraar van
 * opdrachten), for metrics and traces of the host. What was done to the school is what an {@link
 * EnrolmentListener} is told.
 *
 * <p>A run over many students is one command. Of queries, of {@code explain} and of rehearsals
 * nothing is told. A command names persons: a metric keeps its type alone.
 *
 * <p>Implementations are thread-safe. What they throw is logged and stops nobody.
 */
@FunctionalInterface
public interface CommandListener {
  /**
   * Is called when a command begins, in its thread and before anything of it is looked at.
   *
   * @param command the command
   * @return is told how it ends
   */
  CommandEnd begins(Command command);
}
