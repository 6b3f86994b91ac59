package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.MeasurementBuilder;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;

/** Who may establish a result, and what it takes to correct one that is established. */
class EstablishedResultsTest {
  private static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final String WITHOUT_REASON = "CORRECTION_WITHOUT_REASON";

  private final Process process =
      new Process(builder -> builder.partners(exam -> Optional.of(SUPPLIER)));
  private final Actor teacher = process.school.teacher();
  private final Actor office = process.school.office();
  private final Participation seat =
      process.byStaff(process.ready("anna"), process.sitting(2)).orElseThrow();

  @Test
  void whoGradesDoesNotEstablish() {
    assertThat(codes(record(teacher, established("9.0")))).containsExactly("NOT_AUTHORISED");
    assertThat(codes(unplanned(teacher, established("9.0")))).containsExactly("NOT_AUTHORISED");
    assertThat(record(teacher, scored("9.0")).isDone()).isTrue();
    assertThat(establish(new EstablishResult(process.school.committee(), seat.id())).isDone())
        .isTrue();
  }

  @Test
  void theExamOfficeAndTheSupplierOfTheExamDeliverEstablishedResults() {
    assertThat(record(office, established("6.0")).isDone()).isTrue();
    assertThat(record(Actor.partner(SUPPLIER), established("6.0")).isDone()).isTrue();
  }

  @Test
  void anEstablishedResultIsCorrectedOnlyWithAReason() {
    record(office, established("6.0")).orElseThrow();
    assertThat(codes(record(office, established("9.0")))).containsExactly(WITHOUT_REASON);
    assertThat(codes(record(office, established("9.0").comment(" "))))
        .containsExactly(WITHOUT_REASON);
    assertThat(codes(unplanned(office, established("9.0")))).containsExactly(WITHOUT_REASON);
    ResultEntry corrected =
        record(office, established("9.0").comment("an item was dropped")).orElseThrow();
    assertThat(corrected.reason()).contains("an item was dropped");
    assertThat(findings()).isEmpty();
  }

  @Test
  void whatIsEstablishedAsItWasNeedsNoReason() {
    record(office, established("6.0")).orElseThrow();
    assertThat(record(office, established("6.0").irregularities("noise")).isDone()).isTrue();
  }

  @Test
  void theCommitteeSaysWhyItEstablishesAnotherResultThanBefore() {
    record(office, established("6.0")).orElseThrow();
    record(teacher, scored("9.0")).orElseThrow();
    EstablishResult again = new EstablishResult(process.school.committee(), seat.id());
    assertThat(codes(establish(again))).containsExactly(WITHOUT_REASON);
    assertThat(establish(again.because("reassessed")).orElseThrow().reason())
        .contains("reassessed");
  }

  @Test
  void theReasonOfWhoCorrectedItWillDoForTheCommittee() {
    record(office, established("6.0")).orElseThrow();
    record(teacher, scored("9.0").comment("miscounted")).orElseThrow();
    assertThat(
            establish(new EstablishResult(process.school.committee(), seat.id()))
                .orElseThrow()
                .reason())
        .contains("miscounted");
  }

  @Test
  void fromASupplierACorrectionWithoutAReasonIsTakenWithAFinding() {
    Actor supplier = Actor.partner(SUPPLIER);
    record(supplier, established("6.0")).orElseThrow();
    assertThat(findings()).isEmpty();
    record(supplier, established("9.0")).orElseThrow();
    assertThat(findings()).containsExactly("ESTABLISHED_CORRECTED");
    record(supplier, established("8.0").comment("an item was dropped")).orElseThrow();
    assertThat(findings()).hasSize(1);
  }

  private static MeasurementBuilder scored(String score) {
    return measured(Attendance.PRESENT).score(score);
  }

  private static MeasurementBuilder established(String score) {
    return scored(score).established(true);
  }

  private Outcome<ResultEntry> record(Actor by, MeasurementBuilder result) {
    return process.exams.results().record(new RecordResult(by, seat.id(), result.build()));
  }

  private Outcome<ResultEntry> unplanned(Actor by, MeasurementBuilder result) {
    return process
        .exams
        .results()
        .recordUnplanned(
            RecordUnplanned.builder()
                .actor(by)
                .enrolment(seat.enrolment())
                .sitting(seat.sitting())
                .measurement(result.build())
                .build());
  }

  private Outcome<ResultEntry> establish(EstablishResult command) {
    return process.exams.results().establish(command);
  }

  private List<String> findings() {
    return process.findings().stream().map(Finding::type).toList();
  }
}
