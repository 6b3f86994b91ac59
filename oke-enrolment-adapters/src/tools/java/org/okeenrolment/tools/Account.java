package org.okeenrolment.tools;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.monitor.Repair;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.regulation.AttemptOutcome;

/** The account of a school year, as text for the exam office and by the names of its figures. */
final class Account {
  private static final int HALF = 50;
  private static final int MOST = 90;

  /** How students are signed up. */
  static final Figure[] SIGNING_UP = {
    Figure.SIGN_UPS_AUTOMATIC, Figure.SIGN_UPS_BY_STUDENT, Figure.SIGN_UPS_BY_STAFF
  };

  /** How a sign-up may come about but by signing up. */
  static final Figure[] COMING = {
    Figure.PROMOTED,
    Figure.PROMOTED_BY_CHAIRS,
    Figure.MOVED_BY_STUDENT,
    Figure.MOVED_TO_QUIET,
    Figure.RELOCATED
  };

  /** How a sign-up may come to nothing. */
  private static final Figure[] GOING = {
    Figure.CANCELLED, Figure.CANCELLED_BY_OFFICE, Figure.SIGNED_OFF, Figure.CLASHED, Figure.MOVED
  };

  private final Exchange exchange;
  private final SchoolYear year;
  private final Figures figures;
  private final Map<String, Integer> staying;
  private final YearReview review;

  Account(
      Exchange exchange,
      SchoolYear year,
      Figures figures,
      Map<String, Integer> staying,
      YearReview review) {
    this.exchange = exchange;
    this.year = year;
    this.figures = figures;
    this.staying = staying;
    this.review = review;
  }

  /** Answers every figure by its name, in the order in which they are printed. */
  Map<String, Integer> all() {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (Figure figure : Figure.values()) {
      all.put(figure.key(), figures.of(figure));
    }
    review.all().ifPresent(figures -> put(figures, all));
    return all;
  }

  /** Answers the year in the figures of the library. */
  YearReview review() {
    return review;
  }

  private static void put(ReviewFigures figures, Map<String, Integer> all) {
    all.put("review sittings", figures.sittings().states().total());
    all.put("review sign-ups", figures.signUps().total());
    all.put("review attempts", figures.outcomes().total());
    all.put("review attempts absent", figures.outcomes().number(AttemptOutcome.NO_SHOW.name()));
    all.put("review exams passed", figures.attemptsToPass().total());
  }

  void print(PrintWriter out) {
    out.printf("School year %s%n%n", year);
    printEnrolments(out);
    out.printf("%n           the teachers said:%n");
    lines(out, Figure.GOES, Figure.NO_GOES, Figure.GOES_WITHDRAWN);
    printSittings(out);
    printAttempts(out);
    out.printf("%n           of the reports of sittings:%n");
    lines(out, Figure.REPORTS, Figure.REPORTS_INCOMPLETE);
    some(out, Figure.REPORTS_COMPLETED, Figure.ADMITTED_LATE, Figure.IRREGULARITIES);
    some(out, Figure.DOCUMENTS);
    printDecisions(out);
    printMessages(out);
    printReview(out);
    out.printf("%n           of those who left, a year later:%n");
    some(out, Figure.ERASED, Figure.PSEUDONYMISED_ON_REQUEST, Figure.RECORDS_KEPT);
    lines(out, Figure.PSEUDONYMISED);
    some(out, Figure.STILL_KNOWN);
    lines(out, Figure.REPORTS_VERIFIED);
    some(out, Figure.TEXTS_ERASED);
  }

  private void printEnrolments(PrintWriter out) {
    out.printf(
        "%,10d students with %,d enrolments:%n",
        figures.of(Figure.STUDENTS), figures.of(Figure.ENROLMENTS));
    some(out, Figure.AUTOMATIC, Figure.OKE, Figure.MANUAL, Figure.CARRIED_OVER);
    some(out, Figure.NEW_BY_MOVE, Figure.REOPENED);
    out.println("           what became of them:");
    lines(out, Figure.PASSED, Figure.CARRIED, Figure.EXEMPTED, Figure.WITHDRAWN_BY_REGISTRATION);
    some(out, Figure.WITHDRAWN_BY_MOVE, Figure.WITHDRAWN_BY_HAND);
    out.printf("%,10d   %s: %s%n", figures.of(Figure.STAYING), Figure.STAYING.text(), staying);
    sum(
        out,
        Figure.ENROLMENTS,
        figures.of(
            Figure.PASSED, Figure.CARRIED, Figure.EXEMPTED, Figure.WITHDRAWN, Figure.STAYING));
    out.println("           of the students:");
    some(out, Figure.MOVERS, Figure.LEAVERS);
  }

  private void printSittings(PrintWriter out) {
    out.printf(
        "%n%,10d sittings with %,d sign-ups; of the sittings:%n",
        figures.of(Figure.SITTINGS), figures.of(Figure.SIGN_UPS));
    some(
        out,
        Figure.OPTIONAL_SITTINGS,
        Figure.QUIET_ROOMS,
        Figure.ENLARGED,
        Figure.REDUCED,
        Figure.POSTPONED,
        Figure.CALLED_OFF);
    out.println("           how the sign-ups came about:");
    lines(out, SIGNING_UP);
    some(out, COMING);
    sum(out, Figure.SIGN_UPS, figures.of(SIGNING_UP) + figures.of(COMING));
    out.println("           of these:");
    lines(out, Figure.LONGER);
    some(out, Figure.MOVED_ALONG, Figure.OPTIONAL_SIGN_UPS, Figure.PERMITTED);
    lines(out, Figure.REFUSED, Figure.WAITED);
  }

  /** The attempts are the sign-ups that held, and who sat without one. */
  private void printAttempts(PrintWriter out) {
    out.printf("%n           from sign-ups to attempts:%n");
    lines(out, Figure.SIGN_UPS);
    for (Figure gone : GOING) {
      if (figures.of(gone) > 0) {
        out.printf("%,10d   %s%n", -figures.of(gone), gone.text());
      }
    }
    some(out, Figure.UNPLANNED, Figure.CAME_ALL_THE_SAME);
    sum(
        out,
        Figure.ATTEMPTS,
        figures.of(Figure.SIGN_UPS, Figure.UNPLANNED, Figure.CAME_ALL_THE_SAME)
            - figures.of(GOING));
    out.printf("%n%,10d attempts were booked:%n", figures.of(Figure.ATTEMPTS));
    lines(out, Figure.ATTEMPTS_PASSED, Figure.NOT_PASSED, Figure.ABSENT);
    some(out, Figure.VOID);
    sum(
        out,
        Figure.ATTEMPTS,
        figures.of(Figure.ATTEMPTS_PASSED, Figure.NOT_PASSED, Figure.ABSENT, Figure.VOID));
    some(out, Figure.EXCUSED, Figure.NO_RESULT_ABSENT, Figure.NO_RESULT_OTHERWISE);
    lines(out, Figure.REGISTERED);
    some(out, Figure.PARTS_PASSED, Figure.OPTIONAL_PASSED, Figure.OPTIONAL_FAILED);
  }

  private void printDecisions(PrintWriter out) {
    out.printf("%n%,10d requests for an extra attempt:%n", figures.of(Figure.ASKED));
    lines(out, Figure.GRANTED, Figure.DENIED);
    sum(out, Figure.ASKED, figures.of(Figure.GRANTED, Figure.DENIED));
    some(out, Figure.REVOKED, Figure.GRANTED_UNASKED);
    lines(out, Figure.SIMULATED, Figure.LOSING, Figure.LOSING_IN_NEED);
  }

  private void printMessages(PrintWriter out) {
    out.printf("%n           messages by flow: %s%n", exchange.counts());
    out.printf("%,10d   of these were refused%n", exchange.refused());
    some(out, Figure.SENT_AGAIN);
    out.printf(
        "%n%,10d differences with the registration system:%n", figures.of(Figure.DIFFERENCES));
    some(out, Figure.RESULTS_SENT_AGAIN, Figure.WITHDRAWN_THERE_TOO, Figure.DIFFERENCES_LEFT);
    sum(
        out,
        Figure.DIFFERENCES,
        figures.of(Figure.RESULTS_SENT_AGAIN, Figure.WITHDRAWN_THERE_TOO, Figure.DIFFERENCES_LEFT));
    out.printf("%n%,10d %s%n", figures.of(Figure.SETTLED), Figure.SETTLED.text());
  }

  private void sum(PrintWriter out, Figure total, int sum) {
    out.printf("%,10d = %,d %s%n", sum, figures.of(total), total.text());
  }

  private void lines(PrintWriter out, Figure... lines) {
    for (Figure line : lines) {
      out.printf("%,10d   %s%n", figures.of(line), line.text());
    }
  }

  /** Only what happened. */
  private void some(PrintWriter out, Figure... lines) {
    for (Figure line : lines) {
      if (figures.of(line) > 0) {
        lines(out, line);
      }
    }
  }

  /** The rates stay away where the school is so small that they say something of a student. */
  private void printReview(PrintWriter out) {
    review.all().ifPresent(figures -> print(figures, out));
    out.printf("%n%,10d messages were refused by somebody%n", review.messagesFailed());
    out.printf("%,10d   of these were repaired%n", review.messagesRepaired());
    out.printf("%n           open findings for the exam office, and what can be done:%n");
    review
        .openFindings()
        .numbers()
        .forEach(
            (type, number) ->
                out.printf("%,10d   %s: %s%n", number, type, Repair.of(type).text(Locale.ENGLISH)));
  }

  private static void print(ReviewFigures figures, PrintWriter out) {
    out.printf("%n           the year review:%n");
    figures
        .firstTimePassRate()
        .ifPresent(rate -> out.printf("%9.0f%%   of the first attempts were passed%n", 100 * rate));
    figures
        .sittings()
        .used()
        .ifPresent(used -> out.printf("%9.0f%%   of the seats were taken%n", 100 * used));
    figures
        .daysToResult(HALF)
        .ifPresent(days -> out.printf("%,10d   days to half of the established results%n", days));
    figures.daysToResult(MOST).ifPresent(days -> out.printf("%,10d   days to nine of ten%n", days));
  }
}
