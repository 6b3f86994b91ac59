package org.okeenrolment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.REPORT_REQUIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.ParticipationId;

class ReportRulesTest {
  private static final Instant TEN = Instant.parse("2027-01-20T09:00:00Z");
  private static final Instant NOON = Instant.parse("2027-01-20T11:00:00Z");
  private static final Recorded RECORDED =
      new Recorded(NOON, Actor.staff(new StaffId("bakker"), Role.SUBJECT_TEACHER), journal());
  private static final SessionRecord RECORD =
      SessionRecord.builder()
          .sitting(new SittingId("sitting-1"))
          .exam(new ExamId("rekenen"))
          .name(sealed("Rekenen"))
          .moment(new Interval(TEN, NOON))
          .room(new RoomId("A-22"))
          .addStaff(new StaffRole(new StaffId("bakker"), new Role("coordinator")))
          .addParticipants(
              new SessionRecord.Participant(
                  new ParticipationId("p-1"),
                  new Interval(TEN, NOON),
                  Optional.of(Attendance.PRESENT),
                  Optional.of(NOON)))
          .addIncidents(
              new SessionRecord.Incident(
                  new ParticipationId("p-1"),
                  Optional.of("FRAUD"),
                  sealed("a phone"),
                  Optional.of("EXCLUDE"),
                  Days.of(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 2))))
          .addFields(new SessionRecord.Field("late\tor not", sealed("nobody")))
          .addDocuments(new SessionRecord.Document("d-1", "sessionReport", sealed("scan.pdf")))
          .build();

  private static JournalId journal() {
    return new JournalId("journal-1");
  }

  private static SealedText sealed(String text) {
    return SealedText.of(text, "salt");
  }

  private static ReportClosure closure() {
    return ReportClosure.builder()
        .record(RECORD)
        .addMissing("signatures")
        .deviation(sealed("lost"))
        .hash("")
        .recorded(RECORDED)
        .build()
        .sealed();
  }

  @Test
  void theHashOfATextIsTakenOfSaltLineFeedAndText() {
    assertThat(sealed("nobody").hash())
        .isEqualTo("ec0d3988b9e489e432df49c3ea6a02ddc0767a32e2f4d7728d19257ec10370f8");
    assertThat(SealedText.of("nobody", "other").hash()).isNotEqualTo(sealed("nobody").hash());
    assertThat(sealed("nobody").erased())
        .isEqualTo(new SealedText(sealed("nobody").hash(), "", Optional.empty()));
  }

  @Test
  void theCanonicalTextIsThatOfItsDescription() {
    assertThat(closure().canonicalText().replace('\t', '|'))
        .isEqualTo(
            """
            report|1
            sitting|sitting-1|rekenen|%s|2027-01-20T09:00:00Z|2027-01-20T11:00:00Z|A-22
            staff|bakker|coordinator
            participant|p-1|2027-01-20T09:00:00Z|2027-01-20T11:00:00Z|present|2027-01-20T11:00:00Z
            incident|p-1|FRAUD|%s|EXCLUDE|2027-02-01|2027-02-02
            field|late\\tor not|%s
            document|d-1|sessionReport|%s
            missing|signatures
            deviation|%s
            closed|2027-01-20T11:00:00Z|bakker|SUBJECT_TEACHER|journal-1
            """
                .formatted(
                    sealed("Rekenen").hash(),
                    sealed("a phone").hash(),
                    sealed("nobody").hash(),
                    sealed("scan.pdf").hash(),
                    sealed("lost").hash()));
    assertThat(closure().hash())
        .isEqualTo("377e3457c1bb8802dead807ab857b92c940c702e1036a3d1f4d48db5c9c6a81a");
  }

  @Test
  void everyTextOfAReportHasAPlace() {
    assertThat(closure().texts().keySet())
        .containsExactly("deviation", "document 1", "field 1", "incident 1", "name");
  }

  @Test
  void staffAndAttendanceFillTheirFieldsAndWhatIsFiledItsOwn() {
    List<String> required =
        List.of("staffNames", "present", "absent", "late\tor not", "signatures", "takenIll");
    assertThat(ReportRules.missing(List.of(regulation(REPORT_REQUIRED.is(required))), RECORD))
        .containsOnlyKeys("signatures", "takenIll");
  }

  @Test
  void whatAnyRegulationAsksForIsMissing() {
    assertThat(
            ReportRules.missing(
                List.of(
                    regulation(REPORT_REQUIRED.is(List.of("late"))),
                    regulation(REPORT_REQUIRED.is(List.of("takenIll", "late")))),
                RECORD))
        .containsOnlyKeys("late", "takenIll");
  }

  @Test
  void anAddendumThatIsTakenOutBreaksTheChain() {
    ReportClosure closure = closure();
    ReportAddendum second = addendum(2, "not the hash of the first");
    assertThat(ReportRules.verify(new ClosedReport(closure, List.of(second))).mismatches())
        .containsExactly(
            new ReportVerification.Mismatch(ReportVerification.Kind.CHAIN, "addendum 1"));
    ReportAddendum first = addendum(1, closure.hash());
    assertThat(ReportRules.verify(new ClosedReport(closure, List.of(first))).isIntact()).isTrue();
  }

  private static ReportAddendum addendum(int number, String previous) {
    return ReportAddendum.builder()
        .sitting(RECORD.sitting())
        .number(number)
        .remark(sealed("remark"))
        .previous(previous)
        .hash("")
        .recorded(RECORDED)
        .build()
        .sealed();
  }
}
