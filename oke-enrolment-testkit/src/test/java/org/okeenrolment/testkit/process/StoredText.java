package org.okeenrolment.testkit.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

/** Everything that is stored, as text. */
final class StoredText {
  private final List<String> texts = new ArrayList<>();
  private final Session session;

  private StoredText(Session session) {
    this.session = session;
  }

  /** Reads everything of the years of the samples, and of some students and sittings. */
  static List<String> of(Session session, List<StudentId> students, List<SittingId> sittings) {
    StoredText stored = new StoredText(session);
    Set<StudentId> all = new TreeSet<>(students);
    SchoolYear year = Samples.YEAR;
    for (int years = 0; years < 5; years++, year = year.next()) {
      all.addAll(session.enrolments().studentsOf(year, null, 999));
      all.addAll(session.enrolments().studentsWithOpen(year, null, 999));
    }
    all.stream().filter(student -> !students.contains(student)).forEach(stored::add);
    students.forEach(stored::addStudent);
    all.forEach(stored::addStudent);
    sittings.forEach(stored::addSitting);
    session.journal().entries(null, 9_999).forEach(stored::add);
    session.journal().findings(FindingFilter.open(), null, 999).forEach(stored::add);
    session.journal().findings(FindingFilter.settled(), null, 999).forEach(stored::add);
    session.outbox().queued(0, 999).forEach(stored::add);
    return stored.texts;
  }

  private void addStudent(StudentId student) {
    session.enrolments().ofStudent(student).forEach(this::addEnrolment);
    session.participations().ofStudent(student).forEach(this::addSeat);
  }

  private void addEnrolment(Enrolment enrolment) {
    add(enrolment);
    session.enrolments().history(enrolment.id()).forEach(this::add);
    session.approvals().of(enrolment.of()).forEach(this::add);
    session.attempts().ledger(enrolment.of()).entries().forEach(this::add);
    session.requests().of(enrolment.of()).forEach(this::add);
  }

  private void addSeat(Participation seat) {
    add(seat);
    session.participations().history(seat.id()).forEach(this::add);
    session.results().history(seat.id()).forEach(this::add);
  }

  private void addSitting(SittingId id) {
    session.sittings().find(id).ifPresent(this::add);
    session.participations().ofSitting(id).forEach(this::addSeat);
    session.results().reports(id).entries().forEach(this::add);
  }

  private void add(Object stored) {
    texts.add(stored.toString());
  }
}
