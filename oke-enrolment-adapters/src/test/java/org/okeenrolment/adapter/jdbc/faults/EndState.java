package org.okeenrolment.adapter.jdbc.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What a school has in its store in the end, as lines to compare: records with the names that a
 * person would give them in place of their ids, and without the moment and the cause of each.
 */
final class EndState {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int ALL = 100_000;

  private final Session session;
  private final Map<String, String> names = new HashMap<>();
  private final List<Object> records = new ArrayList<>();

  private EndState(Session session) {
    this.session = session;
  }

  static List<String> of(FaultSchool school) {
    return school.store().inTransaction(session -> new EndState(session).lines(school.students()));
  }

  private List<String> lines(List<StudentId> students) {
    students.forEach(this::ofStudent);
    Stream.of(Samples.REKENEN, Samples.NETWERKEN)
        .flatMap(exam -> session.sittings().openFor(exam.id()).stream())
        .forEach(this::ofSitting);
    session.outbox().queued(0, ALL).stream()
        .map(one -> List.of(one.entry().partner(), one.entry().change(), one.entry().object()))
        .forEach(records::add);
    session.journal().entries(null, ALL).forEach(this::ofJournal);
    return records.stream().map(this::named).sorted().toList();
  }

  private void ofStudent(StudentId student) {
    for (Enrolment one : session.enrolments().ofStudent(student)) {
      names.put(
          one.id().value(), "%s of %s in %s".formatted(student, one.of().exam(), one.schoolYear()));
      records.add(one.withRecorded(Samples.RECORDED));
    }
    Stream.of(Samples.REKENEN, Samples.NETWERKEN)
        .map(exam -> new StudentExam(student, exam.id()))
        .forEach(this::ofExam);
    for (Participation one : session.participations().ofStudent(student)) {
      names.put(one.id().value(), "%s of %s".formatted(student, one.sitting()));
      records.add(one.withRecorded(Samples.RECORDED));
      session.results().history(one.id()).stream()
          .map(result -> result.withRecorded(Samples.RECORDED))
          .forEach(records::add);
    }
  }

  private void ofExam(StudentExam of) {
    session.attempts().ledger(of).entries().stream()
        .map(entry -> entry.withRecorded(Samples.RECORDED))
        .forEach(records::add);
    session.approvals().of(of).stream()
        .map(approval -> approval.withRecorded(Samples.RECORDED))
        .forEach(records::add);
  }

  private void ofSitting(Sitting sitting) {
    names.put(sitting.id().value(), sitting.name());
    records.add(sitting.withRecorded(Samples.RECORDED));
    records.add(List.of(sitting.id(), session.sittings().seatsTaken(sitting.id())));
  }

  private void ofJournal(JournalEntry entry) {
    entry.effects().stream()
        .map(effect -> List.of(entry.command(), effect.kind(), effect.object()))
        .forEach(records::add);
  }

  private String named(Object one) {
    String text = one.toString();
    for (int pass = 0; pass < 2; pass++) {
      text = replaced(text);
    }
    return text;
  }

  private String replaced(String text) {
    return ID.matcher(text)
        .replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), "an id")));
  }
}
