package org.okeenrolment.port;

import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;

/**
 * Says who may do and see what (autorisatie). It is asked first and alone: whoever is refused
 * learns nothing more.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Authoriser {
  /**
   * Answers whether the actor may do or see this.
   *
   * @param actor who asks
   * @param request what he asks
   */
  boolean permits(Actor actor, AccessRequest request);

  /**
   * Answers whether the actor holds a role that a regulation names, for this student and exam: what
   * the regulation gives to that role he may then decide. His own role and no other unless
   * overridden.
   *
   * @param actor who asks
   * @param role a role as a regulation writes it
   * @param of the student and the exam
   */
  default boolean holds(Actor actor, Role role, StudentExam of) {
    return actor.role().equals(role);
  }
}
