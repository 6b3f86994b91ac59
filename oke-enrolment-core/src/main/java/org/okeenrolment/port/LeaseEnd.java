package org.okeenrolment.port;

import java.time.Instant;

/**
 * What came of an entry of the outbox that was leased (afloop van een verzending).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface LeaseEnd {
  /**
   * The partner has it, or there was nothing to tell (verzonden). It is taken out. Immutable and
   * thread-safe.
   */
  record Delivered() implements LeaseEnd {}

  /**
   * It could not be sent, and is tried again (uitgesteld). Until then its lane waits.
   *
   * <p>Immutable and thread-safe.
   *
   * @param until the moment from which it is tried again
   * @param answer what the partner said, or what went wrong; no personal data
   */
  record Postponed(Instant until, String answer) implements LeaseEnd {}

  /**
   * Somebody has to look at it (geparkeerd). It is not tried again until a newer change takes its
   * place, and its lane goes on unless the change {@linkplain OutboxEntry.Change#holdsUp holds it
   * up}.
   *
   * <p>Immutable and thread-safe.
   *
   * @param answer what the partner said; no personal data
   */
  record Parked(String answer) implements LeaseEnd {}

  /**
   * It was not sent, and anybody may do so (teruggegeven). It was not handed out then. Immutable
   * and thread-safe.
   */
  record Released() implements LeaseEnd {}
}
