package org.okeenrolment.catalogue;

/**
 * A role (rol) in the process of exams; any name may occur, the library only compares names.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name as regulations write it, such as {@code SUBJECT_TEACHER}
 */
public record Role(String name) {
  /** The student (student, deelnemer), who acts only for himself. */
  public static final Role STUDENT = new Role("STUDENT");

  /** The subject teacher (vakdocent), who decides on readiness for his exams. */
  public static final Role SUBJECT_TEACHER = new Role("SUBJECT_TEACHER");

  /** The exam office (examenbureau), which plans, guards capacity and checks the messages. */
  public static final Role EXAM_OFFICE = new Role("EXAM_OFFICE");

  /** The exam committee (examencommissie), which establishes results and decides on exceptions. */
  public static final Role EXAM_COMMITTEE = new Role("EXAM_COMMITTEE");

  /** The system itself (het systeem), for automatic enrolment and rollover. */
  public static final Role SYSTEM = new Role("SYSTEM");

  /** A system of the OKE chain (ketenpartner) that sends a message. */
  public static final Role PARTNER = new Role("PARTNER");

  /** Checks that the name is not blank. */
  public Role {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "The role (%s) has no name.%nMaybe use one of the constants of Role.".formatted(name));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
