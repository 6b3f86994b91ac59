package org.okeenrolment.testkit.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.regulation.Fact.Attempt;
import org.okeenrolment.regulation.Fact.CostDecided;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.signup.Participation;

/** Everything that is stored, as what each object was recorded by. */
final class StoredFacts {
  private static final int ALL = 99_999;

  private final Map<Id, Set<JournalId>> recorded = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Session session;

  /** One fact: what it is about, by any of some names, and what recorded it. */
  private record Fact(List<? extends Id> names, JournalId journal) {}

  private StoredFacts(Session session) {
    this.session = session;
  }

  /** Reads everything about some students and sittings. */
  static StoredFacts of(Session session, List<StudentId> students, List<SittingId> sittings) {
    StoredFacts facts = new StoredFacts(session);
    students.forEach(facts::addStudent);
    sittings.forEach(facts::addSitting);
    facts.addFindings(FindingFilter.open());
    facts.addFindings(FindingFilter.settled());
    session.outbox().queued(0, ALL).stream()
        .map(QueuedEntry::entry)
        .forEach(entry -> facts.index(entry.object(), entry.journal()));
    return facts;
  }

  /** Answers the journal entries that recorded something of an object. */
  Set<JournalId> recordedBy(Id object) {
    return recorded.getOrDefault(object, Set.of());
  }

  /** Answers all journal entries that anything names. */
  Set<JournalId> named() {
    Set<JournalId> named = new HashSet<>();
    recorded.values().forEach(named::addAll);
    return named;
  }

  /** Answers what the facts that an entry recorded are about, where no effect of it says so. */
  List<?> notNamedBy(JournalEntry entry) {
    List<Id> named = entry.effects().stream().map(Effect::object).toList();
    return facts.stream()
        .filter(fact -> fact.journal().equals(entry.id()))
        .map(Fact::names)
        .filter(names -> names.stream().noneMatch(named::contains))
        .toList();
  }

  private void addStudent(StudentId student) {
    List<Enrolment> enrolments = session.enrolments().ofStudent(student);
    enrolments.forEach(enrolment -> add(enrolment.id(), enrolment.recorded()));
    enrolments.stream()
        .collect(Collectors.groupingBy(Enrolment::of))
        .forEach((of, its) -> addExam(of, its.stream().map(Enrolment::id).toList()));
    session.participations().ofStudent(student).forEach(this::addSeat);
  }

  private void addExam(StudentExam of, List<EnrolmentId> ids) {
    session.approvals().of(of).forEach(one -> add(ids, one.recorded()));
    session.attempts().ledger(of).entries().forEach(entry -> addEntry(entry, ids));
    session.requests().of(of).forEach(this::addRequest);
  }

  /** An attempt is named by its own id, and what was granted by that of the enrolment. */
  private void addEntry(LedgerEntry entry, List<EnrolmentId> enrolments) {
    if (entry.fact() instanceof Attempt attempt) {
      add(attempt.id().orElseThrow(), entry.recorded());
    } else if (entry.fact() instanceof CostDecided decided) {
      add(decided.target(), entry.recorded());
    } else {
      add(enrolments, entry.recorded());
    }
  }

  private void addRequest(DecisionRequest request) {
    add(request.id(), request.asked());
    request.answer().ifPresent(answer -> add(request.id(), answer.recorded()));
  }

  private void addSeat(Participation seat) {
    add(seat.id(), seat.recorded());
    session.results().history(seat.id()).forEach(entry -> add(seat.id(), entry.recorded()));
  }

  private void addSitting(SittingId id) {
    session.sittings().find(id).ifPresent(sitting -> add(id, sitting.recorded()));
    session.results().reports(id).entries().forEach(entry -> addReport(id, entry));
  }

  private void addReport(SittingId id, ReportEntry entry) {
    add(
        entry instanceof Irregularity about ? List.of(id, about.participation()) : List.of(id),
        entry.recorded());
  }

  private void addFindings(FindingFilter filter) {
    session
        .journal()
        .findings(filter, null, ALL)
        .forEach(
            finding -> {
              add(finding.id(), finding.recorded());
              finding.settlements().forEach(one -> add(finding.id(), one.recorded()));
            });
  }

  private void add(Id object, Recorded how) {
    add(List.of(object), how);
  }

  private void add(List<? extends Id> names, Recorded how) {
    facts.add(new Fact(names, how.journal()));
    names.forEach(name -> index(name, how.journal()));
  }

  private void index(Id object, JournalId journal) {
    recorded.computeIfAbsent(object, any -> new HashSet<>()).add(journal);
  }
}
