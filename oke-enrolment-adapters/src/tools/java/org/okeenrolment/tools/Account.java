package org.okeenrolment.tools;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Repair;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.rollover.CarryOverResult;

/** The account of a school year: counted from what the library answers at its end. */
final class Account {
  private static final int HALF = 50;
  private static final int MOST = 90;

  private final School school;
  private final SchoolYear year;
  private final Figures figures = new Figures();
  private final Map<EnrolmentState, Integer> states = new EnumMap<>(EnrolmentState.class);
  private final Map<EnrolmentOrigin, Integer> origins = new EnumMap<>(EnrolmentOrigin.class);
  private final Map<String, Integer> stay = new TreeMap<>();
  private final Map<ResultGap.Cause, Integer> withoutResult = new TreeMap<>();
  private Optional<YearReview> review = Optional.empty();
  private int asked;
  private int granted;
  private int verified;
  private int waiting;
  private int students;
  private int enrolments;
  private int attempts;
  private int absent;
  private int passed;
  private int carried;

  Account(School school, SchoolYear year) {
    this.school = school;
    this.year = year;
  }

  void add(Figures round) {
    figures.add(round);
  }

  /** Counts everything, after the carry-over. */
  void count(YearEnd end) {
    CarryOverResult result = end.carryOver();
    carried = result.carried();
    for (Decision decision : result.staying().values()) {
      decision.reasons().forEach(reason -> stay.merge(reason.code(), 1, Integer::sum));
      decision.pending().forEach(pending -> stay.merge(pending.toString(), 1, Integer::sum));
    }
    for (StudentId student : school.register().students()) {
      students++;
      school.exams().enrolment().ofStudent(School.OFFICE, student).orElseThrow().stream()
          .filter(enrolment -> enrolment.schoolYear().equals(year))
          .forEach(enrolment -> count(enrolment, end));
    }
    asked = end.committee().asked();
    granted = end.committee().granted();
    verified = end.verified(figures.closed);
    waiting = end.waiting();
    review = school.exams().monitor().yearReview(School.OFFICE, year).value();
  }

  private void count(Enrolment enrolment, YearEnd end) {
    enrolments++;
    if (enrolment.state() != EnrolmentState.COMPLETED) {
      ResultGap.Cause cause = end.whyNoResult(enrolment);
      if (cause != ResultGap.Cause.NONE) {
        withoutResult.merge(cause, 1, Integer::sum);
      }
    }
    states.merge(enrolment.state(), 1, Integer::sum);
    origins.merge(enrolment.origin(), 1, Integer::sum);
    Tally tally = tally(enrolment.of());
    for (Fact.Attempt attempt : tally.attempts()) {
      attempts++;
      absent += attempt.outcome().equals(AttemptOutcome.NO_SHOW) ? 1 : 0;
      passed += tally.isPassed(attempt) ? 1 : 0;
    }
  }

  private Tally tally(StudentExam of) {
    return Tally.of(
        school.regulation(),
        school.exams().attempts().ledger(School.OFFICE, of).orElseThrow().facts(),
        Optional.empty());
  }

  private int state(EnrolmentState state) {
    return states.getOrDefault(state, 0);
  }

  /** Answers every figure by its name, in the order in which they are printed. */
  Map<String, Integer> all() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("students", students);
    all.put("enrolments", enrolments);
    origins.forEach((origin, count) -> all.put("enrolments " + origin, count));
    all.put("passed", state(EnrolmentState.COMPLETED));
    all.put("carried over", carried);
    all.put("exempted", state(EnrolmentState.EXEMPTED));
    all.put("withdrawn", state(EnrolmentState.WITHDRAWN));
    all.put("decision needed", state(EnrolmentState.OPEN));
    all.put("extra attempts asked", asked);
    all.put("extra attempts granted", granted);
    all.put("sittings", figures.sittings);
    all.put("sign-ups", figures.byStaff + figures.byStudent + figures.automatic + figures.promoted);
    all.put("sign-ups by staff", figures.byStaff);
    all.put("sign-ups by student", figures.byStudent);
    all.put("sign-ups automatic", figures.automatic);
    all.put("sign-ups cancelled", figures.cancelled);
    all.put("waited for a seat", figures.waited);
    all.put("promoted from the waiting list", figures.promoted);
    all.put("sign-ups with extra time", figures.longer);
    all.put("on rosters", figures.onRosters);
    all.put("seats short", figures.seatsShort);
    all.put("reports closed", figures.reports);
    all.put("reports closed incomplete", figures.reportsIncomplete);
    all.put("reports verified", verified);
    withoutResult.forEach((cause, count) -> all.put("without result " + cause, count));
    all.put("messages waiting", waiting);
    all.put("attempts", attempts);
    all.put("attempts absent", absent);
    all.put("attempts passed", passed);
    all.put("attempts not passed", attempts - absent - passed);
    all.put("refused sign-ups", figures.notSignedUp);
    all.put("attempts at the registration system", school.registration().attemptsWithResult());
    review.flatMap(YearReview::all).ifPresent(figures -> put(figures, all));
    return all;
  }

  private static void put(ReviewFigures figures, Map<String, Integer> all) {
    all.put("review sittings", figures.sittings().states().total());
    all.put("review sign-ups", figures.signUps().total());
    all.put("review attempts", figures.outcomes().total());
    all.put("review attempts absent", figures.outcomes().number(AttemptOutcome.NO_SHOW.name()));
    all.put("review exams passed", figures.attemptsToPass().total());
  }

  void print(PrintWriter out) {
    Map<String, Integer> all = all();
    out.printf("School year %s%n%n", year);
    out.printf("%,10d students with %,d enrolments:%n", students, enrolments);
    origins.forEach((origin, count) -> out.printf("%,10d   %s%n", count, source(origin)));
    out.println("           what became of them:");
    line(out, all, "passed", "passed and established");
    line(out, all, "carried over", "carried over to the next school year");
    line(out, all, "exempted", "exempted");
    line(out, all, "withdrawn", "withdrawn by the registration system");
    out.printf("%,10d   stay, somebody has to decide: %s%n", all.get("decision needed"), stay);
    out.printf("%,10d = %,d%n", sum(all), enrolments);
    line(out, all, "extra attempts asked", "extra attempts were asked of the exam committee");
    line(out, all, "extra attempts granted", "of these were granted, and carried over then");
    out.printf("           why the others have no established result: %s%n%n", withoutResult);
    out.printf("%,10d sittings with %,d sign-ups:%n", all.get("sittings"), all.get("sign-ups"));
    line(out, all, "sign-ups automatic", "automatic, for a cohort or a generic exam");
    line(out, all, "sign-ups by student", "by the student within the window");
    line(out, all, "sign-ups by staff", "by staff");
    line(out, all, "sign-ups cancelled", "of these were cancelled in time");
    line(
        out, all, "promoted from the waiting list", "from the waiting list, when a seat was freed");
    line(out, all, "sign-ups with extra time", "of these sit longer than the others");
    line(out, all, "refused sign-ups", "more were refused by the rules, such as without a Go");
    line(out, all, "waited for a seat", "of the refused waited for a seat");
    line(out, all, "seats short", "seats were too few by the forecast");
    line(out, all, "on rosters", "names stood on the rosters of the sittings");
    line(out, all, "reports closed", "reports of sittings were complete and are closed");
    line(out, all, "reports closed incomplete", "were closed although something was missing");
    line(out, all, "reports verified", "of these are still what was sealed");
    out.printf("%n%,10d attempts were booked:%n", all.get("attempts"));
    line(out, all, "attempts passed", "passed");
    line(out, all, "attempts not passed", "not passed");
    line(out, all, "attempts absent", "absent, which is a missed attempt");
    line(
        out,
        all,
        "attempts at the registration system",
        "have a result at the registration system");
    out.printf("%n           messages by flow: %s%n", school.exchange().counts());
    out.printf("%,10d   of these were refused%n", school.exchange().refused());
    line(out, all, "messages waiting", "still wait for a partner");
    review.ifPresent(found -> print(found, out));
  }

  /** The rates stay away where the school is so small that they say something of a student. */
  private static void print(YearReview review, PrintWriter out) {
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

  private static int sum(Map<String, Integer> all) {
    return all.getOrDefault("passed", 0)
        + all.getOrDefault("carried over", 0)
        + all.getOrDefault("exempted", 0)
        + all.getOrDefault("withdrawn", 0)
        + all.getOrDefault("decision needed", 0);
  }

  private static void line(PrintWriter out, Map<String, Integer> all, String figure, String text) {
    out.printf("%,10d   %s%n", all.get(figure), text);
  }

  private static String source(EnrolmentOrigin origin) {
    return switch (origin) {
      case AUTOMATIC -> "made automatically from the exam plan";
      case OKE -> "received from the registration system";
      case MANUAL -> "made by hand";
      case CARRIED_OVER -> "carried over from the year before";
    };
  }
}
