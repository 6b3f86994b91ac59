package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.PersonRegister;

/**
 * The persons of an institution in tables of their own beside those of its store
 * (personenregister): for a host that has no other directory. Facilities, which are health data,
 * have a table for themselves.
 *
 * <p>What is asked or put inside of {@link JdbcStore#inTransaction}, in its thread, is part of that
 * transaction and takes no second connection; otherwise each call is a transaction of its own, or
 * joins that of the host as its store does. Who gets a pseudonym or is erased is forgotten here in
 * the same transaction; of everybody else who leaves, the host says so.
 *
 * <p>Thread-safe.
 */
public final class JdbcPersons implements PersonDirectory, PersonRegister {
  private final JdbcStore store;

  JdbcPersons(JdbcStore store) {
    this.store = store;
  }

  private <T> T with(Function<PersonRows, T> step) {
    return store.inCurrent(session -> step.apply(session.persons()));
  }

  @Override
  public Optional<Person> person(StudentId student) {
    return with(persons -> persons.person(student));
  }

  @Override
  public Optional<Employee> employee(StaffId staff) {
    return with(persons -> persons.employee(staff));
  }

  @Override
  public List<AssignedNeed> needs(StudentId student) {
    return with(persons -> persons.needs(student));
  }

  @Override
  public boolean knows(StudentId student) {
    return person(student).isPresent();
  }

  @Override
  public void put(Person person) {
    with(
        persons -> {
          persons.put(person);
          return true;
        });
  }

  @Override
  public boolean put(Employee employee) {
    return with(persons -> persons.put(employee));
  }

  @Override
  public boolean put(StudentId student, List<AssignedNeed> needs) {
    return with(persons -> persons.put(student, needs));
  }

  /**
   * Forgets a student: his names, codes and facilities. What the store keeps of him stays.
   *
   * @param student the student
   */
  public void forget(StudentId student) {
    with(
        persons -> {
          persons.forget(Set.of(student.value()));
          return true;
        });
  }

  /**
   * Forgets a member of staff.
   *
   * @param staff the member of staff
   */
  public void forget(StaffId staff) {
    with(
        persons -> {
          persons.forget(staff);
          return true;
        });
  }
}
