package org.okeenrolment.adapter.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that somebody may write into a name or a remark to break a page. */
public final class HostileTexts {
  private static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></style></textarea><svg/onload=alert(1)>",
          "<!-- & --> ]]> &lt;b&gt; &#60;",
          "javascript:alert(1)",
          "\u202egnp.exe \u05d0\u05d1\u05d2 \u0627\u0644\u0627\u0633\u0645",
          "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6),
          "${7*7} {0} {1} @raw",
          "line\nfeed\r\n\ttab");

  private HostileTexts() {}

  /** Answers each of them. */
  public static Stream<String> all() {
    return ALL.stream();
  }

  /** A sheet of every kind of block, with this text in every place. */
  public static Sheet everywhere(String text) {
    return new Sheet(
        new Locale("nl"),
        text,
        text,
        text,
        List.of(
            Section.of("", Block.Text.of(text)),
            Section.of(
                text,
                new Block.Facts(List.of(fact(text, Cell.Tone.ALERT), fact(text, Cell.Tone.GOOD))),
                new Block.Listing(List.of(Cell.of(text), Cell.link(text, text))),
                new Block.Table(
                    text,
                    Stream.of(Block.ColumnKind.values())
                        .map(kind -> new Block.Column(text, kind))
                        .toList(),
                    List.of(
                        List.of(
                            Cell.of(text),
                            Cell.of(text, Cell.Tone.ASIDE),
                            Cell.of(text),
                            Cell.of(text),
                            Cell.blank()))),
                new Block.Writing(text, 2),
                new Block.Beside(
                    List.of(new Block.Chart(chart(text))), List.of(Block.Text.of(text))),
                new Block.Signatures(List.of(text)))));
  }

  private static BarChart chart(String text) {
    BarChart.Mark mark = new BarChart.Mark(1, text);
    return new BarChart(
        "chart", text, text, text, List.of(new BarChart.Bar(text, mark, Optional.of(mark))));
  }

  private static Block.Fact fact(String text, Cell.Tone tone) {
    return new Block.Fact(text, Cell.of(text, tone));
  }
}
