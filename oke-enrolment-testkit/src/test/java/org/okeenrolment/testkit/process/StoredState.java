package org.okeenrolment.testkit.process;

import java.util.ArrayList;
import java.util.List;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;

/** All that is stored about some students and sittings. */
record StoredState(List<Object> stored) {
  private static final int ALL = 99_999;

  static StoredState of(Session session, List<StudentId> students, List<SittingId> sittings) {
    List<Object> stored = new ArrayList<>();
    students.forEach(student -> addStudent(session, student, stored));
    sittings.forEach(sitting -> addSitting(session, sitting, stored));
    stored.addAll(session.journal().entries(null, ALL));
    stored.addAll(session.journal().findings(FindingFilter.open(), null, ALL));
    stored.addAll(session.journal().findings(FindingFilter.settled(), null, ALL));
    stored.addAll(session.outbox().queued(0, ALL));
    return new StoredState(List.copyOf(stored));
  }

  private static void addStudent(Session session, StudentId student, List<Object> stored) {
    List<Enrolment> enrolments = session.enrolments().ofStudent(student);
    stored.addAll(enrolments);
    enrolments.stream()
        .map(Enrolment::of)
        .distinct()
        .forEach(
            of -> {
              stored.addAll(session.approvals().of(of));
              stored.addAll(session.attempts().ledger(of).entries());
              stored.addAll(session.requests().of(of));
            });
    List<Participation> seats = session.participations().ofStudent(student);
    stored.addAll(seats);
    seats.forEach(seat -> stored.addAll(session.results().history(seat.id())));
  }

  private static void addSitting(Session session, SittingId id, List<Object> stored) {
    session.sittings().find(id).ifPresent(stored::add);
    stored.add(session.sittings().seatsTaken(id));
    stored.addAll(session.results().reports(id).entries());
  }
}
