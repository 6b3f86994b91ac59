package org.okeenrolment.adapter.oke;

import java.util.Locale;
import java.util.Set;
import org.okeenrolment.catalogue.Role;

/** How the standard spells what a member of staff does at a sitting (table 2.3). */
final class StaffRoles {
  private static final Set<String> KNOWN = Set.of("coordinator", "invigilator", "assessor");

  private StaffRoles() {}

  /** Answers the role; whoever does something else is a guest. */
  static String spelled(Role role) {
    String name = role.name().toLowerCase(Locale.ROOT);
    return KNOWN.contains(name) ? name : "guest";
  }
}
