package org.okeenrolment.attempt;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.Fact;

/**
 * One entry of the attempt ledger (regel in het kansenregister): never changed, only followed by
 * others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the student and the exam
 * @param fact what happened
 * @param sequence for an attempt its number, from 1; it is never given to another attempt, whatever
 *     the attempts cost
 * @param reason why it was booked so, where somebody said it
 * @param recorded when it was booked and by whom
 */
@Value.Builder
public record LedgerEntry(
    StudentExam of, Fact fact, OptionalInt sequence, Optional<String> reason, Recorded recorded)
    implements WithLedgerEntry {
  /** Checks that an attempt, and nothing else, has a number. */
  public LedgerEntry {
    if (fact instanceof Fact.Attempt != sequence.isPresent()) {
      throw new IllegalArgumentException(
          "The fact (%s) has the number (%s).%nMaybe give every attempt a number, and nothing else."
              .formatted(fact, sequence));
    }
  }

  /** Answers a builder without any value. */
  public static LedgerEntryBuilder builder() {
    return new LedgerEntryBuilder();
  }
}
