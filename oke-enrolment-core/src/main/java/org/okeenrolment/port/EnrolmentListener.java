package org.okeenrolment.port;

import org.okeenrolment.monitor.JournalEntry;

/**
 * Is told of every command that was carried out, after its transaction (luisteraar), for mail,
 * calendars and metrics of the host.
 *
 * <p>Where the store takes part in a transaction of the host, the host commits after this: what
 * must not happen without the commit, such as a mail, is then put off by the host's own means until
 * it.
 *
 * <p>Implementations are thread-safe. What they throw is logged and stops nobody.
 */
@FunctionalInterface
public interface EnrolmentListener {
  /**
   * Is called after the transaction of the store, in the thread of the command.
   *
   * @param entry what was done; of a run over many students the part of one transaction
   */
  void done(JournalEntry entry);
}
