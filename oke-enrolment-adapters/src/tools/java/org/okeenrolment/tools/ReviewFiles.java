package org.okeenrolment.tools;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.okeenrolment.adapter.review.MessageLog;
import org.okeenrolment.adapter.review.ReviewDocuments;
import org.okeenrolment.adapter.review.ReviewYears;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.monitor.MonitorService;
import org.okeenrolment.monitor.YearReview;

/** Writes what the exam committee reads at the end of the year, in Dutch. */
final class ReviewFiles {
  private static final String HEADING = "Examencommissie";

  private final School school;
  private final ReviewDocuments documents;

  ReviewFiles(School school) {
    this.school = school;
    documents = ReviewDocuments.of(school.register(), new Locale("nl"), School.ZONE);
  }

  /**
   * Writes the review of a year, compared with the year before, and the log of messages, and adds
   * them to the index.
   */
  void write(Path out, YearReview review, Pages pages) throws IOException {
    Files.createDirectories(out);
    MonitorService monitor = school.exams().monitor();
    Instant now = school.clock().instant();
    ReviewYears years = ReviewYears.of(review, before(monitor, review.schoolYear()));
    MessageLog log = MessageLog.of(monitor, School.OFFICE, now).orElseThrow();
    try (Writer page = writer(out, "year-review.html");
        Writer csv = writer(out, "year-review.csv");
        Writer logPage = writer(out, "message-log.html");
        Writer logCsv = writer(out, "message-log.csv")) {
      documents.writePage(years, now, page);
      documents.writeCsv(years, csv);
      documents.writePage(log, logPage);
      documents.writeCsv(log, logCsv);
    }
    pages.add(HEADING, "Jaarevaluatie " + review.schoolYear(), "year-review.html");
    pages.add(HEADING, "Jaarevaluatie " + review.schoolYear() + " (CSV)", "year-review.csv");
    pages.add(HEADING, "Berichtenlog", "message-log.html");
    pages.add(HEADING, "Berichtenlog (CSV)", "message-log.csv");
  }

  private static YearReview before(MonitorService monitor, SchoolYear year) {
    SchoolYear before = new SchoolYear(year.startYear() - 1);
    return monitor.yearReview(School.OFFICE, before).orElseThrow();
  }

  private static Writer writer(Path out, String name) throws IOException {
    return Files.newBufferedWriter(out.resolve(name), StandardCharsets.UTF_8);
  }
}
