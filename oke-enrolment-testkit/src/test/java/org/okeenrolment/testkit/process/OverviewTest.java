package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.monitor.ExamSeats;
import org.okeenrolment.monitor.Overview;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.testkit.sample.Samples;

class OverviewTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();

  @Test
  void openDecisionsAreCountedByRoleAndFindingsByType() {
    Enrolment anna = process.enrolled("anna");
    DecisionMatter exemption = DecisionMatter.exemption(ExemptionEvidence.none());
    for (DecisionMatter matter : List.of(exemption, DecisionMatter.readiness())) {
      process
          .exams
          .decisions()
          .ask(new AskDecision(office, anna.id(), matter, "asked by the student"))
          .orElseThrow();
    }
    for (String found : List.of("B 1", "A 1", "B 2", "B 2")) {
      String[] typeAndId = found.split(" ");
      process
          .exams
          .monitor()
          .report(new ReportFinding(office, typeAndId[0], "test", typeAndId[1], "found"));
    }
    Overview overview = overview();
    assertThat(overview.decisions().numbers())
        .isEqualTo(Map.of("EXAM_COMMITTEE", 1, "SUBJECT_TEACHER", 1));
    assertThat(overview.findings().numbers()).isEqualTo(Map.of("A", 1, "B", 2));
  }

  @Test
  void seatsAreMissingForWhoStillNeedsOneAndForNobodyElse() {
    List<Enrolment> five =
        Stream.of("anna", "bram", "carla", "daan", "eva").map(process::ready).toList();
    Sitting sitting = process.sitting(3);
    process.byStaff(five.get(0), sitting).orElseThrow();
    process.record(
        process.byStaff(five.get(1), sitting).orElseThrow(), measured(Attendance.PRESENT));
    ExamSeats seats = seats();
    assertThat(seats.students()).isEqualTo(3);
    assertThat(seats.sittings()).containsExactly(new ExamSeats.OfSitting(sitting.id(), 3, 2));
    assertThat(seats.missing()).isEqualTo(2);
    assertThat(seats.nearlyFull()).isEmpty();
    process.byStaff(five.get(2), sitting).orElseThrow();
    assertThat(seats().nearlyFull()).hasSize(1);
  }

  @Test
  void examsThatAreStillToBeTakenComePageByPage() {
    Enrolment annas = process.ready("anna");
    StudentExam other = process.second(annas).of();
    assertThat(seats(null, 1)).extracting(ExamSeats::exam).containsExactly(other.exam());
    assertThat(seats(other.exam(), 9))
        .extracting(ExamSeats::exam)
        .containsExactly(annas.of().exam());
    assertThat(seats(annas.of().exam(), 9)).isEmpty();
  }

  @Test
  void aSittingThatHasBegunOffersNoSeats() {
    process.ready("anna");
    process.sitting(3);
    process.school.clock().advance(Duration.ofDays(9));
    assertThat(seats().sittings()).isEmpty();
    assertThat(seats().missing()).isEqualTo(1);
  }

  @Test
  void aTeacherDoesNotSeeWhatWaitsForTheSchool() {
    assertThat(codes(process.exams.monitor().overview(process.school.teacher())))
        .containsExactly("NOT_AUTHORISED");
  }

  private ExamSeats seats() {
    return seats(null, 1).get(0);
  }

  private List<ExamSeats> seats(@Nullable ExamId after, int limit) {
    return process
        .exams
        .monitor()
        .seats(process.school.committee(), Samples.YEAR, after, limit)
        .orElseThrow();
  }

  private Overview overview() {
    return process.exams.monitor().overview(process.school.committee()).orElseThrow();
  }
}
