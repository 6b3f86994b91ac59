package org.okeenrolment.internal.rollover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.AttemptEntries;
import org.okeenrolment.internal.enrol.CohortEnroller;
import org.okeenrolment.internal.enrol.End;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.rollover.ExamTransfer;
import org.okeenrolment.rollover.ExamTransfer.Action;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferRules;
import org.okeenrolment.rollover.TransferSituation;

/** Finds what a move does to students who are locked, and does it. */
final class Transfers {
  /** How the journal names what is done to an enrolment. */
  private static final Map<Action, String> KINDS =
      Map.of(
          Action.ENROL, "enrolled",
          Action.KEEP, "purposes replaced",
          Action.WITHDRAW, "withdrawn",
          Action.FLAG, "kept for its work");

  private final Work work;
  private final Transfer transfer;

  Transfers(Work work, Transfer transfer) {
    this.work = work;
    this.transfer = transfer;
  }

  StudentTransfer propose(StudentId student) {
    List<Enrolment> enrolments = work.session().enrolments().ofStudent(student);
    return TransferRules.propose(
        TransferSituation.builder()
            .student(student)
            .transfer(transfer)
            .plan(transfer.to().map(work::plan))
            .enrolments(enrolments)
            .worked(exams(enrolments, one -> hasAttempt(one) || hasBegun(one)))
            .left(exams(enrolments, one -> TransferRules.isLeft(facts(one))))
            .build());
  }

  private static Set<ExamId> exams(List<Enrolment> enrolments, Predicate<StudentExam> which) {
    return enrolments.stream()
        .map(Enrolment::of)
        .filter(which)
        .map(StudentExam::exam)
        .collect(Collectors.toSet());
  }

  private boolean hasAttempt(StudentExam of) {
    return facts(of).stream().anyMatch(Fact.Attempt.class::isInstance);
  }

  private boolean hasBegun(StudentExam of) {
    return work.signedUp(of).stream().anyMatch(seat -> !seat.moment().start().isAfter(work.now()));
  }

  private List<Fact> facts(StudentExam of) {
    return work.session().attempts().ledger(of).facts();
  }

  /** Answers what was done before, and what is left alone as it is now. */
  StudentTransfer again(StudentId student, Before before) {
    Map<EnrolmentId, ExamTransfer> now = new HashMap<>();
    propose(student).exams().stream()
        .filter(exam -> exam.action() == Action.NONE)
        .forEach(exam -> now.put(exam.enrolment().orElseThrow().id(), exam));
    return new StudentTransfer(
        student,
        work.session().enrolments().ofStudent(student).stream()
            .map(Enrolment::id)
            .flatMap(id -> again(id, before).or(() -> Optional.ofNullable(now.get(id))).stream())
            .toList());
  }

  private Optional<ExamTransfer> again(EnrolmentId id, Before before) {
    return KINDS.entrySet().stream()
        .filter(kind -> before.did(EnrolmentId.class, kind.getValue()).anyMatch(id::equals))
        .map(kind -> again(kind.getKey(), work.session().enrolments().history(id), before.entry()))
        .findFirst();
  }

  private static ExamTransfer again(Action action, List<Enrolment> history, JournalEntry entry) {
    int earlier =
        (int)
            history.stream()
                .takeWhile(one -> !one.recorded().journal().equals(entry.id()))
                .takeWhile(one -> !one.recorded().at().isAfter(entry.at()))
                .count();
    return TransferRules.done(
        action,
        history.get(Math.max(0, earlier - 1)),
        history.get(Math.min(earlier, history.size() - 1)));
  }

  void carryOut(List<StudentTransfer> proposals) {
    List<Enrolment> withdrawn = new ArrayList<>();
    for (StudentTransfer proposal : proposals) {
      for (ExamTransfer exam : proposal.exams()) {
        switch (exam.action()) {
          case ENROL -> enrol(new StudentExam(proposal.student(), exam.exam()));
          case KEEP -> keep(exam.enrolment().orElseThrow(), exam.purposes());
          case WITHDRAW -> withdrawn.add(exam.enrolment().orElseThrow());
          case FLAG -> flag(exam.enrolment().orElseThrow());
          case NONE -> {}
        }
      }
    }
    End.end(work, withdrawn, EnrolmentState.WITHDRAWN).forEach(this::noteLeft);
  }

  private void enrol(StudentExam of) {
    EnrolCohort cohort =
        EnrolCohort.of(work.actor(), transfer.to().orElseThrow(), transfer.schoolYear());
    Enrolment added = CohortEnroller.enrolment(work, cohort, of);
    work.session().enrolments().addAll(List.of(added));
    work.did("enrolled", added.id());
  }

  private void keep(Enrolment enrolment, List<ProgrammeCohort> purposes) {
    work.session()
        .enrolments()
        .save(enrolment.withPurposes(purposes).withRecorded(work.recorded()));
    work.did("purposes replaced", enrolment.id());
  }

  private void flag(Enrolment enrolment) {
    noteLeft(enrolment);
    work.did("kept for its work", enrolment.id());
    work.report(
        "WORK_IN_PROGRAMME_LEFT",
        enrolment.id(),
        "Nobody asks for exam %s any more, and work was made.".formatted(enrolment.of().exam()));
  }

  /** So that work is reported once, and he is enrolled again when he comes back. */
  private void noteLeft(Enrolment enrolment) {
    AttemptEntries.append(
        work, enrolment.of(), new Fact.StatusChanged(work.today(), TransferRules.LEFT_PROGRAMME));
  }
}
