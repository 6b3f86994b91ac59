package org.okeenrolment.port;

import java.util.Locale;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRoleId;
import org.okeenrolment.signup.ParticipationId;

/**
 * A change of which a partner has to be told (te verzenden wijziging). It has no body: delivery
 * renders the state of the moment at which it is sent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the entry
 * @param partner who has to be told
 * @param change what kind of change
 * @param object the sitting, the participation or the role of a member of staff that changed
 * @param lane within what the partner is told in order: the sitting (OKE flow 2) or the enrolment
 *     (OKE flow 5)
 * @param journal the journal entry that caused it
 */
@Value.Builder
public record OutboxEntry(
    OutboxId id, PartnerId partner, Change change, Id object, Id lane, JournalId journal)
    implements WithOutboxEntry {
  /** The kinds of change (soort wijziging). Immutable and thread-safe. */
  public enum Change {
    /** A sitting was planned, changed or cancelled (OKE flow 2). */
    SITTING,
    /** A participation was made or cancelled (OKE flow 2). */
    PARTICIPATION,
    /** A member of staff was given a role at a sitting, or it was taken from him (OKE flow 2). */
    STAFF,
    /** A participation got attendance or a result (OKE flow 5). */
    RESULT;

    /**
     * Answers the id of what changed.
     *
     * @param text the id as text
     */
    public Id id(String text) {
      return switch (this) {
        case SITTING -> new SittingId(text);
        case PARTICIPATION, RESULT -> new ParticipationId(text);
        case STAFF -> new StaffRoleId(text);
      };
    }

    /**
     * Answers the lane of such a change.
     *
     * @param text the id of the lane as text
     */
    public Id lane(String text) {
      return this == RESULT ? new EnrolmentId(text) : new SittingId(text);
    }

    /** Answers what it is about, as findings name it: such as {@code sitting}. */
    public String object() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Answers whether what comes after it in its lane makes no sense as long as it is refused. */
    public boolean holdsUp() {
      return this == SITTING;
    }
  }

  /** Answers a builder without any value. */
  public static OutboxEntryBuilder builder() {
    return new OutboxEntryBuilder();
  }
}
