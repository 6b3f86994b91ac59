package org.okeenrolment.port;

import java.util.Optional;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;

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
}
