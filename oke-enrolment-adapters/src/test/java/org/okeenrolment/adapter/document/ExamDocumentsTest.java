package org.okeenrolment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.document.PrintedSchool.Kind;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.testkit.sample.Samples;

/** What stands in the documents of a sitting and a student. */
class ExamDocumentsTest {
  private static final Locale DUTCH = new Locale("nl", "NL");

  private final PrintedSchool school = new PrintedSchool(3, UnaryOperator.identity());

  @Test
  void beforeTheSittingEachCandidateStandsThereWithTheTimeUntilWhichHeMayWork() {
    assertThat(rows(Kind.BEFORE, "Kandidaten"))
        .containsExactly(
            List.of(
                "1",
                "Vos, Anna 0 van der\nop het legitimatiebewijs: Vos, Anna Maria van der",
                "100000",
                "10:00–12:00",
                "",
                ""),
            List.of(
                "2",
                "Vos, Anna 1 van der\nop het legitimatiebewijs: Vos, Anna Maria van der",
                "100001",
                "10:00–12:30",
                "30 minuten langer\nvoorleesfunctie",
                ""),
            List.of(
                "3",
                "Vos, Anna 2 van der\nop het legitimatiebewijs: Vos, Anna Maria van der",
                "100002",
                "10:00–12:00",
                "",
                ""));
  }

  @Test
  void theReasonOfANeedIsNotOnPaper() {
    assertThat(school.document(Kind.BEFORE, DUTCH).html()).doesNotContain("ExtraTime25%");
    assertThat(school.document(Kind.ATTENDANCE_BEFORE, DUTCH).html())
        .doesNotContain("ExtraTime25%", "voorleesfunctie", "minuten langer");
  }

  @Test
  void everybodyOfTheStaffSigns() {
    Block.Signatures signatures =
        (Block.Signatures) section(Kind.BEFORE, "Ondertekening").blocks().get(0);
    assertThat(signatures.signers()).containsExactly("Bakker, Ans (surveillant)", "visser (gast)");
  }

  @Test
  void whoHasNoNameInTheDirectoryIsShownByHisId() {
    ExamDocuments nameless = school.documents(DUTCH).withPersons(student -> Optional.empty());
    assertThat(nameless.attendanceList(school.roster()).html()).contains("anna", "student-001");
  }

  @Test
  void whatTheRegulationAsksForAndNobodyFilledInIsMarked() {
    school.hold();
    Block.Listing missing = (Block.Listing) section(Kind.OPEN, "Wat ontbreekt").blocks().get(0);
    assertThat(missing.points()).extracting(Cell::tone).containsOnly(Cell.Tone.ALERT);
    assertThat(missing.points())
        .extracting(Cell::text)
        .contains("Van 1 ontbreekt de presentie.")
        .anyMatch(
            text -> text.matches("Te laat ontbreekt \\(Reglement REF-SCHOOL, versie \\d+: .*\\)."));
    assertThat(facts(Kind.OPEN, "Verslag"))
        .containsEntry("Bijzonderheden", "noise in the street\nfrom 10 o'clock")
        .containsEntry("Onwel geworden", "nobody")
        .containsEntry("Te laat", "Ontbreekt");
  }

  @Test
  void afterTheSittingAttendanceAndTimesAreThere() {
    school.hold();
    assertThat(rows(Kind.OPEN, "Kandidaten"))
        .extracting(row -> row.subList(3, 6))
        .containsExactly(
            List.of("10:00–12:00", "aanwezig", "12:00"),
            List.of("10:00–12:30", "afwezig", ""),
            List.of("10:00–12:00", "niet bekend", ""));
  }

  @Test
  void irregularitiesStandThereByCategory() {
    school.hold();
    assertThat(rows(Kind.OPEN, "Onregelmatigheden en maatregelen"))
        .containsExactly(
            List.of("fraude", "Vos, Anna 2 van der", "a note under the calculator", "geen"),
            List.of("te laat gekomen", "Vos, Anna 0 van der", "10 minuten te laat", "geen"));
  }

  @Test
  void aClosedReportShowsWhyItWasClosedWhatWasAddedAndItsHash() {
    school.hold().close();
    ExamDocument closed = school.document(Kind.CLOSED, DUTCH);
    assertThat(facts(Kind.CLOSED, "Verzegeling"))
        .containsEntry(
            "Hash van het gesloten proces-verbaal (SHA-256)", school.closed().closure().hash())
        .containsEntry("Hash met de aanvullingen", school.closed().hash())
        .containsEntry("Controle", "Ongewijzigd: het proces-verbaal is wat is verzegeld.");
    assertThat(closed.html())
        .contains("Toch gesloten: the invigilator is ill", "Van 1 ontbreekt de presentie.")
        .contains("nobody was late");
  }

  @Test
  void aReportThatWasAlteredSaysSo() {
    school.hold().close();
    ReportVerification altered =
        new ReportVerification(
            List.of(new ReportVerification.Mismatch(ReportVerification.Kind.TEXT, "field 1")),
            List.of("name"));
    ExamDocument document =
        school.documents(DUTCH).sessionReport(school.draft(), school.closed(), altered);
    assertThat(document.html())
        .contains("<strong class=\"alert\">Gewijzigd sinds het sluiten: TEXT field 1</strong>");
  }

  @Test
  void aTextThatWasErasedIsSaidToBe() {
    school.hold().close();
    ClosedReport closed = school.closed();
    SessionRecord record = closed.closure().record();
    ClosedReport erased =
        new ClosedReport(
            closed.closure().withRecord(record.withName(record.name().erased())), closed.addenda());
    assertThat(
            school
                .documents(DUTCH)
                .sessionReport(
                    school.draft(), erased, new ReportVerification(List.of(), List.of("name")))
                .html())
        .contains("<span class=\"aside\">Deze tekst is gewist.</span>");
  }

  @Test
  void theExamFileSaysWhatAnAttemptCostsAndWhatIsEstablished() {
    school.hold().close();
    String file = school.document(Kind.EXAM_FILE, DUTCH).html();
    assertThat(facts(Kind.EXAM_FILE, "Rekenen 3F, schooljaar 2026/2027"))
        .containsEntry("Kansenstand", "2 kans(en) en 0 extra; 1 verbruikt, 0 gereserveerd, 1 over")
        .containsEntry("Status", "open");
    assertThat(file)
        .contains("kost een kans", "<span class=\"good\">vastgesteld</span>", "later vervangen")
        .contains("Reglement REF-SCHOOL, versie");
  }

  @Test
  void anExamFileBeforeAnythingHappenedIsShort() {
    ExamDocument empty = school.documents(DUTCH).examFile(new ExamFile(school.anna(), List.of()));
    assertThat(empty.title()).isEqualTo("Examendossier – Vos, Anna 0 van der");
    assertThat(empty.html()).contains("<dd dir=\"auto\">0</dd>");
  }

  @Test
  void threeHundredCandidatesAllHaveARow() {
    PrintedSchool full = new PrintedSchool(300, UnaryOperator.identity());
    for (Kind kind : List.of(Kind.BEFORE, Kind.ATTENDANCE_BEFORE)) {
      assertThat(full.document(kind, DUTCH).html().split("<th scope=\"row\"", -1))
          .hasSizeGreaterThan(300);
    }
    full.hold().close();
    assertThat(rows(full, Kind.CLOSED, "Kandidaten")).hasSize(300);
  }

  @Test
  void peopleAreInTheOrderOfTheirNamesWhateverMarksTheseHave() {
    Map<String, String> names =
        Map.of("anna", "Şahin, Anna", "student-001", "Sanders, Bo", "student-002", "Tak, Kim");
    ExamDocuments others =
        school
            .documents(DUTCH)
            .withPersons(
                student ->
                    Optional.of(
                        Samples.person(student.value())
                            .withDisplayName(names.get(student.value()))));
    assertThat(others.attendanceList(school.roster()).html())
        .containsSubsequence("Şahin, Anna", "Sanders, Bo", "Tak, Kim");
  }

  private List<List<String>> rows(Kind kind, String heading) {
    return rows(school, kind, heading);
  }

  private static List<List<String>> rows(PrintedSchool school, Kind kind, String heading) {
    return blocks(school, kind, heading)
        .filter(Block.Table.class::isInstance)
        .flatMap(table -> ((Block.Table) table).rows().stream())
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  private Map<String, String> facts(Kind kind, String heading) {
    return blocks(school, kind, heading)
        .filter(Block.Facts.class::isInstance)
        .flatMap(facts -> ((Block.Facts) facts).facts().stream())
        .collect(Collectors.toMap(Block.Fact::name, fact -> fact.value().text()));
  }

  private Section section(Kind kind, String heading) {
    return school.document(kind, DUTCH).sheet().sections().stream()
        .filter(section -> section.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Block> blocks(PrintedSchool school, Kind kind, String heading) {
    return school.document(kind, DUTCH).sheet().sections().stream()
        .filter(section -> section.heading().equals(heading))
        .flatMap(section -> section.blocks().stream());
  }
}
