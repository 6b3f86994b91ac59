package org.okeenrolment.port;

import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.AttemptIdentity;

/**
 * Which exam goes to which system (ketenpartners).
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Partners {
  /**
   * Answers the supplier that holds the sittings of an exam; empty when the school does so itself.
   *
   * @param exam the exam
   */
  Optional<PartnerId> supplier(ExamId exam);

  /**
   * Answers how a registration system tells the attempts of an enrolment apart: by an enrolment of
   * its own for each, unless overridden.
   *
   * @param registration the registration system
   */
  default AttemptIdentity attemptIdentity(PartnerId registration) {
    return AttemptIdentity.NEW_ASSOCIATION;
  }
}
