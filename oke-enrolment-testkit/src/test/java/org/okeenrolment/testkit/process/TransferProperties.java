package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferStudent;

/** What must hold of a move whatever the plans are and whatever work was made. */
class TransferProperties {
  @Provide
  Arbitrary<Set<Integer>> exams() {
    return Arbitraries.integers().between(0, 4).set();
  }

  @Property(tries = 100)
  void openIsWhatSomebodyAsksForOrForWhichWorkWasMade(
      @ForAll("exams") Set<Integer> old,
      @ForAll("exams") Set<Integer> next,
      @ForAll("exams") Set<Integer> other,
      @ForAll("exams") Set<Integer> worked) {
    School school = new School(old, next, other);
    school.enrolments().forEach(enrolment -> school.work(enrolment, worked));
    Outcome<StudentTransfer> proposal = school.process.exams.rollover().propose(school.move);
    assertThat(school.process.exams.explain(school.move)).isEqualTo(proposal.decision());
    assertThat(school.process.exams.rollover().transfer(school.move)).isEqualTo(proposal);
    Set<Integer> open = new TreeSet<>(old);
    open.retainAll(worked);
    open.addAll(next);
    open.addAll(other);
    assertThat(school.open()).isEqualTo(open);
    List<Enrolment> after = school.enrolments();
    assertThat(school.process.exams.rollover().transfer(school.move))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(school.enrolments()).isEqualTo(after);
  }

  /** Anna, who moves from one programme to a second one and is in a third one as well. */
  private static final class School {
    private final Process process = new Process();
    private final TransferStudent move;

    School(Set<Integer> old, Set<Integer> next, Set<Integer> other) {
      for (int exam = 0; exam < 5; exam++) {
        process
            .school
            .register()
            .exam(new Exam(exam(exam), "Examen " + exam, false), new StaffId("bakker"));
      }
      process.school.register().plan(plan("2", next));
      enrol(plan("1", old));
      enrol(plan("3", other));
      move =
          TransferStudent.builder()
              .actor(process.school.office())
              .student(process.school.anna())
              .transfer(Transfer.of(cohort("1"), cohort("2"), process.school.year()))
              .reason("her wish")
              .build();
    }

    private static ExamId exam(int number) {
      return new ExamId("exam-" + number);
    }

    private static ProgrammeCohort cohort(String programme) {
      return new ProgrammeCohort(new ProgrammeId(programme), new CohortId("2026-2027"));
    }

    private static ExamPlan plan(String programme, Set<Integer> exams) {
      return new ExamPlan(
          cohort(programme), exams.stream().map(School::exam).sorted().toList(), List.of());
    }

    private void enrol(ExamPlan plan) {
      process.school.register().plan(plan).student(process.school.anna(), plan.purpose());
      process
          .exams
          .enrolment()
          .enrolCohort(
              EnrolCohort.of(process.school.office(), plan.purpose(), process.school.year()))
          .orElseThrow();
    }

    private void work(Enrolment enrolment, Set<Integer> worked) {
      int exam = number(enrolment);
      if (worked.contains(exam)) {
        process
            .exams
            .approval()
            .giveGo(new GiveGo(process.school.teacher(), enrolment.id()))
            .orElseThrow();
        process.failed(process.byStaff(enrolment, sitting(exam)).orElseThrow());
      }
    }

    private Sitting sitting(int exam) {
      Interval moment = process.school.sitting().build().moment();
      Duration later = Duration.ofDays(exam);
      return process
          .exams
          .planning()
          .open(
              process
                  .school
                  .sitting()
                  .exam(exam(exam))
                  .moment(new Interval(moment.start().plus(later), moment.end().plus(later)))
                  .build())
          .orElseThrow();
    }

    private static int number(Enrolment enrolment) {
      return Integer.parseInt(enrolment.of().exam().value().substring("exam-".length()));
    }

    private List<Enrolment> enrolments() {
      return process
          .exams
          .enrolment()
          .ofStudent(process.school.office(), process.school.anna())
          .orElseThrow();
    }

    private Set<Integer> open() {
      return enrolments().stream()
          .filter(Enrolment::isOpen)
          .map(School::number)
          .collect(Collectors.toSet());
    }
  }
}
