package org.okeenrolment.enrol;

/**
 * An attempt that a registration system delivered (geleverde kans): under which ids and number it
 * knows that attempt.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reference the ids
 * @param attempt the number of the attempt in the ledger of the student and exam
 * @param number the number under which the registration system knows it
 */
public record DeliveredAttempt(PartnerReference reference, int attempt, int number) {
  /** Checks that the numbers count from 1. */
  public DeliveredAttempt {
    if (attempt < 1 || number < 1) {
      throw new IllegalArgumentException(
          "Attempt (%d) with number (%d) of (%s) is not possible.%nMaybe the numbers count from 0 at the source."
              .formatted(attempt, number, reference.association()));
    }
  }

  /**
   * Answers the first attempt of an enrolment that was delivered.
   *
   * @param reference the ids
   */
  public static DeliveredAttempt first(PartnerReference reference) {
    return new DeliveredAttempt(reference, 1, 1);
  }

  /** Answers under which number it knows another attempt of the same enrolment. */
  int number(int other) {
    return number + other - attempt;
  }

  boolean isOf(PartnerReference other) {
    return reference.partner().equals(other.partner())
        && reference.association().equals(other.association());
  }
}
