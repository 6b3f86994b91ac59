package org.okeenrolment.monitor;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.privacy.Pseudonym;

/**
 * Something that the exam office should look at (bevinding, signaal).
 *
 * <p>It is never changed: settling it adds a settlement. Immutable and thread-safe.
 *
 * @param id identifies the finding
 * @param type the stable type, such as {@code RESULT_AFTER_CANCELLATION}
 * @param object what it is about, such as {@code participation}
 * @param objectId the id of that object, as far as it is known
 * @param detail what was found, with names and values; no personal data
 * @param recorded since when it is known and by whose doing
 * @param settlements what somebody did about it, in order; empty as long as it is open
 */
@Value.Builder
public record Finding(
    FindingId id,
    String type,
    String object,
    String objectId,
    String detail,
    Recorded recorded,
    List<Settlement> settlements)
    implements WithFinding {
  /**
   * The type of a finding that a partner refused a message; it is about the {@code sitting}, the
   * {@code participation}, the {@code staff} of a sitting or the {@code result} of a participation
   * that was to be sent.
   */
  public static final String DELIVERY_REFUSED = "DELIVERY_REFUSED";

  /** The type of a finding that a message of a partner was refused here. */
  public static final String MESSAGE_REFUSED = "MESSAGE_REFUSED";

  /** Takes a copy of the settlements. */
  public Finding {
    settlements = List.copyOf(settlements);
  }

  /** Answers a builder for an open finding. */
  public static FindingBuilder builder() {
    return new FindingBuilder();
  }

  /** Answers whether nobody has settled it yet. */
  public boolean isOpen() {
    return settlements.isEmpty();
  }

  /** Answers how it was settled last; empty as long as it is open. */
  public Optional<Settlement.Kind> settled() {
    return settlements.stream().map(Settlement::kind).reduce((earlier, later) -> later);
  }

  /** Answers what can be done about it. */
  public Repair repair() {
    return Repair.of(type);
  }

  /**
   * Answers what becomes of it when a student gets a pseudonym.
   *
   * @param pseudonym the pseudonym
   */
  public Finding under(Pseudonym pseudonym) {
    boolean his = pseudonym.concerns(objectId);
    return withObjectId(pseudonym.of(objectId))
        .withDetail(pseudonym.of(detail, his))
        .withRecorded(pseudonym.of(recorded))
        .withSettlements(settlements.stream().map(one -> one.under(pseudonym, his)).toList());
  }
}
