package org.okeenrolment.port;

import org.okeenrolment.monitor.JournalEntry;

/**
 * Is told of every command that was carried out, after its transaction (luisteraar), for mail,
 * calendars and metrics of the host.
 *
 * <p>Implementations are thread-safe. What they throw is logged and stops nobody.
 */
@FunctionalInterface
public interface EnrolmentListener {
  /**
   * Is called after the commit, in the thread of the command.
   *
   * @param entry what was done; of a run over many students the part of one transaction
   */
  void done(JournalEntry entry);
}
