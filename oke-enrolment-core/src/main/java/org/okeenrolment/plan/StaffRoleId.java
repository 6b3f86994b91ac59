package org.okeenrolment.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.okeenrolment.catalogue.Id;

/**
 * Identifies a member of staff in one role at a sitting (deelname van een medewerker); the {@code
 * associationId} of OKE flow 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record StaffRoleId(String value) implements Id {
  /** Checks that the value is not blank. */
  public StaffRoleId {
    value = Id.checked(StaffRoleId.class, value);
  }

  /**
   * Answers the id of a member of staff in a role at a sitting: always the same for the same.
   *
   * @param sitting the sitting
   * @param role who is there, and as what
   */
  public static StaffRoleId of(SittingId sitting, StaffRole role) {
    String name = "%s as %s at %s".formatted(role.staff(), role.role(), sitting);
    return new StaffRoleId(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
