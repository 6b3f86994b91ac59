package org.okeenrolment.adapter.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.SignUpVariant;

/** Makes the lines of one group in both years; for one thread. */
final class GroupLines {
  static final int HALF = 50;
  static final int MOST = 90;

  private final Wording wording;
  private final String key;
  private final String group;
  private final Side year;
  private final Side before;
  private final List<Line> lines = new ArrayList<>();

  GroupLines(Wording wording, String key, String group, Side year, Side before) {
    this.wording = wording;
    this.key = key;
    this.group = group;
    this.year = year;
    this.before = before;
  }

  /**
   * Answers all of them; of a group that is hidden in both years, that it is.
   *
   * @param withSittings whether sittings are counted for such groups
   */
  List<Line> lines(boolean withSittings) {
    number(Topic.ENROLMENTS, "students", ReviewFigures::students);
    if (year.figures().isPresent() || before.figures().isPresent()) {
      enrolments();
      attempts();
      results();
      if (withSittings) {
        sittings();
      }
    }
    return List.copyOf(lines);
  }

  private void enrolments() {
    counts(Topic.ENROLMENTS, "origins", List.of(EnrolmentOrigin.values()), ReviewFigures::origins);
    counts(Topic.ENROLMENTS, "states", List.of(EnrolmentState.values()), ReviewFigures::states);
    counts(Topic.ENROLMENTS, "opinions", List.of(Opinion.values()), ReviewFigures::opinions);
    number(Topic.ENROLMENTS, "overrides", ReviewFigures::overrides);
    counts(Topic.ENROLMENTS, "signUps", List.of(SignUpVariant.values()), ReviewFigures::signUps);
  }

  private void attempts() {
    number(Topic.ATTEMPTS, "attemptsUsed", ReviewFigures::attemptsUsed);
    number(Topic.ATTEMPTS, "extraAttempts", ReviewFigures::extraAttempts);
    number(Topic.ATTEMPTS, "firstTaken", ReviewFigures::firstTaken);
    number(Topic.ATTEMPTS, "firstPassed", ReviewFigures::firstPassed);
    percent(Topic.ATTEMPTS, "firstTimePassRate", ReviewFigures::firstTimePassRate);
    numbered(Topic.ATTEMPTS, "attemptsToPass", ReviewFigures::attemptsToPass);
    counts(
        Topic.ATTENDANCE,
        "outcomes",
        Side.kinds(year, before, ReviewFigures::outcomes),
        ReviewFigures::outcomes);
  }

  private void results() {
    days("daysToHalf", figures -> figures.daysToResult(HALF));
    days("daysToMost", figures -> figures.daysToResult(MOST));
    numbered(Topic.RESULTS, "daysToResult", ReviewFigures::daysToResult);
  }

  private void sittings() {
    counts(
        Topic.SITTINGS,
        "sittings.states",
        List.of(SittingState.values()),
        figures -> figures.sittings().states());
    number(Topic.SITTINGS, "sittings.seats", figures -> figures.sittings().seats());
    number(Topic.SITTINGS, "sittings.taken", figures -> figures.sittings().taken());
    percent(Topic.SITTINGS, "sittings.used", figures -> figures.sittings().used());
  }

  private void number(Topic topic, String name, ToIntFunction<ReviewFigures> figure) {
    add(topic, name, wording.text(name), side -> side.number(figure));
  }

  private void percent(Topic topic, String name, Function<ReviewFigures, OptionalDouble> figure) {
    add(topic, name, wording.text(name), side -> side.percent(figure));
  }

  private void days(String name, Function<ReviewFigures, OptionalInt> figure) {
    add(Topic.RESULTS, name, wording.text(name), side -> side.days(figure));
  }

  private <K extends Comparable<K>> void counts(
      Topic topic, String name, Collection<K> kinds, Function<ReviewFigures, Counts<K>> counts) {
    for (K kind : kinds) {
      add(
          topic,
          name + "." + kind,
          wording.word(name, kind.toString()),
          side -> side.number(figures -> counts.apply(figures).number(kind)));
    }
  }

  /** Adds how many there are of each number. */
  private void numbered(Topic topic, String name, Function<ReviewFigures, Counts<Integer>> counts) {
    for (int kind : Side.kinds(year, before, counts)) {
      add(
          topic,
          name + "." + kind,
          wording.text(kind == 1 ? name + ".one" : name + ".more", kind),
          side -> side.number(figures -> counts.apply(figures).number(kind)));
    }
  }

  private void add(Topic topic, String name, String figure, Function<Side, Amount> amount) {
    lines.add(new Line(topic, key + name, figure, group, amount.apply(year), amount.apply(before)));
  }
}
