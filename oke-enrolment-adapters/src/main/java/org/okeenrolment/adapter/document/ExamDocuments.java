package org.okeenrolment.adapter.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.immutables.value.Value;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportVerification;

/**
 * Draws up the documents of exams (examendocumenten) from what the services answer, with the names
 * that the directory knows.
 *
 * <p>Who gets a document is for the host to decide: it has already asked the services for what
 * stands in it. Immutable; as thread-safe as the directory and the catalogue.
 *
 * @param persons the names of students and staff; of whom it does not know, the id is shown
 * @param catalogue the names of exams
 * @param clock the clock of the institution: when a document was drawn up stands at its end
 * @param zone the time zone of the institution
 * @param locale Dutch where its language is {@code nl}, English otherwise
 */
@Value.Builder
public record ExamDocuments(
    PersonDirectory persons, ExamCatalogue catalogue, Clock clock, ZoneId zone, Locale locale)
    implements WithExamDocuments {
  /** Answers a builder for documents in Dutch, in the time zone Europe/Amsterdam. */
  public static ExamDocumentsBuilder builder() {
    return new ExamDocumentsBuilder()
        .zone(ZoneId.of("Europe/Amsterdam"))
        .locale(new Locale("nl", "NL"));
  }

  /**
   * Answers the proces-verbaal that the invigilator gets before a sitting: who comes, until when
   * each may work, and room to sign and to write. Of needs it has extra time and aids, and no more.
   *
   * @param roster who takes part
   */
  public ExamDocument sessionReport(Roster roster) {
    return new ExamDocument(new RosterSheet(new Names(this)).sessionReport(roster));
  }

  /**
   * Answers the proces-verbaal as it stands, while it is open: attendance, times, irregularities,
   * and what the regulation asks for and nobody filled in.
   *
   * @param draft the report as it stands
   */
  public ExamDocument sessionReport(ReportDraft draft) {
    return new ExamDocument(new ReportSheet(new Names(this), draft).open());
  }

  /**
   * Answers the proces-verbaal that was closed, with what was added since, its hash, and whether it
   * is still what was sealed.
   *
   * @param draft the report as it stands, which knows whose participations they are
   * @param closed the closed report
   * @param verification what recomputing it showed
   */
  public ExamDocument sessionReport(
      ReportDraft draft, ClosedReport closed, ReportVerification verification) {
    return new ExamDocument(new ReportSheet(new Names(this), draft).closed(closed, verification));
  }

  /**
   * Answers the attendance list to fill in at a sitting (presentielijst).
   *
   * @param roster who takes part
   */
  public ExamDocument attendanceList(Roster roster) {
    return new ExamDocument(new RosterSheet(new Names(this)).attendanceList(roster));
  }

  /**
   * Answers the attendance list with the attendance that is known (presentielijst).
   *
   * @param draft the report of the sitting as it stands
   */
  public ExamDocument attendanceList(ReportDraft draft) {
    return new ExamDocument(new ReportSheet(new Names(this), draft).attendanceList());
  }

  /**
   * Answers the exam file of a student (examendossier), as it is now.
   *
   * @param file the exam file
   */
  public ExamDocument examFile(ExamFile file) {
    return examFile(file, clock.instant());
  }

  /**
   * Answers the exam file of a student (examendossier), as it was.
   *
   * @param file the exam file as of that moment
   * @param asOf the moment
   */
  public ExamDocument examFile(ExamFile file, Instant asOf) {
    return new ExamDocument(new ExamFileSheet(new Names(this)).examFile(file, asOf));
  }
}
