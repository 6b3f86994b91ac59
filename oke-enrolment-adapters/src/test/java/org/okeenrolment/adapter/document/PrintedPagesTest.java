package org.okeenrolment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.document.PrintedSchool.Kind;
import org.okeenrolment.adapter.page.HostileTexts;

/**
 * The pages as a whole. Where one is not as it was, the new one lies in {@code target/pages}: look
 * at it, and copy it over the old one where it is better.
 */
class PrintedPagesTest {
  private static final Path MADE = Path.of("target/pages");
  private static final Path KEPT = Path.of("src/test/resources/org/okeenrolment/adapter/document");
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^\">])*>");

  static Stream<String> hostile() {
    return HostileTexts.all();
  }

  @ParameterizedTest
  @EnumSource
  void eachPageIsAsItWasLookedAt(Kind kind) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + ".html";
    String page = pages(UnaryOperator.identity(), new Locale("nl")).get(kind);
    Files.createDirectories(MADE);
    Files.writeString(MADE.resolve(name), page, StandardCharsets.UTF_8);
    assertThat(KEPT.resolve(name)).content(StandardCharsets.UTF_8).isEqualTo(page);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverPeopleWriteThePagesHaveTheSameTags(String text) {
    Map<Kind, String> plain = pages(any -> "x", Locale.ENGLISH);
    pages(any -> text, Locale.ENGLISH)
        .forEach(
            (kind, page) -> assertThat(tags(page)).as("%s", kind).isEqualTo(tags(plain.get(kind))));
  }

  @Test
  void inEnglishNothingDutchIsLeft() {
    pages(any -> "x", Locale.ENGLISH)
        .values()
        .forEach(
            page ->
                assertThat(page)
                    .contains("<html lang=\"en\">")
                    .doesNotContain("Kandidaten", "aanwezig", "januari", "Opgemaakt"));
  }

  private static Map<Kind, String> pages(UnaryOperator<String> text, Locale locale) {
    Map<Kind, String> pages = new EnumMap<>(Kind.class);
    PrintedSchool school = new PrintedSchool(3, text);
    for (Kind kind : List.of(Kind.BEFORE, Kind.ATTENDANCE_BEFORE)) {
      pages.put(kind, school.document(kind, locale).html());
    }
    school.hold();
    pages.put(Kind.OPEN, school.document(Kind.OPEN, locale).html());
    school.close();
    for (Kind kind : List.of(Kind.CLOSED, Kind.ATTENDANCE, Kind.EXAM_FILE)) {
      pages.put(kind, school.document(kind, locale).html());
    }
    return pages;
  }

  /** The tags, without what stands in quotes: long words are marked by a class. */
  private static List<String> tags(String page) {
    return TAG.matcher(page)
        .results()
        .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
        .toList();
  }
}
