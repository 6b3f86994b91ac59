package org.okeenrolment.port;

import org.immutables.value.Value;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;

/**
 * A change of which a partner has to be told (te verzenden wijziging). It has no body: delivery
 * renders the state of the moment at which it is sent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the entry
 * @param partner who has to be told
 * @param change what kind of change
 * @param object the sitting or the participation that changed
 * @param journal the journal entry that caused it
 */
@Value.Builder
public record OutboxEntry(
    OutboxId id, PartnerId partner, Change change, Id object, JournalId journal)
    implements WithOutboxEntry {
  /** The kinds of change (soort wijziging). */
  public enum Change {
    /** A sitting was planned, changed or cancelled (OKE flow 2). */
    SITTING,
    /** A participation was made or cancelled (OKE flow 2). */
    PARTICIPATION,
    /** A participation got attendance or a result (OKE flow 5). */
    RESULT
  }

  /** Answers a builder without any value. */
  public static OutboxEntryBuilder builder() {
    return new OutboxEntryBuilder();
  }
}
