package org.okeenrolment.internal.enrol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.CohortEnrolment;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.ExamCatalogue;

/** Enrols a cohort for the mandatory exams of its plan, a chunk of students at a time. */
public final class CohortEnroller {
  private final CommandRunner runner;
  private final ExamCatalogue catalogue;

  public CohortEnroller(CommandRunner runner) {
    this.runner = runner;
    this.catalogue = runner.surroundings().catalogue();
  }

  /** Decides whether the run can start. */
  public Decision decide(EnrolCohort command) {
    Optional<Decision> refusal = runner.refusal(command, AccessRequest.of("EnrolCohort"));
    return refusal.orElseGet(
        () ->
            catalogue.plan(command.cohort()).isPresent()
                ? Decision.allowed()
                : Decision.refused(noPlan(command)));
  }

  /** Runs it. */
  public Outcome<CohortEnrolment> run(EnrolCohort command) {
    Decision decision = decide(command);
    if (!decision.isAllowed()) {
      return new Outcome.NotDone<>(decision);
    }
    ExamPlan plan = catalogue.plan(command.cohort()).orElseThrow();
    return new Outcome.Done<>(run(command, plan), decision);
  }

  private CohortEnrolment run(EnrolCohort command, ExamPlan plan) {
    Counts total = new Counts();
    Map<StudentId, List<Reason>> skipped = new LinkedHashMap<>();
    BulkRun<Counts> run =
        new BulkRun<>(runner, command, (work, chunk) -> enrol(work, command, plan, chunk));
    Chunks.of(
        included(command, skipped),
        chunk ->
            run.process(chunk, total::add, (student, why) -> skipped.put(student, List.of(why))));
    return new CohortEnrolment(total.enrolled, total.unchanged, skipped);
  }

  private List<StudentId> included(EnrolCohort command, Map<StudentId, List<Reason>> skipped) {
    List<StudentId> students = catalogue.students(command.cohort());
    students.stream()
        .filter(command.excluded()::contains)
        .forEach(out -> skipped.put(out, List.of(Reason.of("EXCLUDED_FROM_RUN").build())));
    return students.stream().filter(student -> !command.excluded().contains(student)).toList();
  }

  private static Counts enrol(
      Work work, EnrolCohort command, ExamPlan plan, List<StudentId> students) {
    Counts counts = new Counts();
    List<Enrolment> added = new ArrayList<>();
    for (StudentId student : students) {
      List<Enrolment> all = work.session().enrolments().ofStudent(student);
      Set<ExamId> covered = EnrolmentRules.covered(all, command.schoolYear());
      open(all, plan).forEach(enrolment -> addPurpose(work, enrolment, plan));
      List<ExamId> toTake = EnrolmentRules.toTake(plan.mandatory(), covered);
      counts.unchanged += plan.mandatory().size() - toTake.size();
      toTake.forEach(exam -> added.add(enrolment(work, command, new StudentExam(student, exam))));
    }
    work.session().enrolments().addAll(added);
    added.forEach(enrolment -> work.did("enrolled", enrolment.id()));
    counts.enrolled = added.size();
    return counts;
  }

  private static Stream<Enrolment> open(List<Enrolment> all, ExamPlan plan) {
    return all.stream()
        .filter(Enrolment::isOpen)
        .filter(enrolment -> plan.mandatory().contains(enrolment.of().exam()))
        .filter(enrolment -> !enrolment.purposes().contains(plan.purpose()));
  }

  private static void addPurpose(Work work, Enrolment enrolment, ExamPlan plan) {
    List<ProgrammeCohort> purposes =
        Stream.concat(enrolment.purposes().stream(), Stream.of(plan.purpose())).toList();
    work.session()
        .enrolments()
        .save(enrolment.withPurposes(purposes).withRecorded(work.recorded()));
    work.did("purpose added", enrolment.id());
  }

  private static Enrolment enrolment(Work work, EnrolCohort command, StudentExam of) {
    return Enrolment.builder()
        .id(new EnrolmentId(work.newId()))
        .of(of)
        .schoolYear(command.schoolYear())
        .origin(EnrolmentOrigin.AUTOMATIC)
        .addPurposes(command.cohort())
        .recorded(work.recorded())
        .build();
  }

  private static Reason noPlan(EnrolCohort command) {
    return Reason.of("NO_EXAM_PLAN")
        .putFacts("programme", command.cohort().programme().value())
        .putFacts("cohort", command.cohort().cohort().value())
        .build();
  }

  private static final class Counts {
    private int enrolled;
    private int unchanged;

    private void add(Counts other) {
      enrolled += other.enrolled;
      unchanged += other.unchanged;
    }
  }
}
