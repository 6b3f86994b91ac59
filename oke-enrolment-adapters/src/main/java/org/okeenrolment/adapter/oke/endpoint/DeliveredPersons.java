package org.okeenrolment.adapter.oke.endpoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.PersonMapping;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.regulation.Days;

/** Persons (table 2.5), as they are delivered: students with their facilities, and staff. */
final class DeliveredPersons {
  private final PlanningSetup setup;
  private final OkeTimes times;

  DeliveredPersons(PlanningSetup setup) {
    this.setup = setup;
    this.times = new OkeTimes(setup.zone());
  }

  /** Answers whether the person is a new student. */
  boolean put(Call call, Person person) {
    if (isEmployee(person)) {
      setup.register().put(PersonMapping.employee(person, call.id()));
    }
    return isStudent(person) && putStudent(call, person);
  }

  private boolean putStudent(Call call, Person person) {
    StudentId student = new StudentId(call.id());
    boolean known = setup.register().knows(student);
    setup.register().put(PersonMapping.person(person, call.id()));
    setup.register().put(student, needs(call, person));
    return !known;
  }

  private static boolean isEmployee(Person person) {
    return has(person, "employee") || has(person, "guest");
  }

  /** Whoever is not said to be staff is a student. */
  private static boolean isStudent(Person person) {
    return has(person, "student") || !isEmployee(person);
  }

  private static boolean has(Person person, String affiliation) {
    return person.affiliations() != null && person.affiliations().contains(affiliation);
  }

  private List<AssignedNeed> needs(Call call, Person person) {
    List<AssignedNeed> needs = new ArrayList<>();
    ConsumerBlock.of(person)
        .assignedNeeds()
        .forEach(wire -> need(call, wire).ifPresent(needs::add));
    return needs;
  }

  private Optional<AssignedNeed> need(
      Call call, org.okeenrolment.adapter.oke.wire.AssignedNeed wire) {
    if (wire.code() == null) {
      return Optional.empty();
    }
    Days days = new Days(day(wire.startDate()), day(wire.endDate()));
    Optional<AssignedNeed> read = setup.needs().read(wire.code());
    if (read.isEmpty()) {
      report(call, wire.code());
    }
    return read.or(() -> Optional.of(AssignedNeed.of(wire.code()).build()))
        .map(need -> need.withValid(days));
  }

  private Optional<LocalDate> day(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(times::date);
  }

  /** The code says nothing of the person, who is not named. */
  private void report(Call call, String code) {
    setup
        .exams()
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(call.actor())
                .type("FACILITY_UNKNOWN")
                .object("assignedNeed")
                .id(code)
                .detail(
                    "The code of a facility (%s) has no meaning here; it gives nothing."
                        .formatted(code))
                .build());
  }
}
