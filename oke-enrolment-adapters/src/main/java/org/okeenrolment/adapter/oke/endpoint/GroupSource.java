package org.okeenrolment.adapter.oke.endpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;

/**
 * The groups that a registration system hands out (toetsgroepen, OKE flow 1, table 2.6).
 *
 * <p>Lists have a fixed order. Implementations are thread-safe.
 */
public interface GroupSource {
  /**
   * Which groups are wanted.
   *
   * <p>Immutable and thread-safe.
   *
   * @param text a text that is in the name; empty: any
   * @param since the first local day: not those that end before it; empty: any
   * @param until the last local day: not those that begin after it; empty: any
   */
  record Filter(Optional<String> text, Optional<LocalDate> since, Optional<LocalDate> until) {}

  /**
   * Answers groups.
   *
   * @param filter which
   * @param window which part of the list
   */
  List<Group> groups(Filter filter, Window window);

  /**
   * Answers a group.
   *
   * @param id its id
   */
  Optional<Group> group(String id);

  /**
   * Answers who is in a group.
   *
   * @param group its id
   * @param window which part of the list
   */
  List<MembershipItem> members(String group, Window window);
}
