package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.EXCLUDE_MAX;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.RecordIrregularityBuilder;
import org.okeenrolment.result.SessionReportService;
import org.okeenrolment.signup.Participation;

/** What went wrong for a participant, and what is done about it. */
class IrregularityTest {
  private final Process process = new Process();
  private final SessionReportService reports = process.exams.sessionReports();

  private Participation seat() {
    return process.byStaff(process.ready("anna"), process.sitting(2)).orElseThrow();
  }

  private RecordIrregularityBuilder fraud(Participation seat) {
    return RecordIrregularity.builder()
        .actor(process.school.committee())
        .participation(seat.id())
        .category("FRAUD")
        .description("a phone on the table");
  }

  @Test
  void anIrregularityStandsInTheReportWithItsMeasure() {
    Participation seat = seat();
    RecordIrregularity command = fraud(seat).measure("WARNING").build();
    Irregularity recorded = reports.irregularity(command).orElseThrow();
    assertThat(reports.irregularity(command)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(reports.irregularity(command).orElseThrow()).isEqualTo(recorded);
    assertThat(
            reports
                .draft(process.school.office(), seat.sitting())
                .orElseThrow()
                .record()
                .incidents())
        .singleElement()
        .satisfies(one -> assertThat(one.measure()).contains("WARNING"));
  }

  @Test
  void aMeasureThatTheRegulationDoesNotHaveIsRefused() {
    Participation seat = seat();
    RecordIrregularity command = fraud(seat).measure("DETENTION").build();
    assertThat(codes(process.exams.explain(command))).containsExactly("MEASURE_NOT_LISTED");
    assertThat(codes(reports.irregularity(command))).containsExactly("MEASURE_NOT_LISTED");
  }

  @Test
  void aTeacherRecordsAnIrregularityAndTakesNoMeasure() {
    Participation seat = seat();
    RecordIrregularity command = fraud(seat).actor(process.school.teacher()).build();
    assertThat(codes(reports.irregularity(command.withMeasure("WARNING"))))
        .containsExactly("NOT_AUTHORISED");
    assertThat(reports.irregularity(command).isDone()).isTrue();
  }

  @Test
  void anExclusionKeepsTheStudentFromSittingsOnItsDays() {
    Process excluding =
        new Process(
            RegulationDocument.of("oer", Authority.INSTITUTION)
                .addParams(
                    MEASURES.is(List.of("EXCLUDE")), EXCLUDE_MAX.is(Term.of(2, TermUnit.WEEK)))
                .build());
    Enrolment anna = excluding.enrolled("anna");
    Participation seat = excluding.byStaff(anna, excluding.sitting(2)).orElseThrow();
    Participation ahead = excluding.byStaff(anna, excluding.later(2)).orElseThrow();
    Days days = Days.of(LocalDate.of(2027, 1, 21), LocalDate.of(2027, 2, 1));
    RecordIrregularity command =
        fraud(seat).actor(excluding.school.committee()).measure("EXCLUDE").exclusion(days).build();
    assertThat(excluding.exams.sessionReports().irregularity(command).isDone()).isTrue();
    excluding.record(seat, measured(Attendance.PRESENT).score("4.0"));
    assertThat(codes(excluding.byStaff(anna, excluding.later(1)))).containsExactly("EXCLUDED");
    assertThat(excluding.byStaff(anna, excluding.later(13)).isDone()).isTrue();
    assertThat(excluding.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo("SIGNED_UP_WHILE_EXCLUDED");
              assertThat(finding.objectId()).isEqualTo(ahead.id().value());
            });
  }
}
