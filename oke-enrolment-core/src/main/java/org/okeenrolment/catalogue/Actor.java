package org.okeenrolment.catalogue;

/**
 * Who asks (handelende persoon of systeem), in the one role in which he asks it.
 *
 * <p>The host has verified both; the library decides what the role may do. Immutable and
 * thread-safe.
 *
 * @param id the id of the student, member of staff, partner or process
 * @param role the role in which he asks
 */
public record Actor(String id, Role role) {
  /**
   * Answers a student who acts for himself.
   *
   * @param student the student
   */
  public static Actor student(StudentId student) {
    return new Actor(student.value(), Role.STUDENT);
  }

  /**
   * Answers a member of staff in one of his roles.
   *
   * @param staff the member of staff
   * @param role the role, such as {@link Role#SUBJECT_TEACHER}
   */
  public static Actor staff(StaffId staff, Role role) {
    return new Actor(staff.value(), role);
  }

  /**
   * Answers a partner system that sends a message.
   *
   * @param partner the partner
   */
  public static Actor partner(PartnerId partner) {
    return new Actor(partner.value(), Role.PARTNER);
  }

  /**
   * Answers a process of the system itself.
   *
   * @param process its name, such as {@code nightly-enrolment}
   */
  public static Actor system(String process) {
    return new Actor(process, Role.SYSTEM);
  }

  /** Checks that the id is not blank. */
  public Actor {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException(
          "The actor (%s) in role (%s) has no id.%nMaybe the host did not log the user in."
              .formatted(id, role));
    }
  }
}
