package org.okeenrolment.port;

import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;

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
}
