package org.okeenrolment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  @Test
  void everyReasonCodeHasADutchAndAnEnglishText() throws IOException {
    Set<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(20);
    assertThat(keys("reasons")).containsAll(codes);
    assertThat(keys("reasons_nl")).isEqualTo(keys("reasons"));
  }

  @Test
  void aTextNamesTheFacts() {
    Reason full = Reason.of("SITTING_FULL").putFacts("capacity", 30).build();
    assertThat(full.text(DUTCH)).isEqualTo("De zitting is vol (30 plaatsen).");
    assertThat(full.text(Locale.ENGLISH)).isEqualTo("The sitting is full (30 seats).");
  }

  @Test
  void aCodeOfTheHostIsShownAsItIs() {
    assertThat(Reason.of("OUR_OWN_RULE").build().text(DUTCH)).isEqualTo("OUR_OWN_RULE");
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(
        ResourceBundle.getBundle("org.okeenrolment.decision." + bundle, Locale.ROOT).keySet());
  }

  private static Set<String> codes() throws IOException {
    Pattern code = Pattern.compile("(?:Reason\\.of|NotFoundException)\\(\\s*\"([A-Z_]+)\"");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher found = code.matcher(Files.readString(file));
        while (found.find()) {
          codes.add(found.group(1));
        }
      }
    }
    return codes;
  }
}
