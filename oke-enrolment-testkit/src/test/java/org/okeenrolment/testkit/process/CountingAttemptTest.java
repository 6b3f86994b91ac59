package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.RESULT_THAT_COUNTS;
import static org.okeenrolment.testkit.process.Process.measured;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.CountingResult;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.signup.Participation;

/** Which of the attempts counts for an exam. */
class CountingAttemptTest {
  private static Process where(CountingResult counts) {
    return new Process(
        RegulationDocument.of("oer", Authority.INSTITUTION)
            .addParams(RESULT_THAT_COUNTS.is(counts))
            .build());
  }

  private static List<Grade> counting(Process process, Enrolment enrolment) {
    Actor office = process.school.office();
    return process.exams.results().counting(office, enrolment.id()).orElseThrow().value().stream()
        .flatMap(attempt -> attempt.grade().stream())
        .toList();
  }

  @Test
  void aHigherProvisionalResultCountsOnceItIsEstablished() {
    Process process = where(CountingResult.HIGHEST);
    Enrolment anna = process.enrolled("anna");
    assertThat(counting(process, anna)).isEmpty();
    Participation first = process.byStaff(anna, process.later(0)).orElseThrow();
    process.record(first, measured(Attendance.PRESENT).score("4.0"));
    assertThat(counting(process, anna)).containsExactly(Grade.of(new BigDecimal("4.0")));
    process.establish(first);
    Participation second = process.byStaff(anna, process.later(1)).orElseThrow();
    process.record(second, measured(Attendance.PRESENT).score("5.0"));
    assertThat(counting(process, anna)).containsExactly(Grade.of(new BigDecimal("4.0")));
    process.establish(second);
    assertThat(counting(process, anna)).containsExactly(Grade.of(new BigDecimal("5.0")));
  }

  @Test
  void whoIsAbsentAfterAGradeKeepsItWhereTheLatestCounts() {
    Process process = where(CountingResult.LATEST);
    Enrolment anna = process.enrolled("anna");
    Participation graded = process.byStaff(anna, process.later(0)).orElseThrow();
    Sitting missed = process.later(1);
    process.byStaff(anna, missed).orElseThrow();
    process.record(graded, measured(Attendance.PRESENT).score("5.0"));
    process.school.clock().advance(Duration.ofDays(12));
    process
        .exams
        .results()
        .close(new CloseSitting(process.school.office(), missed.id()))
        .orElseThrow();
    List<Fact> facts =
        process.exams.attempts().ledger(process.school.office(), anna.of()).orElseThrow().facts();
    assertThat(facts).hasSize(2);
    assertThat(counting(process, anna)).containsExactly(Grade.of(new BigDecimal("5.0")));
  }
}
