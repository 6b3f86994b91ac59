package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolmentBuilder;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.AddToReport;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.ReportAddendum;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.result.Results;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.result.SessionReportService;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.contract.Mutant;

/** The report of a sitting: what it needs, that it closes once, and that nobody alters it. */
class SessionReportTest {
  private final AtomicReference<UnaryOperator<ReportEntry>> altered =
      new AtomicReference<>(UnaryOperator.identity());
  private final Process process = new Process(this::alterable);
  private final SessionReportService reports = process.exams.sessionReports();
  private final Actor office = process.school.office();
  private final Sitting sitting = process.sitting(10);

  /** A store that hands out what was done to the report behind the back of the library. */
  private void alterable(ExamEnrolmentBuilder builder) {
    builder.store(
        Mutant.of(
            Results.class,
            "reports",
            call ->
                new ReportFile(
                    ((ReportFile) call.real()).entries().stream().map(altered.get()).toList())));
  }

  private List<Participation> planned(int students) {
    List<Participation> planned = new ArrayList<>();
    for (int student = 0; student < students; student++) {
      planned.add(process.byStaff(process.ready("student-" + student), sitting).orElseThrow());
    }
    process.school.clock().advance(Duration.ofDays(10));
    return planned;
  }

  private void present(List<Participation> seats) {
    seats.forEach(seat -> process.record(seat, measured(Attendance.PRESENT)));
  }

  private void filed() {
    process
        .exams
        .results()
        .file(
            FileSessionReport.builder()
                .actor(office)
                .sitting(sitting.id())
                .irregularities("fire alarm at 10:05")
                .putFields("late", "nobody")
                .build())
        .orElseThrow();
  }

  private Outcome<ClosedReport> close(CloseReport command) {
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<ClosedReport> closed = reports.close(command);
    assertThat(closed.isDone()).isEqualTo(allowed);
    return closed;
  }

  private ClosedReport closed() {
    present(planned(2));
    filed();
    return close(CloseReport.of(process.school.teacher(), sitting.id())).orElseThrow();
  }

  private ReportAddendum added(String remark) {
    return reports.add(new AddToReport(office, sitting.id(), remark)).orElseThrow();
  }

  private ReportVerification verified() {
    return reports.verify(office, sitting.id()).orElseThrow();
  }

  private List<String> mismatches() {
    return verified().mismatches().stream().map(one -> one.kind() + " " + one.place()).toList();
  }

  private List<String> findings() {
    return process.findings().stream().map(Finding::type).toList();
  }

  @Test
  void whereAnAttendanceIsMissingItSaysWhoseAndClosesOnlyWithAReason() {
    List<Participation> planned = planned(10);
    present(planned.subList(0, 9));
    filed();
    Outcome<ClosedReport> refused = close(CloseReport.of(office, sitting.id()));
    assertThat(refused.reasons()).hasSize(3);
    assertThat(refused.reasons().get(0).code()).isEqualTo("ATTENDANCE_MISSING");
    assertThat(refused.reasons().get(0).facts())
        .containsEntry("participation", planned.get(9).id().value())
        .containsEntry("student", "student-9");
    assertThat(refused.reasons().subList(1, 3))
        .extracting(reason -> reason.facts().get("field"))
        .containsExactly("absent", "present");
    assertThat(reports.draft(office, sitting.id()).orElseThrow().isComplete()).isFalse();
    CloseReport overridden = CloseReport.of(office, sitting.id()).despiteWhatIsMissing("ill");
    assertThat(close(overridden).isDone()).isTrue();
  }

  @Test
  void aReportIsClosedWithAReasonAlthoughSomethingIsMissing() {
    planned(1);
    CloseReport command =
        CloseReport.of(office, sitting.id()).despiteWhatIsMissing("lists were lost");
    ReportClosure closure = close(command).orElseThrow().closure();
    assertThat(closure.missing()).containsExactly("absent", "late", "present", "remarks");
    assertThat(closure.deviation().flatMap(SealedText::text)).contains("lists were lost");
    assertThat(findings()).containsExactly("REPORT_INCOMPLETE");
    assertThat(verified().isIntact()).isTrue();
  }

  @Test
  void theFieldsThatTheRegulationAsksForAreNamedAllAtOnceWithTheirBasis() {
    present(planned(1));
    Outcome<ClosedReport> refused = close(CloseReport.of(office, sitting.id()));
    assertThat(codes(refused)).containsExactly("FIELD_MISSING", "FIELD_MISSING");
    assertThat(refused.reasons().get(0).basis().orElseThrow().path())
        .isEqualTo("sessionReport.required");
  }

  @Test
  void aReportIsNotClosedBeforeTheSittingIsOver() {
    assertThat(codes(close(CloseReport.of(office, sitting.id()))))
        .containsExactly("SITTING_NOT_OVER");
  }

  @Test
  void aReportIsClosedOnceAndStaysAsItWas() {
    ClosedReport first = closed();
    filed();
    assertThat(close(CloseReport.of(office, sitting.id()))).isInstanceOf(Outcome.Unchanged.class);
    assertThat(reports.closed(office, sitting.id()).orElseThrow()).isEqualTo(first);
  }

  @Test
  void whatIsFiledAfterTheClosureIsKeptAndFlagged() {
    closed();
    process
        .exams
        .results()
        .file(
            FileSessionReport.builder()
                .actor(office)
                .sitting(sitting.id())
                .irregularities("the alarm was false")
                .build())
        .orElseThrow();
    assertThat(findings()).containsExactly("REPORT_AFTER_CLOSURE");
    assertThat(verified().isIntact()).isTrue();
  }

  @Test
  void anOpenReportIsNeitherAddedToNorVerified() {
    assertThat(codes(reports.add(new AddToReport(office, sitting.id(), "too early"))))
        .containsExactly("REPORT_NOT_CLOSED");
    assertThat(codes(reports.verify(office, sitting.id()))).containsExactly("REPORT_NOT_CLOSED");
  }

  @Test
  void aStudentAndATeacherOfAnotherExamLearnNothingOfAReport() {
    Actor anna = Actor.student(new StudentId("anna"));
    assertThat(codes(reports.draft(anna, sitting.id()))).containsExactly("NOT_AUTHORISED");
    assertThat(codes(close(CloseReport.of(anna, sitting.id())))).containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aClosedReportIsOnlyAddedToAndTheAddendaFormAChain() {
    ClosedReport closed = closed();
    ReportAddendum first = added("Anna left early");
    ReportAddendum second = added("the clock was slow");
    assertThat(first.previous()).isEqualTo(closed.hash());
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(reports.add(new AddToReport(office, sitting.id(), "the clock was slow")))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(reports.closed(office, sitting.id()).orElseThrow().addenda())
        .containsExactly(first, second);
    assertThat(verified().isIntact()).isTrue();
  }

  @Test
  void addendaOfManyAtOnceFormOneChain() {
    closed();
    IntStream.range(0, 8)
        .mapToObj(
            number ->
                CompletableFuture.supplyAsync(
                    () -> added("remark " + number), work -> new Thread(work).start()))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(reports.closed(office, sitting.id()).orElseThrow().addenda())
        .extracting(ReportAddendum::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(verified().isIntact()).isTrue();
  }

  @Test
  void verificationNamesAnAlteredContent() {
    closed();
    added("nothing special");
    altered.set(SessionReportTest::withoutParticipants);
    assertThat(mismatches()).containsExactly("CONTENT report");
    altered.set(entry -> resealed(withoutParticipants(entry)));
    assertThat(mismatches()).containsExactly("CHAIN addendum 1");
  }

  private static ReportEntry withoutParticipants(ReportEntry entry) {
    return entry instanceof ReportClosure closure
        ? closure.withRecord(closure.record().withParticipants())
        : entry;
  }

  private static ReportEntry resealed(ReportEntry entry) {
    return entry instanceof ReportClosure closure ? closure.sealed() : entry;
  }

  @Test
  void verificationNamesTheAddendumThatWasAltered() {
    closed();
    added("first");
    added("second");
    altered.set(
        entry ->
            entry instanceof ReportAddendum addendum && addendum.number() == 1
                ? addendum.withRemark(SealedText.of("something else", "salt"))
                : entry);
    assertThat(mismatches()).containsExactly("ADDENDUM addendum 1");
    altered.set(
        entry ->
            entry instanceof ReportAddendum addendum && addendum.number() == 1
                ? addendum.withRemark(SealedText.of("something else", "salt")).sealed()
                : entry);
    assertThat(mismatches()).containsExactly("CHAIN addendum 2");
  }

  @Test
  void verificationNamesATextThatWasRewritten() {
    closed();
    altered.set(SessionReportTest::withRewrittenFields);
    assertThat(mismatches()).containsExactly("TEXT field 1", "TEXT field 2");
  }

  private static ReportEntry withRewrittenFields(ReportEntry entry) {
    return withTexts(
        entry, text -> new SealedText(text.hash(), text.salt(), Optional.of("nothing happened")));
  }

  private static ReportEntry withTexts(ReportEntry entry, UnaryOperator<SealedText> change) {
    return entry instanceof ReportClosure closure
        ? closure.withRecord(
            closure
                .record()
                .withFields(
                    closure.record().fields().stream()
                        .map(
                            field ->
                                new SessionRecord.Field(field.name(), change.apply(field.text())))
                        .toList()))
        : entry;
  }

  @Test
  void anErasedTextIsReportedAsErasedAndNotAsAltered() {
    closed();
    altered.set(entry -> withTexts(entry, SealedText::erased));
    assertThat(verified().isIntact()).isTrue();
    assertThat(verified().erased()).containsExactly("field 1", "field 2");
  }

  @Test
  void theHashKnowsNeitherStudentsNorTexts() {
    String text = closed().closure().canonicalText();
    assertThat(text)
        .doesNotContain("student-0", "student-1", "fire alarm", "nobody", sitting.name())
        .contains(sitting.id().value(), "\tpresent\t");
  }
}
