package org.okeenrolment.monitor;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;

/**
 * A message that a partner does not have yet (bericht in de wachtrij, berichtenlog).
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where it stands in the queue: what was queued later has a higher place
 * @param partner who has to be told
 * @param object what it is about: the {@code sitting}, the {@code participation}, the {@code staff}
 *     of a sitting or the {@code result} of a participation, as findings name it
 * @param id its id
 * @param journal the journal entry that caused it
 * @param state how far it is
 * @param tries how often it was tried to send it
 * @param until when it is tried again, or who sends it now has to be done; empty: neither
 * @param answer what the partner said last, or what went wrong; empty: nothing yet
 */
@Value.Builder
public record QueuedMessage(
    long place,
    PartnerId partner,
    String object,
    Id id,
    JournalId journal,
    State state,
    int tries,
    Optional<Instant> until,
    Optional<String> answer)
    implements WithQueuedMessage {
  /** How far a message is (stand van een bericht). Immutable and thread-safe. */
  public enum State {
    /** It waits for its turn (wacht). */
    WAITING,
    /** It is being sent (wordt verzonden). */
    LEASED,
    /** It could not be sent, and is tried again (uitgesteld). */
    POSTPONED,
    /** The partner refused it; it waits for {@link SendAgain} or a newer change (geparkeerd). */
    PARKED
  }

  /** Answers a builder without any value. */
  public static QueuedMessageBuilder builder() {
    return new QueuedMessageBuilder();
  }
}
