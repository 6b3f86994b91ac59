package org.okeenrolment.attempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Level;

/**
 * About what somebody has to decide (onderwerp van een besluit), with what he must know for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param topic the topic, one of those of {@link Pending}
 * @param attempt the attempt that was lost, or that a sign-up would become
 * @param level the level on which the student wants to sit
 * @param sittingAt the local day on which he wants to sit one more exam
 * @param evidence what an exemption is asked on
 * @param arrivedAt when a student came to the sitting who was late
 */
@Value.Builder
public record DecisionMatter(
    String topic,
    Optional<AttemptId> attempt,
    Optional<Level> level,
    Optional<LocalDate> sittingAt,
    Optional<ExemptionEvidence> evidence,
    Optional<Instant> arrivedAt) {
  /** Answers the matter of readiness. */
  public static DecisionMatter readiness() {
    return of(Pending.READINESS);
  }

  /** Answers the matter of sitting a passed exam again. */
  public static DecisionMatter improvement() {
    return of(Pending.IMPROVEMENT);
  }

  /**
   * Answers the matter of sitting on a level.
   *
   * @param level the level
   */
  public static DecisionMatter level(Level level) {
    return new DecisionMatterBuilder().topic(Pending.LEVEL).level(level).build();
  }

  /**
   * Answers the matter of one more exam on a day.
   *
   * @param sittingAt the local day
   */
  public static DecisionMatter load(LocalDate sittingAt) {
    return new DecisionMatterBuilder().topic(Pending.LOAD).sittingAt(sittingAt).build();
  }

  /** Answers the matter of an extra attempt because all are used. */
  public static DecisionMatter extra() {
    return of(Pending.EXTRA);
  }

  /**
   * Answers the matter of an extra attempt for one that was lost by absence.
   *
   * @param lost the attempt that was lost
   */
  public static DecisionMatter extraFor(AttemptId lost) {
    return about(Pending.EXTRA, lost);
  }

  /**
   * Answers the matter of giving an attempt back.
   *
   * @param lost the attempt that was lost
   */
  public static DecisionMatter restore(AttemptId lost) {
    return about(Pending.RESTORE, lost);
  }

  /**
   * Answers the matter of withdrawing from a sitting after the term.
   *
   * @param signUp the attempt that the sign-up would become: it has the id of the participation
   */
  public static DecisionMatter withdrawal(AttemptId signUp) {
    return about(Pending.WITHDRAWAL, signUp);
  }

  /**
   * Answers the matter of an exemption.
   *
   * @param evidence what it is asked on
   */
  public static DecisionMatter exemption(ExemptionEvidence evidence) {
    return new DecisionMatterBuilder().topic(Pending.EXEMPTION).evidence(evidence).build();
  }

  /**
   * Answers the matter of admitting a student who came late.
   *
   * @param signUp the attempt that the sign-up would become: it has the id of the participation
   * @param arrivedAt when he came
   */
  public static DecisionMatter late(AttemptId signUp, Instant arrivedAt) {
    return new DecisionMatterBuilder()
        .topic(Pending.LATE)
        .attempt(signUp)
        .arrivedAt(arrivedAt)
        .build();
  }

  private static DecisionMatter of(String topic) {
    return new DecisionMatterBuilder().topic(topic).build();
  }

  private static DecisionMatter about(String topic, AttemptId attempt) {
    return new DecisionMatterBuilder().topic(topic).attempt(attempt).build();
  }
}
