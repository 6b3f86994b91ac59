package org.okeenrolment.attempt;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Regulation;

/**
 * The attempts of one student for one exam (kansenregister), as facts in the order in which they
 * were booked.
 *
 * <p>What an attempt costs is derived from the regulation in force and stored nowhere. Immutable
 * and thread-safe.
 *
 * @param of the student and the exam
 * @param facts the facts, in order
 */
public record AttemptLedger(StudentExam of, List<AttemptFact> facts) {
  /** Takes a copy of the list. */
  public AttemptLedger {
    facts = List.copyOf(facts);
  }

  /** Answers the attempts as they are now: a replacement stands in the place of the replaced. */
  public Collection<AttemptFact.Made> attempts() {
    Map<AttemptId, AttemptFact.Made> attempts = new LinkedHashMap<>();
    for (AttemptFact fact : facts) {
      if (fact instanceof AttemptFact.Made made) {
        attempts.put(made.id(), made);
      }
    }
    return attempts.values();
  }

  /**
   * Answers an attempt as it is now.
   *
   * @param id the attempt
   */
  public Optional<AttemptFact.Made> attempt(AttemptId id) {
    return attempts().stream().filter(made -> made.id().equals(id)).findFirst();
  }

  /** Answers the number for the next attempt; a number once given is never used again. */
  public int nextSequence() {
    return attempts().stream().mapToInt(AttemptFact.Made::sequence).max().orElse(0) + 1;
  }

  /** Answers how many extra attempts were granted. */
  public int extra() {
    return facts.stream()
        .mapToInt(fact -> fact instanceof AttemptFact.ExtraGranted granted ? granted.count() : 0)
        .sum();
  }

  /**
   * Answers what an attempt costs: as was decided last, else as the regulation says.
   *
   * @param attempt one of the attempts
   * @param regulation the regulation in force
   */
  public AttemptCost cost(AttemptFact.Made attempt, Regulation regulation) {
    AttemptCost cost = regulation.cost(attempt.outcome());
    for (AttemptFact fact : facts) {
      if (fact instanceof AttemptFact.CostDecided decided
          && decided.target().equals(attempt.id())) {
        cost = decided.cost();
      }
    }
    return cost;
  }
}
