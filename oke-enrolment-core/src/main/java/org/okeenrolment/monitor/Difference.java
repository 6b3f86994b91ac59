package org.okeenrolment.monitor;

import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.signup.ParticipationId;

/**
 * What the registration system has otherwise than this system (verschil, aansluitverschil).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what differs
 * @param association the id of the enrolment at the registration system
 * @param of the student and the exam
 * @param participation the participation whose result it is about, where there is one
 * @param detail what differs, with names and numbers; no personal data
 */
@Value.Builder
public record Difference(
    Type type,
    String association,
    StudentExam of,
    Optional<ParticipationId> participation,
    String detail)
    implements WithDifference {
  /**
   * What differs (soort verschil); findings of these differences have its name as their type.
   * Immutable and thread-safe.
   */
  public enum Type {
    /** The enrolment stands here and is not known there (ontbreekt daar). */
    ENROLMENT_MISSING_THERE,
    /** The enrolment stands there and is not known here (hier onbekend). */
    ENROLMENT_UNKNOWN_HERE,
    /** It stands for another attempt there (pogingnummer wijkt af). */
    ATTEMPT_DIFFERS,
    /** It was withdrawn there and is open here (daar afgemeld). */
    WITHDRAWN_THERE,
    /** It was withdrawn here and stands there (hier afgemeld). */
    WITHDRAWN_HERE,
    /** The result here is not known there (resultaat ontbreekt daar). */
    RESULT_MISSING_THERE,
    /** There is a result of the attempt there, and none here (resultaat hier onbekend). */
    RESULT_UNKNOWN_HERE,
    /** The result there is established, and the one here is not (daar al vastgesteld). */
    RESULT_ESTABLISHED_THERE,
    /** The result there is another one (resultaat wijkt af). */
    RESULT_DIFFERS;

    /**
     * Answers whether it may be repaired without anybody looking at it: by sending the result of
     * this system again.
     */
    public boolean isSafe() {
      return this == RESULT_MISSING_THERE || this == RESULT_DIFFERS;
    }
  }

  /** Answers a builder without any value. */
  public static DifferenceBuilder builder() {
    return new DifferenceBuilder();
  }

  /** Answers what can be done about it. */
  public Repair repair() {
    return Repair.of(type.name());
  }
}
