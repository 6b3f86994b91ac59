package org.okeenrolment.plan;

import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;

/**
 * A member of staff in one role at a sitting (medewerker bij een zitting).
 *
 * <p>Immutable and thread-safe.
 *
 * @param staff the member of staff
 * @param role his role there: {@code coordinator} (afnameleider), {@code invigilator}
 *     (surveillant), {@code assessor} (beoordelaar), spelled as the standard
 */
public record StaffRole(StaffId staff, Role role) {}
