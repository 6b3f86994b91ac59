package org.okeenrolment.internal.rollover;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.enrol.CohortEnroller;
import org.okeenrolment.internal.enrol.End;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.rollover.ExamTransfer;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferRules;
import org.okeenrolment.rollover.TransferSituation;

/** Finds what a move does to a student who is locked, and does it. */
final class Transfers {
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
            .worked(exams(enrolments, one -> isSat(one) || hasBegun(one)))
            .left(exams(enrolments, this::isLeft))
            .build());
  }

  private static Set<ExamId> exams(List<Enrolment> enrolments, Predicate<StudentExam> which) {
    return enrolments.stream()
        .map(Enrolment::of)
        .filter(which)
        .map(StudentExam::exam)
        .collect(Collectors.toSet());
  }

  private boolean isSat(StudentExam of) {
    return facts(of).stream().anyMatch(Fact.Attempt.class::isInstance);
  }

  private boolean hasBegun(StudentExam of) {
    return work.signedUp(of.student()).stream()
        .filter(seat -> seat.of().equals(of))
        .anyMatch(seat -> !seat.moment().start().isAfter(work.now()));
  }

  private boolean isLeft(StudentExam of) {
    boolean left = false;
    for (Fact fact : facts(of)) {
      left =
          fact instanceof Fact.StatusChanged changed
              ? changed.status().equals(TransferRules.LEFT_PROGRAMME)
              : left && !(fact instanceof Fact.Attempt);
    }
    return left;
  }

  private List<Fact> facts(StudentExam of) {
    return work.session().attempts().ledger(of).facts();
  }

  void carryOut(StudentTransfer proposal) {
    for (ExamTransfer exam : proposal.exams()) {
      switch (exam.action()) {
        case ENROL -> enrol(new StudentExam(proposal.student(), exam.exam()));
        case KEEP -> keep(exam.enrolment().orElseThrow(), exam);
        case WITHDRAW -> withdraw(exam.enrolment().orElseThrow());
        case FLAG -> flag(exam.enrolment().orElseThrow());
        case NONE -> {}
      }
    }
  }

  private void enrol(StudentExam of) {
    EnrolCohort cohort =
        EnrolCohort.of(work.actor(), transfer.to().orElseThrow(), transfer.schoolYear());
    Enrolment added = CohortEnroller.enrolment(work, cohort, of);
    work.session().enrolments().addAll(List.of(added));
    work.did("enrolled", added.id());
  }

  private void keep(Enrolment enrolment, ExamTransfer exam) {
    work.session().enrolments().save(enrolment.withPurposes(exam.purposes()));
    work.did("purposes replaced", enrolment.id());
  }

  private void withdraw(Enrolment enrolment) {
    End.end(work, enrolment, EnrolmentState.WITHDRAWN);
    noteLeft(enrolment);
  }

  private void flag(Enrolment enrolment) {
    noteLeft(enrolment);
    work.did("kept for its work", enrolment.id());
    work.report(
        "WORK_IN_PROGRAMME_LEFT",
        enrolment.id(),
        "Nobody asks for exam %s any more, and work was made.".formatted(enrolment.of().exam()));
  }

  /** So that it is reported once, and enrolled again when he comes back. */
  private void noteLeft(Enrolment enrolment) {
    Fact left = new Fact.StatusChanged(work.today(), TransferRules.LEFT_PROGRAMME);
    work.session()
        .attempts()
        .append(
            LedgerEntry.builder().of(enrolment.of()).fact(left).recorded(work.recorded()).build());
  }
}
