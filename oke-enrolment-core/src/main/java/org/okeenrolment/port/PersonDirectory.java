package org.okeenrolment.port;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;

/**
 * The names and codes of students and staff (persoonsgegevens). Personal data is read here and
 * nowhere else.
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
   * Answers a member of staff as a person; empty when nobody has to be told of him. Nobody unless
   * overridden.
   *
   * @param staff the member of staff
   */
  default Optional<Employee> employee(StaffId staff) {
    return Optional.empty();
  }

  /**
   * Answers the needs that were granted to a student, in whatever time they hold; none unless
   * overridden.
   *
   * @param student the student
   */
  default List<AssignedNeed> needs(StudentId student) {
    return List.of();
  }
}
