package org.okeenrolment.adapter.oke.endpoint;

/**
 * Where a registration system takes results in (studentresultaten, OKE flow 5): into its result
 * structure and its exam file.
 *
 * <p>The same result may come again, a later one corrects an earlier one with the same id, and one
 * of an enrolment that was cancelled or has ended comes all the same: all of them are taken.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface StudentResults {
  /**
   * Takes a result. From then on the {@link RegistrationSource} answers an extra attempt under its
   * id.
   *
   * @param result the result
   */
  void take(StudentResult result);
}
