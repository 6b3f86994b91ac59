package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.COUNTED_PER;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.FinalGrade;
import org.okeenrolment.signup.Participation;

/** An exam that is taken in parts, and its final grade. */
class FinalGradeTest {
  private final Process process =
      new Process(
          RegulationDocument.of("oer", Authority.INSTITUTION)
              .addParams(COUNTED_PER.is(CountedPer.PART))
              .build());
  private final Actor office = process.school.office();
  private final Enrolment anna = process.enrolled("anna");

  private void inParts() {
    process
        .school
        .register()
        .structure(
            process.school.exam().id(),
            new ExamStructure(
                List.of("reading", "writing"), Map.of(), Map.of("writing", BigDecimal.valueOf(3))));
  }

  private Participation graded(String part, String score) {
    Sitting sitting =
        process.exams.planning().open(process.school.sitting().part(part).build()).orElseThrow();
    Participation seat = process.byStaff(anna, sitting).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score(score));
    return seat;
  }

  private FinalGrade finalGrade() {
    return process.exams.results().finalGrade(office, anna.id()).orElseThrow().value();
  }

  private EnrolmentState state() {
    return process
        .exams
        .enrolment()
        .ofStudent(office, anna.of().student())
        .orElseThrow()
        .get(0)
        .state();
  }

  @Test
  void theFinalGradeIsIncompleteUntilEveryPartHasAGradeAndThenWeighsThem() {
    inParts();
    graded("reading", "9.0");
    assertThat(finalGrade()).isEqualTo(new FinalGrade.Incomplete(List.of("writing")));
    graded("writing", "5.0");
    assertThat(finalGrade()).isEqualTo(new FinalGrade.Known(6));
  }

  @Test
  void aPassedPartDoesNotCompleteTheExamButTheEstablishedFinalGradeDoes() {
    inParts();
    Participation reading = graded("reading", "9.0");
    process.establish(reading);
    assertThat(state()).isEqualTo(EnrolmentState.OPEN);
    Participation writing = graded("writing", "5.0");
    assertThat(state()).isEqualTo(EnrolmentState.OPEN);
    process.establish(writing);
    assertThat(state()).isEqualTo(EnrolmentState.COMPLETED);
    process.record(
        writing, measured(Attendance.PRESENT).score("3.0").comment("miscounted").established(true));
    assertThat(state()).isEqualTo(EnrolmentState.OPEN);
  }

  @Test
  void aVoidAttemptAtAPartLeavesTheExamPassedWhereAnotherStillPasses() {
    inParts();
    Participation failed = graded("reading", "4.0");
    process.establish(graded("reading", "9.0"));
    Participation writing = graded("writing", "5.0");
    process.establish(writing);
    process.declareVoid(failed);
    assertThat(state()).isEqualTo(EnrolmentState.COMPLETED);
    process.declareVoid(writing);
    assertThat(state()).isEqualTo(EnrolmentState.OPEN);
  }

  @Test
  void anExamWithoutPartsHasNoFinalGrade() {
    assertThat(codes(process.exams.results().finalGrade(office, anna.id())))
        .containsExactly("NO_PARTS");
  }
}
