package org.okeenrolment.tools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.signup.Participation;

/** The reports of the sittings: what the invigilators note, and how it is kept. */
final class Reports {
  private static final int LATE_ONE_IN = 50;
  private static final int IRREGULAR_ONE_IN = 60;
  private static final int FORGOTTEN_ONE_IN = 10;
  private static final Duration LATE = Duration.ofMinutes(10);

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final List<SittingId> closed = new ArrayList<>();

  Reports(School school) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
  }

  /** A few come ten minutes late, which the regulation admits. */
  void noteLate(Week week) {
    for (Participation seat : some(week, LATE_ONE_IN, "late")) {
      exams
          .sessionReports()
          .admitLate(
              AdmitLate.builder()
                  .actor(School.OFFICE)
                  .participation(seat.id())
                  .arrivedAt(seat.moment().start().plus(LATE))
                  .build())
          .orElseThrow();
      figures.add(Figure.ADMITTED_LATE);
    }
  }

  /** Telephones ring; the exam committee warns their owners. */
  void noteIrregularities(Week week) {
    for (Participation seat : some(week, IRREGULAR_ONE_IN, "telephone")) {
      exams
          .sessionReports()
          .irregularity(
              RecordIrregularity.builder()
                  .actor(School.COMMITTEE)
                  .participation(seat.id())
                  .category("TELEPHONE")
                  .description("a telephone rang")
                  .measure("WARNING")
                  .build())
          .orElseThrow();
      figures.add(Figure.IRREGULARITIES);
    }
  }

  private List<Participation> some(Week week, int oneIn, String question) {
    return school.chance().some(week.candidates(), oneIn, question, Enrolment::id).stream()
        .flatMap(candidate -> week.signedUp(candidate).stream())
        .toList();
  }

  /** What is complete is closed; what is not, with what is missing. */
  void close(List<SittingId> sittings) {
    for (SittingId sitting : sittings) {
      fileLate(sitting);
      ReportDraft draft = exams.sessionReports().draft(School.OFFICE, sitting).orElseThrow();
      CloseReport close = CloseReport.of(School.OFFICE, sitting);
      if (draft.isComplete()) {
        exams.sessionReports().close(close).orElseThrow();
        figures.add(Figure.REPORTS);
      } else {
        String missing = "the invigilator did not say " + draft.missing().keySet();
        exams.sessionReports().close(close.despiteWhatIsMissing(missing)).orElseThrow();
        figures.add(Figure.REPORTS_INCOMPLETE);
      }
      closed.add(sitting);
    }
  }

  /** The invigilator of one sitting in ten forgets who was late. */
  private void fileLate(SittingId sitting) {
    if (!school.chance().oneIn(FORGOTTEN_ONE_IN, "late forgotten", sitting)) {
      exams
          .results()
          .file(
              FileSessionReport.builder()
                  .actor(School.OFFICE)
                  .sitting(sitting)
                  .putFields("late", "See the irregularities.")
                  .build())
          .orElseThrow();
    }
  }

  /** The hash of each report as it stands, to be kept elsewhere; each was delivered. */
  Map<SittingId, String> hashes() {
    Map<SittingId, String> hashes = new TreeMap<>();
    for (SittingId sitting : closed) {
      Surprise.unless(
          !exams.results().reports(School.OFFICE, sitting).orElseThrow().isEmpty(),
          "The supplier delivered no report of %s.",
          sitting);
      hashes.put(sitting, report(sitting).hash());
    }
    return hashes;
  }

  private ClosedReport report(SittingId sitting) {
    return exams.sessionReports().closed(School.OFFICE, sitting).orElseThrow();
  }

  /** Ends the run when a report is not what it was, whatever was erased of it. */
  void verify(Map<SittingId, String> hashes) {
    hashes.forEach(
        (sitting, hash) -> {
          ReportVerification verification =
              exams.sessionReports().verify(School.OFFICE, sitting).orElseThrow();
          Surprise.unless(
              verification.isIntact() && report(sitting).hash().equals(hash),
              "The report of %s was altered: %s.",
              sitting,
              verification);
          figures.add(Figure.REPORTS_VERIFIED);
          figures.add(Figure.TEXTS_ERASED, verification.erased().size());
        });
  }
}
