package org.okeenrolment.internal.rollover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.rollover.CohortTransfer;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferCohort;

/** Moves everybody who is not in a programme and cohort any more, or only finds what that does. */
final class TransferRun implements BulkRun.Part<List<StudentTransfer>> {
  private final CommandRunner runner;
  private final TransferCohort command;
  private final Consumer<StudentTransfer> told;
  private final Members members;
  private final Map<StudentId, Reason> failed = new HashMap<>();
  private int moved;
  private int unchanged;

  TransferRun(CommandRunner runner, TransferCohort command, Consumer<StudentTransfer> told) {
    this.runner = runner;
    this.command = command;
    this.told = told;
    this.members = new Members(runner.surroundings().catalogue());
  }

  CohortTransfer propose() {
    return run(BulkRun.dry(runner, command, this::plan));
  }

  CohortTransfer transfer() {
    return run(BulkRun.of(runner, command, this));
  }

  private CohortTransfer run(BulkRun<List<StudentTransfer>> run) {
    Transfer transfer = command.transfer();
    Chunks.paged(
        (last, limit) ->
            runner.read(
                command.actor(),
                work ->
                    work.session()
                        .enrolments()
                        .studentsWithOpen(transfer.schoolYear(), last, limit)),
        students -> run.process(students, planned -> planned.forEach(this::count), failed::put));
    return new CohortTransfer(moved, unchanged, failed);
  }

  private void count(StudentTransfer planned) {
    if (planned.isAny()) {
      moved++;
    } else {
      unchanged++;
    }
    told.accept(planned);
  }

  @Override
  public List<StudentTransfer> plan(Work work, List<StudentId> students) {
    return students.stream()
        .filter(this::hasMoved)
        .filter(student -> isAskedFor(work, student))
        .map(new Transfers(work, command.transfer())::propose)
        .toList();
  }

  @Override
  public void save(Work work, List<StudentTransfer> planned) {
    new Transfers(work, command.transfer()).carryOut(planned);
  }

  private boolean hasMoved(StudentId student) {
    Transfer transfer = command.transfer();
    return !members.has(transfer.from(), student)
        && transfer.to().filter(to -> !members.has(to, student)).isEmpty();
  }

  private boolean isAskedFor(Work work, StudentId student) {
    return work.session().enrolments().ofStudent(student).stream()
        .filter(enrolment -> enrolment.isOpen())
        .anyMatch(enrolment -> enrolment.purposes().contains(command.transfer().from()));
  }
}
