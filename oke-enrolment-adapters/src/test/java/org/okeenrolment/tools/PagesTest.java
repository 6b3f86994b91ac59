package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that a school year leaves behind, and how they are found. */
class PagesTest {
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">");
  private static final Pattern DOCUMENT = Pattern.compile("\"documentId\":\"([^\"]*)\"");

  @TempDir private Path folder;

  @Test
  void everyPageIsFoundFromTheIndexAndEveryLinkLeadsToAPage() throws IOException {
    year();
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().matches(".*\\.(html|pdf|ics|csv)"))
          .forEach(file -> pages.add(folder.relativize(file).toString()));
    }
    pages.remove("index.html");
    assertThat(links("index.html")).isEqualTo(pages).hasSizeGreaterThan(60);
    assertThat(pages)
        .filteredOn(page -> page.startsWith("sittings/"))
        .extracting(page -> page.replaceAll(".*-([a-z]+\\.[a-z]+)", "$1"))
        .contains("before.html", "list.html", "after.html", "attendance.html")
        .contains("before.pdf", "list.pdf", "after.pdf", "attendance.pdf");
  }

  @Test
  void theRegistrationSystemFetchesEachDocumentThatAResultNames() throws IOException {
    year();
    String results = Files.readString(folder.resolve("messages/5-results.http"));
    Set<String> named =
        DOCUMENT
            .matcher(results)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(results).contains("Proces-verbaal.pdf", "Presentielijst.pdf");
    assertThat(
            new ObjectMapper()
                .readTree(folder.resolve("account.json").toFile())
                .get("documents fetched")
                .asInt())
        .isEqualTo(named.size())
        .isPositive();
  }

  @Test
  void aLongListIsCutIntoPagesThatCanBeRead() throws IOException {
    Pages pages = new Pages(folder);
    for (int number = 0; number < 1000; number++) {
      pages.add("Lange lijst", "number %04d <b>".formatted(number), number + ".html");
    }
    pages.writeIndex();
    assertThat(links("index.html"))
        .containsExactly(
            "index-lange-lijst-1.html", "index-lange-lijst-2.html", "index-lange-lijst-3.html");
    assertThat(links("index-lange-lijst-3.html")).hasSize(200).contains("999.html");
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("number 0000 &lt;b&gt; … number 0399 &lt;b&gt;");
  }

  private void year() {
    assertThat(Main.run("school-year", "--students", "20", "--out", folder.toString())).isZero();
  }

  private Set<String> links(String page) throws IOException {
    return LINK.matcher(Files.readString(folder.resolve(page)))
        .results()
        .map((MatchResult link) -> link.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
