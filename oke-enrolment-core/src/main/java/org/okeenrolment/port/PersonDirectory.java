package org.okeenrolment.port;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;

/**
 * The names and codes of students (persoonsgegevens). Personal data is read here and nowhere else.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface PersonDirectory {
  /**
   * Answers a student as a person.
   *
   * @param student the student
   */
  Optional<Person> person(StudentId student);

  /**
   * Answers the facilities that were granted to a student, in whatever time they hold; none unless
   * overridden.
   *
   * @param student the student
   */
  default List<AssignedNeed> needs(StudentId student) {
    return List.of();
  }
}
