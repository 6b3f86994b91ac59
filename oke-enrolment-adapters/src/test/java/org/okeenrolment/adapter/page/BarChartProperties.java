package org.okeenrolment.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for the bars of any numbers. */
class BarChartProperties {
  private static final double ROUNDED = 0.051;

  @Provide
  Arbitrary<List<BarChart.Bar>> bars() {
    Arbitrary<BarChart.Mark> marks =
        Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 100).ofScale(1),
                Arbitraries.doubles().between(0, 1_000_000_000).ofScale(0))
            .map(amount -> new BarChart.Mark(amount, Double.toString(amount)));
    return Combinators.combine(Arbitraries.strings().ofMaxLength(200), marks, marks.optional())
        .as(BarChart.Bar::new)
        .list()
        .ofMaxSize(25);
  }

  @Property
  void barsAreAsLongAsTheirNumbersAre(@ForAll("bars") List<BarChart.Bar> bars) {
    List<Double> amounts = amounts(bars);
    List<BarChart.DrawnBar> drawn = drawn(bars);
    assertThat(drawn).hasSameSizeAs(amounts);
    double most = amounts.stream().mapToDouble(amount -> amount).max().orElse(0);
    double longest = drawn.stream().mapToDouble(BarChart.DrawnBar::width).max().orElse(0);
    for (int bar = 0; bar < drawn.size() && most > 0; bar++) {
      assertThat(drawn.get(bar).width())
          .isCloseTo(amounts.get(bar) / most * longest, within(ROUNDED));
    }
  }

  @Property
  void nothingIsDrawnOutsideAndNoBarOverAnother(@ForAll("bars") List<BarChart.Bar> bars) {
    int bottom = 0;
    for (BarChart.Drawn drawn : chart(bars).drawn()) {
      assertThat(drawn.labelLine()).isGreaterThan(bottom);
      bottom = drawn.labelLine();
      for (BarChart.DrawnBar bar : drawn.bars()) {
        assertThat(bar.top()).isGreaterThan(bottom);
        assertThat(bar.width()).isBetween(0.0, BarChart.WIDTH - 100.0);
        assertThat(bar.textStart()).isBetween(bar.width(), BarChart.WIDTH - 100.0);
        bottom = bar.top() + bar.height();
        assertThat(bar.textLine()).isBetween(bar.top(), chart(bars).height());
      }
    }
    assertThat(bottom).isLessThanOrEqualTo(chart(bars).height());
  }

  @Property
  void everyNumberStandsAtTheEndOfItsBar(@ForAll("bars") List<BarChart.Bar> bars) {
    assertThat(drawn(bars))
        .extracting(BarChart.DrawnBar::text)
        .isEqualTo(amounts(bars).stream().map(amount -> Double.toString(amount)).toList());
  }

  @Example
  void ofNothingButZeroAndWhatIsHiddenNothingIsDrawn() {
    BarChart.Mark zero = new BarChart.Mark(0, "0");
    BarChart.Mark hidden = new BarChart.Mark(0, "not shown");
    List<BarChart.Bar> bars =
        List.of(
            new BarChart.Bar("a", zero, Optional.of(hidden)),
            new BarChart.Bar("b", hidden, Optional.empty()));
    assertThat(drawn(bars)).extracting(BarChart.DrawnBar::width).containsOnly(0.0);
    assertThat(drawn(bars))
        .extracting(BarChart.DrawnBar::text)
        .containsExactly("0", "not shown", "not shown");
  }

  @Example
  void aLabelThatIsTooLongIsCutOffBetweenCharacters() {
    String label = "\uD83D\uDE00".repeat(60);
    BarChart.Bar bar = new BarChart.Bar(label, new BarChart.Mark(1, "1"), Optional.empty());
    assertThat(chart(List.of(bar)).drawn().get(0).label())
        .isEqualTo("\uD83D\uDE00".repeat(49) + "…");
  }

  @Example
  void whatIsNoLengthIsRefused() {
    for (double amount : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new BarChart.Mark(amount, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<Double> amounts(List<BarChart.Bar> bars) {
    List<Double> amounts = new ArrayList<>();
    for (BarChart.Bar bar : bars) {
      amounts.add(bar.now().amount());
      bar.before().ifPresent(before -> amounts.add(before.amount()));
    }
    return amounts;
  }

  private static List<BarChart.DrawnBar> drawn(List<BarChart.Bar> bars) {
    return chart(bars).drawn().stream().flatMap(drawn -> drawn.bars().stream()).toList();
  }

  private static BarChart chart(List<BarChart.Bar> bars) {
    return new BarChart("chart", "title", "description", "", bars);
  }
}
