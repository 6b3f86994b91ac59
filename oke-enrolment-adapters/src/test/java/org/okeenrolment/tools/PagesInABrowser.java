package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.page.HostileTexts;
import org.okeenrolment.adapter.page.HtmlPage;

/**
 * The pages of a school year in Chromium: without any violation of WCAG 2.2 AA that axe finds, and
 * on a telephone no wider than its screen. Run in the profile {@code accessibility}.
 */
class PagesInABrowser {
  private static final int TELEPHONE = 360;
  private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"";
  private static final String NO_POLICY = "<meta name=\"no-policy\"";
  private static final String LOOK =
      """
      <script>
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
          'best-practice']}).then(found => {
        const said = found.violations.map(one =>
            one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target).join(', '));
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        document.title = 'FOUND[' + said.join('; ') + '] WIDER[' + wide + '] RULES['
            + (found.passes.length > 10) + ']';
      }).catch(failed => { document.title = 'FAILED ' + failed; });
      </script>
      </body>
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void printAYear() {
    assertThat(
            Main.run("school-year", "--students", "20", "--out", folder.resolve("year").toString()))
        .isZero();
  }

  /** One of each kind, the longest, and those that are kept for comparison. */
  static Stream<Path> pages() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(folder.resolve("year"))) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    Stream<Path> kinds =
        pages.stream()
            .collect(
                Collectors.groupingBy(
                    PagesInABrowser::kind,
                    TreeMap::new,
                    Collectors.maxBy(Comparator.comparing(PagesInABrowser::size))))
            .values()
            .stream()
            .flatMap(Optional::stream);
    Path kept = Path.of("src/test/resources/org/okeenrolment/adapter");
    try (Stream<Path> files = Files.walk(kept)) {
      return Stream.concat(kinds, files.filter(file -> file.toString().endsWith(".html")).sorted())
          .toList()
          .stream();
    }
  }

  /** The folder, and what comes behind the id. */
  private static String kind(Path page) {
    String name = page.getFileName().toString();
    String id = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    return page.getParent().getFileName() + "/" + name.replaceAll(id, "");
  }

  private static long size(Path page) {
    return page.toFile().length();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsAccessibleAndFitsATelephone(Path page) throws IOException, InterruptedException {
    assertThat(look(Files.readString(page, StandardCharsets.UTF_8)))
        .contains("FOUND[] WIDER[0] RULES[true]");
  }

  @Test
  void aPageWithHostileTextsFitsATelephone() throws IOException, InterruptedException {
    for (String text : HostileTexts.all().toList()) {
      assertThat(look(HtmlPage.of(HostileTexts.everywhere(text))))
          .as(text)
          .contains("WIDER[0] RULES[true]")
          .doesNotContain("FAILED");
    }
  }

  @Test
  void aPageThatIsNotAccessibleIsFound() throws IOException, InterruptedException {
    String page = HtmlPage.of(HostileTexts.everywhere("x")).replace("lang=\"nl\"", "");
    assertThat(look(page)).contains("html-has-lang");
  }

  /** The policy of the page would not let the rules in. */
  private static String look(String page) throws IOException, InterruptedException {
    Path looked = Files.createTempFile(folder, "page", ".html");
    String axe = "<script>" + Chromium.axe() + "</script>\n" + LOOK;
    Files.writeString(
        looked, page.replace(POLICY, NO_POLICY).replace("</body>\n", axe), StandardCharsets.UTF_8);
    String dom = new Chromium(folder).dom(looked, TELEPHONE);
    return dom.substring(dom.indexOf("<title>"), dom.indexOf("</title>"));
  }
}
