package org.okeenrolment.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.List;
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
    assertThat(tags(HtmlPage.of(HostileTexts.everywhere(text))))
        .isEqualTo(tags(HtmlPage.of(HostileTexts.everywhere("x"))));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aLinkLeadsToNoScript(String text) {
    assertThat(HtmlPage.of(HostileTexts.everywhere(text))).doesNotContain("href=\"javascript:");
  }

  @Test
  void aTextIsReadAsItWasWritten() {
    String text = "Ann & Bob <b> \"'";
    assertThat(HtmlPage.of(HostileTexts.everywhere(text)))
        .contains("<li dir=\"auto\">Ann &amp; Bob &lt;b&gt; \"'</li>");
  }

  @Test
  void thePageSaysItsLanguageAndWhatItIs() {
    assertThat(HtmlPage.of(HostileTexts.everywhere("x")))
        .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
        .contains("<title>x – x</title>", "<main>", "<h1 dir=\"auto\">x</h1>");
  }

  @Test
  void thePageHasNothingFromElsewhereAndNoScript() {
    assertThat(HtmlPage.of(HostileTexts.everywhere("x")))
        .contains("default-src 'none'")
        .doesNotContain("<script", "<link", "<img", "http:", "https:", "url(");
  }

  @Test
  void noBlankLineSlipsIntoATextWhereItWouldBeSeen() {
    assertThat(HtmlPage.of(HostileTexts.everywhere("x")))
        .contains(
            "<td class=\"number\" dir=\"auto\">x</td>",
            "<th scope=\"row\" class=\"head\" dir=\"auto\">x</th>",
            "<dd dir=\"auto\"><strong class=\"alert\">x</strong></dd>");
  }

  @Test
  void aChartSaysWhatItShowsToWhoDoesNotSeeIt() {
    assertThat(HtmlPage.of(HostileTexts.everywhere("x")))
        .contains(
            "role=\"img\" aria-labelledby=\"chart-title chart-desc\"",
            "<title id=\"chart-title\">x</title>",
            "<desc id=\"chart-desc\">x</desc>");
  }

  @Test
  void aPageThatIsWrittenIsTheOneThatIsAnswered() {
    StringWriter writer = new StringWriter();
    HtmlPage.write(HostileTexts.everywhere("x"), writer);
    assertThat(writer).hasToString(HtmlPage.of(HostileTexts.everywhere("x")));
  }

  @Test
  void aRowWithoutACellForEachColumnIsRefused() {
    List<Block.Column> columns = List.of(new Block.Column("a", Block.ColumnKind.TEXT));
    List<List<Cell>> rows = List.of(List.of());
    assertThatThrownBy(() -> new Block.Table("t", columns, rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 cells for 1 columns");
  }

  /** The tags, without what stands in quotes. */
  private static List<String> tags(String page) {
    return TAG.matcher(page)
        .results()
        .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
        .toList();
  }
}
