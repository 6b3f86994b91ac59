package org.okeenrolment.port;

import java.util.List;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;

/**
 * Where the persons are kept that a registration system delivers (ontvangen persoonsgegevens): what
 * a {@link PersonDirectory} answers that a school has no other source for. Each delivery replaces
 * the one before. Both together are held to the contract of the testkit (rules N-1 to N-4).
 *
 * <p>Implementations are thread-safe.
 */
public interface PersonRegister {
  /**
   * Takes a student over.
   *
   * @param person the student
   */
  void put(Person person);

  /**
   * Takes a member of staff over.
   *
   * @param employee the member of staff
   * @return whether he is new
   */
  boolean put(Employee employee);

  /**
   * Takes over which needs were granted to a student: these, and no others.
   *
   * @param student the student
   * @param needs the needs, in whatever time they hold
   * @return whether he had others before
   */
  boolean put(StudentId student, List<AssignedNeed> needs);

  /**
   * Answers whether a student was taken over as a person.
   *
   * @param student the student
   */
  boolean knows(StudentId student);
}
