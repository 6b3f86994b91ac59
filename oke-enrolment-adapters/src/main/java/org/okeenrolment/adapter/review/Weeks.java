package org.okeenrolment.adapter.review;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.okeenrolment.adapter.page.Wording;

/** Days since a sitting, taken together by weeks; thread-safe. */
final class Weeks {
  private static final String DAYS = "daysToResult.";
  private static final int WEEK = 7;
  private static final int LAST = 6;

  private Weeks() {}

  /** Answers a line per week up to the last with a result, of the lines per day among others. */
  static List<Line> of(List<Line> lines, Wording wording) {
    List<Line> days = lines.stream().filter(line -> line.key().startsWith(DAYS)).toList();
    int last = days.stream().mapToInt(Weeks::week).max().orElse(0);
    return IntStream.rangeClosed(1, last).mapToObj(week -> line(week, days, wording)).toList();
  }

  private static Line line(int week, List<Line> days, Wording wording) {
    List<Line> its = days.stream().filter(line -> week(line) == week).toList();
    Line any = days.get(0);
    return new Line(
        Topic.RESULTS,
        "weeksToResult." + week,
        wording.text(key(week), first(week), week * WEEK),
        any.group(),
        sum(its, any, Line::year),
        sum(its, any, Line::before));
  }

  private static String key(int week) {
    return week > LAST ? "week.later" : "week";
  }

  private static int first(int week) {
    return week == 1 ? 0 : (week - 1) * WEEK + 1;
  }

  /** The first week has the day of the sitting besides its seven. */
  private static int week(Line line) {
    int day = Integer.parseInt(line.key().substring(DAYS.length()));
    return Math.min(LAST + 1, Math.max(1, (day + WEEK - 1) / WEEK));
  }

  /** What is hidden, or unknown, in a year is so for every day. */
  private static Amount sum(List<Line> its, Line any, Function<Line, Amount> year) {
    return year.apply(any).number().isEmpty()
        ? year.apply(any)
        : Amount.of(its.stream().map(year).mapToInt(amount -> (int) amount.length()).sum());
  }
}
