package org.okeenrolment.adapter.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.BarChart;
import org.okeenrolment.adapter.page.BarChart.Bar;
import org.okeenrolment.adapter.page.BarChart.Mark;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Wording;

/** Makes the charts of a review; a table beside each has the numbers. Immutable and thread-safe. */
final class ReviewCharts {
  private static final int MOST_BARS = 20;

  private final ReviewYears years;
  private final Wording wording;

  ReviewCharts(ReviewYears years, Wording wording) {
    this.years = years;
    this.wording = wording;
  }

  /** Answers a bar for each line; nothing where there is none. */
  Optional<Block> of(String name, List<Line> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Chart(chart(name, lines, legend().orElse(""))));
  }

  /** Answers a bar for each of these or, where they are many, for those with the lowest figures. */
  Optional<Block> lowest(String name, List<Line> lines) {
    return lines.size() <= MOST_BARS
        ? of(name, lines)
        : Optional.of(new Block.Chart(chart(name, lowest(lines), lowestOnly())));
  }

  private static List<Line> lowest(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.year().number().isPresent())
        .sorted(Comparator.comparing(line -> line.year().length()))
        .limit(MOST_BARS)
        .toList();
  }

  private String lowestOnly() {
    return Stream.concat(Stream.of(wording.text("lowest", MOST_BARS)), legend().stream())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private Optional<String> legend() {
    return years
        .before()
        .map(before -> wording.text("legend", years.year().schoolYear(), before.schoolYear()));
  }

  private BarChart chart(String name, List<Line> lines, String legend) {
    return new BarChart(
        "chart-" + name,
        wording.text("caption." + name),
        description(lines),
        legend,
        lines.stream().map(this::bar).toList());
  }

  /** The numbers are in the table beside it: said twice they would only be in the way. */
  private String description(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.year().length() > 0)
        .max(Comparator.comparing(line -> line.year().length()))
        .map(
            line ->
                wording.text("described", lines.size(), line.figure(), line.year().text(wording)))
        .orElseGet(() -> wording.text("described.empty"));
  }

  private Bar bar(Line line) {
    return new Bar(
        line.figure(), mark(line.year()), years.before().map(any -> mark(line.before())));
  }

  private Mark mark(Amount amount) {
    return new Mark(amount.length(), amount.text(wording));
  }
}
