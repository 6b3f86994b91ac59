package org.okeenrolment.adapter.oke.endpoint;

import java.time.Instant;
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
import org.okeenrolment.monitor.ReportFindingBuilder;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** Persons (table 2.5), as they are delivered: students with their needs, and staff. */
final class DeliveredPersons {
  private final PlanningSetup setup;
  private final OkeTimes times;

  DeliveredPersons(PlanningSetup setup, OkeTimes times) {
    this.setup = setup;
    this.times = times;
  }

  /** Answers whether the person is new. */
  boolean put(Call call, Person person) {
    boolean isNew =
        isEmployee(person) && setup.register().put(PersonMapping.employee(person, call.id()));
    return isStudent(person) ? putStudent(call, person) : isNew;
  }

  private boolean putStudent(Call call, Person person) {
    StudentId student = new StudentId(call.id());
    List<AssignedNeed> needs = needs(call, person);
    List<Participation> seats = seats(student);
    boolean known = setup.register().knows(student);
    setup.register().put(PersonMapping.person(person, call.id()));
    if (setup.register().put(student, needs)) {
      seats.forEach(seat -> changed(call, seat));
    }
    return !known;
  }

  private List<Participation> seats(StudentId student) {
    Instant now = setup.clock().instant();
    return setup
        .store()
        .inTransaction(session -> session.participations().ofStudent(student))
        .stream()
        .filter(seat -> seat.state() == ParticipationState.SIGNED_UP)
        .filter(seat -> seat.moment().start().isAfter(now))
        .toList();
  }

  /** His seats keep the time that they were given. */
  private void changed(Call call, Participation seat) {
    report(
        call,
        ReportFinding.builder()
            .type("NEEDS_CHANGED")
            .object("participation")
            .id(seat.id().value())
            .detail("The needs of a student changed after he was signed up; his time did not."));
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
    String code = wire.code();
    if (code == null) {
      return Optional.empty();
    }
    Days days = new Days(day(wire.startDate()), day(wire.endDate()));
    Optional<AssignedNeed> read = setup.needs().read(code);
    if (read.isEmpty()) {
      report(
          call,
          ReportFinding.builder()
              .type("NEED_UNKNOWN")
              .object("assignedNeed")
              .id(code)
              .detail(
                  "The code of a need (%s) has no meaning here; it gives nothing."
                      .formatted(code)));
    }
    return read.or(() -> Optional.of(AssignedNeed.of(code).build()))
        .map(need -> need.withValid(days));
  }

  private Optional<LocalDate> day(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(times::date);
  }

  private void report(Call call, ReportFindingBuilder finding) {
    setup.exams().monitor().report(finding.actor(call.actor()).build());
  }
}
