package org.okeenrolment.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a sheet becomes a page. */
class HtmlPageTest {
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^\">])*>");

  static Stream<String> hostile() {
    return HostileTexts.all();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverTextsSayTheTagsOfThePageStayTheSame(String text) {
    assertThat(tags(HtmlPage.of(everything(text)))).isEqualTo(tags(HtmlPage.of(everything("x"))));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aLinkLeadsToNoScript(String text) {
    assertThat(HtmlPage.of(everything(text))).doesNotContain("href=\"javascript:");
  }

  @Test
  void aTextIsReadAsItWasWritten() {
    String text = "Ann & Bob <b> \"'";
    assertThat(HtmlPage.of(everything(text)))
        .contains("<li dir=\"auto\">Ann &amp; Bob &lt;b&gt; \"'</li>");
  }

  @Test
  void thePageSaysItsLanguageAndWhatItIs() {
    assertThat(HtmlPage.of(everything("x")))
        .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
        .contains("<title>x – x</title>", "<main>", "<h1 dir=\"auto\">x</h1>");
  }

  @Test
  void thePageHasNothingFromElsewhereAndNoScript() {
    assertThat(HtmlPage.of(everything("x")))
        .contains("default-src 'none'")
        .doesNotContain("<script", "<link", "<img", "http:", "https:", "url(");
  }

  @Test
  void noBlankLineSlipsIntoATextWhereItWouldBeSeen() {
    assertThat(HtmlPage.of(everything("x")))
        .contains(
            "<td class=\"number\" dir=\"auto\">x</td>",
            "<th scope=\"row\" class=\"head\" dir=\"auto\">x</th>",
            "<dd dir=\"auto\"><strong class=\"alert\">x</strong></dd>");
  }

  @Test
  void aPageThatIsWrittenIsTheOneThatIsAnswered() {
    StringWriter writer = new StringWriter();
    HtmlPage.write(everything("x"), writer);
    assertThat(writer).hasToString(HtmlPage.of(everything("x")));
  }

  @Test
  void aRowWithoutACellForEachColumnIsRefused() {
    List<Block.Column> columns = List.of(new Block.Column("a", Block.ColumnKind.TEXT));
    List<List<Cell>> rows = List.of(List.of());
    assertThatThrownBy(() -> new Block.Table("t", columns, rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 cells for 1 columns");
  }

  /** A sheet of every kind of block, with this text in every place. */
  private static Sheet everything(String text) {
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
                            Cell.blank()))),
                new Block.Writing(text, 2),
                new Block.Signatures(List.of(text)))));
  }

  private static Block.Fact fact(String text, Cell.Tone tone) {
    return new Block.Fact(text, Cell.of(text, tone));
  }

  /** The tags, without what stands in quotes. */
  private static List<String> tags(String page) {
    return TAG.matcher(page)
        .results()
        .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
        .toList();
  }
}
