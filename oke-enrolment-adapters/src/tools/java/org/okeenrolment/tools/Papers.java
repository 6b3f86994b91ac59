package org.okeenrolment.tools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.document.ExamDocuments;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportVerification;

/** What is printed around sittings, and fetched by the registration system. */
final class Papers {
  private final School school;
  private final ExamEnrolment exams;
  private final ExamDocuments documents;
  private final Optional<Pages> pages;
  private final List<SittingId> held = new ArrayList<>();
  private final TreeSet<String> fetched = new TreeSet<>();

  Papers(School school, Optional<Pages> pages) {
    this.school = school;
    this.pages = pages;
    this.exams = school.exams();
    this.documents = school.documents().drawn();
  }

  /** The invigilators take lists along. */
  void takeAlong(Collection<SittingId> sittings) {
    held.addAll(sittings);
    pages.ifPresent(written -> sittings.forEach(sitting -> takeAlong(written, sitting)));
  }

  private void takeAlong(Pages written, SittingId sitting) {
    Roster roster = exams.planning().roster(School.OFFICE, sitting).orElseThrow();
    written.print(
        "Processen-verbaal vooraf",
        "sittings/" + sitting + "-before",
        documents.sessionReport(roster));
    written.print(
        "Presentielijsten vooraf",
        "sittings/" + sitting + "-list",
        documents.attendanceList(roster));
  }

  /** The registration system fetches what the results of the round name. */
  void fetch() {
    for (String document : school.registration().store().documents()) {
      if (fetched.add(document)) {
        Surprise.unless(
            school.fetch(document).filter(bytes -> bytes.length > 0).isPresent(),
            "The document %s cannot be fetched.",
            document);
        school.figures().add(Figure.DOCUMENTS);
      }
    }
  }

  /** At the end of the year each report is printed as it stands then. */
  void file() {
    pages.ifPresent(written -> held.forEach(sitting -> file(written, sitting)));
  }

  private void file(Pages written, SittingId sitting) {
    ReportDraft draft = exams.sessionReports().draft(School.OFFICE, sitting).orElseThrow();
    ClosedReport closed = exams.sessionReports().closed(School.OFFICE, sitting).orElseThrow();
    ReportVerification verification =
        exams.sessionReports().verify(School.OFFICE, sitting).orElseThrow();
    written.print(
        "Processen-verbaal",
        "sittings/" + sitting + "-after",
        documents.sessionReport(draft, closed, verification));
    written.print(
        "Presentielijsten", "sittings/" + sitting + "-attendance", documents.attendanceList(draft));
  }
}
