package org.okeenrolment.adapter.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lying bars that compare numbers, each with its number at its end (staafdiagram).
 *
 * <p>A label stands above its bar; below may follow a thinner one to compare with. All lengths are
 * in units of the drawing, which is {@value #WIDTH} wide whatever the size of the page, and all
 * bars start at zero and share one scale. Immutable and thread-safe.
 *
 * @param id its id in the page, which no other chart has
 * @param title what it shows
 * @param description what is to be seen in it, for who does not see it
 * @param legend how to read the bars; blank: they speak for themselves
 * @param bars the bars, from top to bottom
 */
public record BarChart(String id, String title, String description, String legend, List<Bar> bars) {
  /** How wide the drawing is. */
  public static final int WIDTH = 400;

  private static final int LONGEST_BAR = 290;
  private static final int LONGEST_LABEL = 50;
  private static final int BESIDE = 6;
  private static final double TENTH = 10.0;

  /** Takes a copy of the list. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * What is drawn for one thing (staaf).
   *
   * <p>Immutable and thread-safe.
   *
   * @param label what it is; a long one is cut off
   * @param now its number
   * @param before the number to compare with
   */
  public record Bar(String label, Mark now, Optional<Mark> before) {}

  /**
   * A number, as a length and as a text (waarde).
   *
   * <p>Immutable and thread-safe.
   *
   * @param amount the number, not below 0; 0 where there is none to show
   * @param text how it is written, or why it is not
   */
  public record Mark(double amount, String text) {
    /** Checks that it has a length. */
    public Mark {
      if (!(amount >= 0) || Double.isInfinite(amount)) {
        throw new IllegalArgumentException(
            "The amount (%s) of a bar (%s) is no length.%nMaybe show it in a table alone."
                .formatted(amount, text));
      }
    }
  }

  /**
   * Where a bar and what belongs to it are drawn (getekend).
   *
   * <p>Immutable and thread-safe.
   *
   * @param label the label
   * @param labelLine the line on which it stands
   * @param bars the one or two bars
   */
  public record Drawn(String label, int labelLine, List<DrawnBar> bars) {
    /** Takes a copy of the list. */
    public Drawn {
      bars = List.copyOf(bars);
    }
  }

  /**
   * Where one bar is drawn (getekende staaf).
   *
   * <p>Immutable and thread-safe.
   *
   * @param form how thick it is
   * @param top its upper side
   * @param width how long it is
   * @param text its number
   */
  public record DrawnBar(Form form, int top, double width, String text) {
    /** Answers how high it is. */
    public int height() {
      return form.height;
    }

    /** Answers its class in the stylesheet. */
    public String style() {
      return form.style;
    }

    /** Answers the class of its text in the stylesheet. */
    public String textStyle() {
      return form.textStyle;
    }

    /** Answers where its text starts. */
    public double textStart() {
      return tenths(width + BESIDE);
    }

    /** Answers the line on which its text stands. */
    public int textLine() {
      return top + form.line;
    }
  }

  /** How a bar looks (vorm). Immutable and thread-safe. */
  public enum Form {
    /** Of what the chart is about (dik). */
    THICK("bar", "value", 14, 12),
    /** Of what it is compared with (dun). */
    THIN("thin", "less", 7, 10);

    private final String style;
    private final String textStyle;
    private final int height;
    private final int line;

    Form(String style, String textStyle, int height, int line) {
      this.style = style;
      this.textStyle = textStyle;
      this.height = height;
      this.line = line;
    }
  }

  /** Where the parts of a row are, from its top. */
  private static final class Row {
    static final int LABEL = 14;
    static final int THICK = 20;
    static final int THIN = 36;
    static final int SINGLE = 44;
    static final int DOUBLE = 56;
  }

  /** Answers how high the drawing is. */
  public int height() {
    return Math.max(1, bars.stream().mapToInt(BarChart::height).sum());
  }

  private static int height(Bar bar) {
    return bar.before().isPresent() ? Row.DOUBLE : Row.SINGLE;
  }

  /** Answers where everything is drawn, from top to bottom. */
  public List<Drawn> drawn() {
    double most = bars.stream().mapToDouble(BarChart::most).max().orElse(0);
    List<Drawn> drawn = new ArrayList<>();
    int top = 0;
    for (Bar bar : bars) {
      List<DrawnBar> pair = new ArrayList<>();
      pair.add(drawn(Form.THICK, top + Row.THICK, bar.now(), most));
      int thin = top + Row.THIN;
      bar.before().ifPresent(before -> pair.add(drawn(Form.THIN, thin, before, most)));
      drawn.add(new Drawn(cut(bar.label()), top + Row.LABEL, pair));
      top += height(bar);
    }
    return List.copyOf(drawn);
  }

  private static double most(Bar bar) {
    return Math.max(bar.now().amount(), bar.before().map(Mark::amount).orElse(0.0));
  }

  private static DrawnBar drawn(Form form, int top, Mark mark, double most) {
    double width = most == 0 ? 0 : tenths(mark.amount() / most * LONGEST_BAR);
    return new DrawnBar(form, top, width, mark.text());
  }

  private static double tenths(double length) {
    return Math.round(length * TENTH) / TENTH;
  }

  private static String cut(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }
}
