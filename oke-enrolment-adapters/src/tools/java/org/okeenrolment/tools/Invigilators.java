package org.okeenrolment.tools;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.testkit.sample.InMemorySchool;

/** Each room has an invigilator of its own. */
final class Invigilators {
  private final InMemorySchool register;
  private final Set<StaffId> all = new TreeSet<>();

  Invigilators(InMemorySchool register) {
    this.register = register;
  }

  /** The invigilator of a room. */
  StaffId of(int room) {
    String number = "M%04d".formatted(room);
    byte[] name = number.getBytes(StandardCharsets.UTF_8);
    StaffId id = new StaffId(UUID.nameUUIDFromBytes(name).toString());
    register.employee(
        Employee.builder()
            .id(id)
            .staffNumber(number)
            .givenName("Ans")
            .surname("Toezicht " + room)
            .displayName("Toezicht %d, Ans".formatted(room))
            .mail(number + "@school.example")
            .build());
    all.add(id);
    return id;
  }

  /** Those of all rooms that were used. */
  Set<StaffId> all() {
    return Collections.unmodifiableSet(all);
  }
}
