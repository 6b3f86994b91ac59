package org.okeenrolment.port;

import org.okeenrolment.decision.Outcome;

/**
 * Is told once how a command ended (einde van een opdracht), in the thread of the command.
 *
 * <p>Used by one thread. What it throws is logged and stops nobody.
 */
public interface CommandEnd {
  /**
   * Is called after the transaction of the store, after which the host may commit one of its own.
   *
   * @param outcome what came of the command
   */
  void came(Outcome<?> outcome);

  /**
   * Is called where the command has no outcome: it was not valid, or something is broken.
   *
   * @param broken what the caller is thrown
   */
  void failed(Throwable broken);
}
