package org.okeenrolment.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;

/**
 * The attempts of one student for one exam (kansenregister), as facts in the order in which they
 * were booked.
 *
 * <p>What an attempt costs is derived from the regulation in force and stored nowhere. Immutable
 * and thread-safe.
 *
 * @param of the student and the exam
 * @param entries the entries, in order
 */
public record AttemptLedger(StudentExam of, List<LedgerEntry> entries) {
  /** Takes a copy of the list. */
  public AttemptLedger {
    entries = List.copyOf(entries);
  }

  /** Answers the facts, in order. */
  public List<Fact> facts() {
    return entries.stream().map(LedgerEntry::fact).toList();
  }

  /**
   * Answers an attempt as it is now: what was booked last about it.
   *
   * @param id the attempt
   */
  public Optional<LedgerEntry> attempt(AttemptId id) {
    return entries.stream()
        .filter(
            entry ->
                entry.fact() instanceof Fact.Attempt attempt
                    && attempt.id().filter(id::equals).isPresent())
        .reduce((earlier, later) -> later);
  }

  /**
   * Answers the number of an attempt; empty when nothing was booked about it.
   *
   * @param id the attempt
   */
  public OptionalInt sequence(AttemptId id) {
    return attempt(id).map(LedgerEntry::sequence).orElse(OptionalInt.empty());
  }

  /** Answers the number for the next attempt; a number once given is never used again. */
  public int nextSequence() {
    return entries.stream().mapToInt(entry -> entry.sequence().orElse(0)).max().orElse(0) + 1;
  }
}
