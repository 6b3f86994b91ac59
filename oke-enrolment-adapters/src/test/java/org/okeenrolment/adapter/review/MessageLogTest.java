package org.okeenrolment.adapter.review;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.testkit.sample.SampleSchool;

/** What is told of messages that did not arrive at once. */
class MessageLogTest {
  private static final Instant NOON = Instant.parse("2027-01-12T11:00:00Z");
  private static final String ABOUT_A_PERSON = "Anna de Vries has flu";
  private static final Actor OFFICE = Actor.staff(new StaffId("j.jansen"), Role.EXAM_OFFICE);

  private final MessageLog log =
      new MessageLog(
          NOON,
          List.of(
              queued(1, QueuedMessage.State.WAITING, ""),
              queued(2, QueuedMessage.State.POSTPONED, "503"),
              queued(3, QueuedMessage.State.PARKED, ABOUT_A_PERSON)),
          List.of(
              finding("f1", List.of()),
              finding("f2", List.of(settled(Settlement.Kind.LOOKED_AT))),
              finding(
                  "f3",
                  List.of(settled(Settlement.Kind.LOOKED_AT), settled(Settlement.Kind.REPAIRED)))));

  @Test
  void eachMessageIsInOnePartOfThePage() {
    assertThat(page(log))
        .contains(
            ">sitting-1<",
            ">wacht<",
            ">wordt opnieuw geprobeerd<",
            ">503<",
            ">geweigerd door de ketenpartner<",
            ">bekeken<",
            ">hersteld<")
        .contains("Wacht op verzending</dt><dd dir=\"auto\">2<")
        .contains("Geparkeerd na een weigering</dt><dd dir=\"auto\">1<")
        .contains("Geweigerd en nog niet afgehandeld</dt><dd dir=\"auto\">1<")
        .contains("Geweigerd en afgehandeld</dt><dd dir=\"auto\">2<");
  }

  @Test
  void whatPartnersAndPeopleWroteStaysOut() {
    assertThat(page(log)).doesNotContain("Anna", "flu", "j.jansen");
    assertThat(csv(log)).doesNotContain("Anna", "flu", "j.jansen");
  }

  @Test
  void theCsvHasARowForEachMessageWithTheTimeOfTheInstitution() {
    List<CsvRecord> rows = ReviewCsvTest.rows(csv(log));
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0).getFields())
        .containsExactly(
            "Stand",
            "Ketenpartner",
            "Over",
            "Sleutel",
            "Journaal",
            "Bevinding",
            "Pogingen",
            "Laatste antwoord",
            "Moment",
            "Afgehandeld");
    assertThat(rows.get(2).getFields())
        .containsExactly(
            "wordt opnieuw geprobeerd",
            "supplier",
            "zitting",
            "sitting-2",
            "journal-2",
            "",
            "4",
            "503",
            "2027-01-12 12:00:00",
            "");
    assertThat(rows.get(6).getFields())
        .containsExactly(
            "hersteld",
            "",
            "deelname",
            "participation-f3",
            "journal-f",
            "f3",
            "",
            "",
            "2027-01-12 12:00:00",
            "2027-01-12 12:00:00");
  }

  @Test
  void aKeyThatLooksLikeAFormulaIsNone() {
    MessageLog hostile =
        new MessageLog(
            NOON, List.of(), List.of(finding("f1", List.of()).withObjectId("=cmd|' /C calc'!A0")));
    assertThat(ReviewCsvTest.rows(csv(hostile)).get(1).getField(3))
        .isEqualTo("'=cmd|' /C calc'!A0");
  }

  @Test
  void ofVeryManyMessagesThePageShowsTheFirstAndTheCsvAll() {
    MessageLog many =
        new MessageLog(
            NOON,
            IntStream.rangeClosed(1, 1_502)
                .mapToObj(place -> queued(place, QueuedMessage.State.WAITING, ""))
                .toList(),
            List.of());
    assertThat(page(many)).contains("In de CSV staan er nog 1.002.", ">sitting-500<");
    assertThat(page(many)).doesNotContain(">sitting-501<");
    assertThat(ReviewCsvTest.rows(csv(many))).hasSize(1_503);
  }

  @Test
  void theLogOfASchoolIsReadPageByPageByWhoMaySeeIt() {
    SampleSchool school = SampleSchool.open();
    Stream.of("a", "b")
        .forEach(
            id ->
                school
                    .exams()
                    .monitor()
                    .report(
                        ReportFinding.builder()
                            .actor(Actor.system("test"))
                            .type(Finding.MESSAGE_REFUSED)
                            .object("association")
                            .id(id)
                            .detail("x")
                            .build())
                    .orElseThrow());
    MessageLog read = MessageLog.of(school.exams().monitor(), school.office(), NOON).orElseThrow();
    assertThat(read.refused()).extracting(Finding::objectId).containsExactly("a", "b");
    assertThat(read.queued()).isEmpty();
    assertThat(MessageLog.of(school.exams().monitor(), school.teacher(), NOON).isDone()).isFalse();
  }

  private static QueuedMessage queued(int place, QueuedMessage.State state, String answer) {
    return QueuedMessage.builder()
        .place(place)
        .partner(new PartnerId("supplier"))
        .object("sitting")
        .id(new SittingId("sitting-" + place))
        .journal(new JournalId("journal-" + place))
        .state(state)
        .tries(4)
        .until(state == QueuedMessage.State.POSTPONED ? Optional.of(NOON) : Optional.empty())
        .answer(Optional.of(answer).filter(text -> !text.isEmpty()))
        .build();
  }

  private static Finding finding(String id, List<Settlement> settlements) {
    return Finding.builder()
        .id(new FindingId(id))
        .type(Finding.DELIVERY_REFUSED)
        .object("participation")
        .objectId("participation-" + id)
        .detail(ABOUT_A_PERSON)
        .recorded(new Recorded(NOON, OFFICE, new JournalId("journal-f")))
        .settlements(settlements)
        .build();
  }

  private static Settlement settled(Settlement.Kind kind) {
    return new Settlement(kind, ABOUT_A_PERSON, new Recorded(NOON, OFFICE, new JournalId("s")));
  }

  private static ReviewDocuments documents() {
    return ReviewDocuments.of(
        SampleReview.catalogue(), new Locale("nl"), ZoneId.of("Europe/Amsterdam"));
  }

  private static String page(MessageLog log) {
    StringWriter page = new StringWriter();
    documents().writePage(log, page);
    return page.toString();
  }

  private static String csv(MessageLog log) {
    StringWriter csv = new StringWriter();
    documents().writeCsv(log, csv);
    return csv.toString();
  }
}
