package org.okeenrolment.adapter.oke.endpoint;

import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.catalogue.PartnerId;

/**
 * Where a planning system keeps the groups of a registration system (toetsgroepen), for planning
 * without enrolments (OKE flow 1, table 2.6). Each delivery replaces the one before with the same
 * id.
 *
 * <p>Implementations are thread-safe.
 */
public interface GroupRegister {
  /**
   * Takes a group over.
   *
   * @param partner who delivers it
   * @param group the group, with its id
   * @return whether it is new
   */
  boolean put(PartnerId partner, Group group);

  /**
   * Takes over that a person is in a group, or, with state {@code canceled}, no longer is.
   *
   * @param partner who delivers it
   * @param group the id of the group
   * @param member the person
   * @return whether it is new
   */
  boolean put(PartnerId partner, String group, MembershipItem member);

  /**
   * Answers whether a group is known.
   *
   * @param partner who delivered it
   * @param group its id
   */
  boolean knows(PartnerId partner, String group);
}
