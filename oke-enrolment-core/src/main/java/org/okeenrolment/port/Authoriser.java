package org.okeenrolment.port;

import org.okeenrolment.catalogue.Actor;

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
}
