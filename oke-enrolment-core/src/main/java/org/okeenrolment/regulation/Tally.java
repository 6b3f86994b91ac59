package org.okeenrolment.regulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.okeenrolment.decision.Basis;

/**
 * A history as a regulation reads it (telling van kansen): what replaces what, what is counted, and
 * what it costs.
 *
 * <p>Two things are kept apart: that an attempt was made, and whether it counts. Immutable and
 * thread-safe.
 */
public final class Tally {
  private final Regulation regulation;
  private final List<Fact> facts;
  private final Optional<String> part;
  private final List<Fact.Attempt> attempts = new ArrayList<>();
  private final Setting<Integer> base;
  private int firstCounted;
  private int used;
  private int undecided;
  private int extra;
  private int extraEver;
  private int revoked;

  private Tally(Regulation regulation, List<Fact> facts, Optional<String> part) {
    this.regulation = regulation;
    this.facts = List.copyOf(facts);
    this.part = part;
    int reset = -1;
    Setting<Integer> counted = regulation.get(Parameters.ATTEMPTS_BASE);
    if (!regulation.get(Parameters.COUNT_RESETS).get().isEmpty()) {
      reset = lastReset();
      counted = reset < 0 ? counted : rebased((Fact.StatusChanged) facts.get(reset));
    }
    this.base = counted;
    for (int place = 0; place < facts.size(); place++) {
      count(facts.get(place), place > reset);
    }
  }

  /**
   * Reads a history.
   *
   * @param regulation the regulation in force
   * @param events what happened, in order
   * @param part the part of the exam that is asked about; empty: the whole exam
   */
  public static Tally of(Regulation regulation, List<Fact> events, Optional<String> part) {
    List<Fact> facts = replaced(events);
    return regulation.get(Parameters.COUNTED_PER).is(CountedPer.PART)
        ? new Tally(regulation, ofPart(facts, part), part)
        : new Tally(regulation, facts, Optional.empty());
  }

  /** Replacement comes first, over all facts: the later attempt stands where the earlier stood. */
  private static List<Fact> replaced(List<Fact> events) {
    List<Fact> facts = new ArrayList<>(events.size());
    for (Fact fact : events) {
      int earlier = fact instanceof Fact.Attempt attempt ? place(facts, attempt) : -1;
      if (earlier < 0) {
        facts.add(fact);
      } else {
        facts.set(earlier, fact);
      }
    }
    return facts.size() == events.size() ? events : facts;
  }

  private static int place(List<Fact> facts, Fact.Attempt later) {
    for (int place = 0; later.id().isPresent() && place < facts.size(); place++) {
      if (facts.get(place) instanceof Fact.Attempt earlier && earlier.id().equals(later.id())) {
        return place;
      }
    }
    return -1;
  }

  private static List<Fact> ofPart(List<Fact> facts, Optional<String> part) {
    return facts.stream()
        .filter(fact -> fact.part().isEmpty() || fact.part().equals(part))
        .toList();
  }

  private void count(Fact fact, boolean counted) {
    if (fact instanceof Fact.Attempt attempt) {
      firstCounted = counted ? firstCounted : attempts.size() + 1;
      attempts.add(attempt);
      AttemptCost cost = counted ? cost(attempt) : AttemptCost.FREE;
      used += cost == AttemptCost.CONSUMES ? 1 : 0;
      undecided += cost == AttemptCost.DECISION ? 1 : 0;
    } else if (fact instanceof Fact.Granted granted
        && granted.topic() == Fact.Granted.Topic.EXTRA) {
      extra += counted ? granted.count() : 0;
      extraEver += granted.count();
    } else if (fact instanceof Fact.Revoked taken) {
      int count = counted ? taken.count() : 0;
      extra = Math.max(0, extra - count);
      extraEver = Math.max(0, extraEver - taken.count());
      revoked += count;
    }
  }

  /** Answers the place of the last change of position that starts the counting again, or -1. */
  private int lastReset() {
    int last = -1;
    for (Reset reset : regulation.get(Parameters.COUNT_RESETS).get()) {
      int times = 0;
      for (int place = 0; place < facts.size(); place++) {
        if (facts.get(place) instanceof Fact.StatusChanged changed
            && changed.status().equals(reset.on())
            && times++ < reset.max().orElse(Integer.MAX_VALUE)) {
          last = Math.max(last, place);
        }
      }
    }
    return last;
  }

  private Setting<Integer> rebased(Fact.StatusChanged changed) {
    return regulation.get(Parameters.COUNT_RESETS).get().stream()
        .filter(reset -> reset.on().equals(changed.status()))
        .findFirst()
        .map(reset -> regulation.rebased(reset.to()))
        .orElseThrow();
  }

  /** Answers the regulation by which was read. */
  public Regulation regulation() {
    return regulation;
  }

  /** Answers the part of the exam that is read; empty: the exam is counted as a whole. */
  public Optional<String> part() {
    return part;
  }

  /** Answers the facts that are read: a replacement stands in the place of the replaced. */
  public List<Fact> facts() {
    return facts;
  }

  /** Answers the attempts, counted or not. */
  public List<Fact.Attempt> attempts() {
    return Collections.unmodifiableList(attempts);
  }

  /**
   * Answers how many attempts there are, extra ones aside, with what decided it; none: no limit.
   */
  public Setting<Integer> base() {
    return base;
  }

  /** Answers how many counted attempts are used. */
  public int used() {
    return used;
  }

  /** Answers of how many counted attempts nobody has decided yet what they cost. */
  public int undecided() {
    return undecided;
  }

  /** Answers how many extra attempts were granted, not taken back, and are counted. */
  public int extra() {
    return extra;
  }

  /** Answers how many extra attempts were ever granted and not taken back, counted or not. */
  public int extraEver() {
    return extraEver;
  }

  /** Answers how many extra attempts were taken back and are counted. */
  public int revoked() {
    return revoked;
  }

  /**
   * Answers what an attempt costs: as was decided last, else as the regulation says.
   *
   * @param attempt one of the attempts
   */
  public AttemptCost cost(Fact.Attempt attempt) {
    AttemptCost cost = regulation.cost(attempt.outcome()).get();
    if (attempt.id().isPresent()) {
      for (Fact fact : facts) {
        if (fact instanceof Fact.CostDecided decided
            && decided.target().equals(attempt.id().get())) {
          cost = decided.cost();
        }
      }
    }
    return cost;
  }

  /** Answers what decided the standing: the number of attempts, and what each of them costs. */
  public List<Basis> basis() {
    List<Basis> bases = new ArrayList<>(1 + attempts.size());
    bases.add(base.basis());
    for (Fact.Attempt attempt : attempts) {
      Basis basis = regulation.cost(attempt.outcome()).basis();
      if (!bases.contains(basis)) {
        bases.add(basis);
      }
    }
    return bases;
  }

  /** Answers the counted attempts that are used, in order: the first counts as attempt 1. */
  public List<Fact.Attempt> counted() {
    return attempts.subList(firstCounted, attempts.size()).stream()
        .filter(attempt -> cost(attempt) == AttemptCost.CONSUMES)
        .toList();
  }

  /**
   * Answers how many counted attempts are used, of those meant.
   *
   * @param which which attempts are meant
   */
  public int used(Predicate<Fact.Attempt> which) {
    int number = 0;
    for (int place = firstCounted; place < attempts.size(); place++) {
      Fact.Attempt attempt = attempts.get(place);
      if (which.test(attempt) && cost(attempt) == AttemptCost.CONSUMES) {
        number++;
      }
    }
    return number;
  }

  /**
   * Answers whether an attempt was passed, on any level: as the deliverer says, else as its grade.
   *
   * @param attempt one of the attempts
   */
  public boolean isPassed(Fact.Attempt attempt) {
    return attempt.isSat()
        && (attempt.passed().isPresent()
            ? attempt.passed().get()
            : attempt.grade().isPresent() && regulation.isPass(attempt.grade().get()));
  }

  /** Answers whether the exam was passed, on any level. */
  public boolean isPassed() {
    return firstPass() >= 0;
  }

  /** Answers the place of the first pass among the attempts; -1 when there is none. */
  public int firstPass() {
    for (int place = 0; place < attempts.size(); place++) {
      if (isPassed(attempts.get(place))) {
        return place;
      }
    }
    return -1;
  }

  /** Answers whether an attempt was taken while its result is not known yet. */
  public boolean isResultPending() {
    for (Fact.Attempt attempt : attempts) {
      if (attempt.isResultPending()) {
        return true;
      }
    }
    return false;
  }

  /** Answers whether an attempt was taken. */
  public boolean isSat() {
    return attempts.stream().anyMatch(Fact.Attempt::isSat);
  }

  /**
   * Answers whether something was granted.
   *
   * @param which which grants are meant
   */
  public boolean isGranted(Predicate<Fact.Granted> which) {
    return granted(which) > 0;
  }

  /**
   * Answers how many grants there are.
   *
   * @param which which grants are meant
   */
  public int granted(Predicate<Fact.Granted> which) {
    int number = 0;
    for (Fact fact : facts) {
      if (fact instanceof Fact.Granted granted && which.test(granted)) {
        number++;
      }
    }
    return number;
  }
}
