package org.okeenrolment.internal.enrol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    return runner.decide(
        command,
        work -> AccessRequest.of("EnrolCohort"),
        work ->
            catalogue.plan(command.cohort()).isPresent()
                ? Decision.allowed()
                : Decision.refused(EnrolmentRules.noExamPlan(command.cohort())));
  }

  /** Answers what running it would come to, and changes nothing. */
  public Outcome<CohortEnrolment> propose(EnrolCohort command) {
    return CommandRunner.whenAllowed(
        decide(command), () -> start(command, part -> BulkRun.dry(runner, command, part::plan)));
  }

  /** Runs it. */
  public Outcome<CohortEnrolment> run(EnrolCohort command) {
    return runner.run(
        command,
        () -> decide(command),
        () -> start(command, part -> BulkRun.of(runner, command, part)));
  }

  private CohortEnrolment start(EnrolCohort command, Function<Part, BulkRun<Planned>> run) {
    Part part = new Part(command, catalogue.plan(command.cohort()).orElseThrow());
    return run(command, run.apply(part));
  }

  private CohortEnrolment run(EnrolCohort command, BulkRun<Planned> run) {
    int[] counts = {0, 0};
    Map<StudentId, List<Reason>> skipped = new LinkedHashMap<>();
    Chunks.of(
        included(command, skipped),
        chunk ->
            run.process(
                chunk,
                planned -> {
                  counts[0] += planned.added().size();
                  counts[1] += planned.unchanged();
                },
                (student, why) -> skipped.put(student, List.of(why))));
    return new CohortEnrolment(counts[0], counts[1], skipped);
  }

  private List<StudentId> included(EnrolCohort command, Map<StudentId, List<Reason>> skipped) {
    List<StudentId> students = catalogue.students(command.cohort());
    students.stream()
        .filter(command.excluded()::contains)
        .forEach(out -> skipped.put(out, List.of(Reason.of("EXCLUDED_FROM_RUN").build())));
    return students.stream().filter(student -> !command.excluded().contains(student)).toList();
  }

  /** Answers a new enrolment for the cohort. */
  public static Enrolment enrolment(Work work, EnrolCohort command, StudentExam of) {
    return Enrolment.builder()
        .id(new EnrolmentId(work.newId()))
        .of(of)
        .schoolYear(command.schoolYear())
        .origin(EnrolmentOrigin.AUTOMATIC)
        .addPurposes(command.cohort())
        .recorded(work.recorded())
        .build();
  }

  /** Answers new enrolments for the cohort, which share what is the same for all. */
  private static List<Enrolment> enrolments(
      Work work, EnrolCohort command, List<StudentExam> added) {
    List<Enrolment> enrolments = new ArrayList<>(added.size());
    for (StudentExam of : added) {
      enrolments.add(
          enrolments.isEmpty()
              ? enrolment(work, command, of)
              : enrolments.get(0).withId(new EnrolmentId(work.newId())).withOf(of));
    }
    return enrolments;
  }

  /** What is done for some students: new enrolments, and the purpose for those that stand. */
  private record Planned(List<StudentExam> added, List<Enrolment> joined, int unchanged) {}

  private record Part(EnrolCohort command, ExamPlan plan) implements BulkRun.Part<Planned> {
    @Override
    public Planned plan(Work work, List<StudentId> students) {
      List<StudentExam> added = new ArrayList<>();
      List<Enrolment> joined = new ArrayList<>();
      Map<Set<ExamId>, List<ExamId>> toTake = new HashMap<>();
      for (StudentId student : students) {
        List<Enrolment> all = work.session().enrolments().ofStudent(student);
        toTake
            .computeIfAbsent(
                EnrolmentRules.covered(all, command.schoolYear()),
                covered -> EnrolmentRules.toTake(plan.mandatory(), covered))
            .forEach(exam -> added.add(new StudentExam(student, exam)));
        all.stream().filter(this::isJoined).forEach(joined::add);
      }
      return new Planned(added, joined, students.size() * plan.mandatory().size() - added.size());
    }

    private boolean isJoined(Enrolment enrolment) {
      return enrolment.isOpen()
          && plan.mandatory().contains(enrolment.of().exam())
          && !enrolment.purposes().contains(plan.purpose());
    }

    @Override
    public void save(Work work, Planned planned) {
      work.session()
          .enrolments()
          .saveAll(planned.joined().stream().map(one -> withPurpose(work, one)).toList());
      planned.joined().forEach(one -> work.did("purpose added", one.id()));
      List<Enrolment> added = enrolments(work, command, planned.added());
      work.session().enrolments().addAll(added);
      added.forEach(enrolment -> work.did("enrolled", enrolment.id()));
    }

    private Enrolment withPurpose(Work work, Enrolment enrolment) {
      List<ProgrammeCohort> purposes =
          Stream.concat(enrolment.purposes().stream(), Stream.of(plan.purpose())).toList();
      return enrolment.withPurposes(purposes).withRecorded(work.recorded());
    }
  }
}
