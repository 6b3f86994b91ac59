package org.okeenrolment.internal.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.NotFoundException;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.privacy.KeptRecords;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.signup.Participation;

/** What is stored of a student who is locked. */
record StudentFile(
    StudentId student, List<Enrolment> enrolments, List<Participation> participations) {
  static StudentFile of(Work work, StudentId student) {
    return new StudentFile(
        student,
        work.session().enrolments().ofStudent(student),
        work.session().participations().ofStudent(student));
  }

  /** Answers what is stored, of a student who has any enrolment. */
  static StudentFile known(Work work, StudentId student) {
    work.session().lock(student);
    StudentFile file = of(work, student);
    if (file.enrolments().isEmpty()) {
      throw new NotFoundException("UNKNOWN_STUDENT", student);
    }
    return file;
  }

  KeptRecords kept() {
    return new KeptRecords(enrolments.size(), participations.size());
  }

  boolean isPseudonymous() {
    return Pseudonym.isPseudonym(student);
  }

  List<OutboxEntry> waiting(Work work) {
    return participations.stream()
        .flatMap(one -> work.session().outbox().queued(one.id()).stream())
        .map(QueuedEntry::entry)
        .toList();
  }

  /** Puts everything under a new pseudonym, which is answered. */
  StudentId pseudonymise(Work work, Pseudonym.Extent extent) {
    return pseudonymise(work, List.of(this), extent).get(0);
  }

  /** Puts everything of some students under new pseudonyms, which are answered in order. */
  static List<StudentId> pseudonymise(Work work, List<StudentFile> files, Pseudonym.Extent extent) {
    List<Pseudonym> pseudonyms = files.stream().map(file -> file.pseudonym(work, extent)).toList();
    work.session().pseudonymise(pseudonyms);
    List<StudentId> to = pseudonyms.stream().map(Pseudonym::pseudonym).toList();
    to.forEach(
        one -> work.did(extent == Pseudonym.Extent.ERASED ? "erased" : "pseudonymised", one));
    return to;
  }

  private Pseudonym pseudonym(Work work, Pseudonym.Extent extent) {
    return Pseudonym.builder()
        .student(student)
        .pseudonym(Pseudonym.id(work.newId()))
        .extent(extent)
        .objects(objects(work))
        .aliases(aliases(work))
        .build();
  }

  private Set<String> objects(Work work) {
    Set<String> objects = new HashSet<>();
    Stream.of(
            enrolments.stream().map(Enrolment::id),
            participations.stream().map(Participation::id),
            exams().flatMap(of -> attempts(work, of)),
            exams().flatMap(of -> work.session().requests().of(of).stream()).map(one -> one.id()))
        .flatMap(ids -> ids)
        .map(Id::value)
        .forEach(objects::add);
    return objects;
  }

  private Set<String> aliases(Work work) {
    return enrolments.stream()
        .flatMap(one -> work.session().enrolments().history(one.id()).stream())
        .flatMap(one -> one.delivered().stream())
        .map(attempt -> attempt.reference().association())
        .collect(Collectors.toSet());
  }

  private static Stream<? extends Id> attempts(Work work, StudentExam of) {
    return work.session().attempts().ledger(of).entries().stream()
        .map(LedgerEntry::fact)
        .filter(Fact.Attempt.class::isInstance)
        .flatMap(fact -> ((Fact.Attempt) fact).id().stream());
  }

  private Stream<StudentExam> exams() {
    return enrolments.stream().map(Enrolment::of).distinct();
  }
}
