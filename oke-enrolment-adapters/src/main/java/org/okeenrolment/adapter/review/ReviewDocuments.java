package org.okeenrolment.adapter.review;

import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.okeenrolment.adapter.page.HtmlPage;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.port.ExamCatalogue;

/**
 * Writes what the exam committee reads at the end of a school year (jaarevaluatie en berichtenlog),
 * in one language.
 *
 * <p>A page is one file of HTML: no script, nothing from elsewhere, for a screen and for paper.
 *
 * <p>CSV is UTF-8 with a byte order mark, semicolons between the cells, quotes around each that is
 * not empty, and CR LF after each row, as a spreadsheet in the Netherlands opens it. Numbers have a
 * decimal comma in any language and no marks between thousands; parts are in percent. The columns
 * and their order stay as they are; later ones come at the end. A text that starts with {@code =},
 * {@code +}, {@code -}, {@code @}, a tab or the end of a line gets an apostrophe before it, so that
 * no spreadsheet takes it for a formula; numbers never do.
 *
 * <p>Thread-safe as far as its catalogue is.
 */
public final class ReviewDocuments {
  private static final String BUNDLE = "org.okeenrolment.adapter.review.review";

  private final ExamCatalogue catalogue;
  private final Wording wording;

  private ReviewDocuments(ExamCatalogue catalogue, Wording wording) {
    this.catalogue = catalogue;
    this.wording = wording;
  }

  /**
   * Answers documents of a school.
   *
   * @param catalogue what the exams are called
   * @param locale Dutch where its language is {@code nl}, English otherwise
   * @param zone the time zone of the institution
   */
  public static ReviewDocuments of(ExamCatalogue catalogue, Locale locale, ZoneId zone) {
    return new ReviewDocuments(catalogue, Wording.of(BUNDLE, locale, zone));
  }

  /**
   * Writes a school year in figures as a page, with what is most asked of each exam and cohort.
   *
   * @param years the year, and the one before
   * @param made the moment at which the figures were counted
   * @param writer where it goes, which writes UTF-8 and stays open
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public void writePage(ReviewYears years, Instant made, Writer writer) {
    ReviewLines lines = new ReviewLines(years, catalogue, wording);
    HtmlPage.write(new ReviewPage(years, lines, wording).sheet(made), writer);
  }

  /**
   * Writes every figure of a school year as CSV: a row for each figure and group, with topic,
   * figure, group, the value, that of the year before, and a key that is the same in any language.
   * An empty value is one that there is not; one that is hidden says so.
   *
   * @param years the year, and the one before
   * @param writer where it goes, which writes UTF-8 and stays open
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public void writeCsv(ReviewYears years, Writer writer) {
    String year = years.year().schoolYear().toString();
    String before = ReviewPage.yearBefore(years);
    Csv.write(
        writer,
        List.of(
            wording.text("csv.topic"),
            wording.text("csv.figure"),
            wording.text("csv.group"),
            wording.text("csv.value", year),
            wording.text("csv.before", before),
            wording.text("csv.key")),
        new ReviewLines(years, catalogue, wording).everything().stream().map(this::row).toList());
  }

  private List<String> row(Line line) {
    return List.of(
        Csv.text(wording.text("topic." + line.topic())),
        Csv.text(line.figure()),
        Csv.text(line.group()),
        cell(line.year()),
        cell(line.before()),
        Csv.text(line.key()));
  }

  private String cell(Amount amount) {
    return amount
        .number()
        .map(Csv::number)
        .orElseGet(() -> amount.equals(Amount.HIDDEN) ? wording.text("hidden") : "");
  }

  /**
   * Writes the log of messages as a page, with keys and without personal data.
   *
   * @param log the log
   * @param writer where it goes, which writes UTF-8 and stays open
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public void writePage(MessageLog log, Writer writer) {
    HtmlPage.write(new LogPage(log, wording).sheet(), writer);
  }

  /**
   * Writes the log of messages as CSV: a row for each message, with keys and without personal data.
   * Moments are in the time zone of the institution, such as {@code 2027-01-12 09:00:00}.
   *
   * @param log the log
   * @param writer where it goes, which writes UTF-8 and stays open
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public void writeCsv(MessageLog log, Writer writer) {
    Csv.write(
        writer,
        LogRow.Column.all().map(column -> wording.text("log." + column)).toList(),
        LogRow.of(log).stream()
            .map(
                row ->
                    LogRow.Column.all().map(column -> Csv.text(row.text(column, wording))).toList())
            .toList());
  }
}
