package org.okeenrolment.monitor;

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
import org.okeenrolment.result.EstablishResult;

class RepairTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  @Test
  void everyTypeThatIsReportedHasARepairInDutchAndEnglish() throws IOException {
    Set<String> types = types();
    assertThat(types).contains("GO_WITHDRAWN", "MESSAGE_REFUSED", "RESULT_WITHDRAWN");
    assertThat(keys("repairs")).isEqualTo(types);
    assertThat(keys("repairs_nl")).isEqualTo(types);
  }

  @Test
  void aRepairNamesTheCommandWhereOneRepairsIt() {
    assertThat(Repair.of("PROVISIONAL_AFTER_ESTABLISHED").command())
        .contains(EstablishResult.class);
    assertThat(Repair.of("MESSAGE_REFUSED").command()).isEmpty();
  }

  @Test
  void aTypeOfTheHostIsShownAsItIs() {
    assertThat(Repair.of("OUR_OWN_TYPE").text(DUTCH)).isEqualTo("OUR_OWN_TYPE");
    assertThat(Repair.of("MESSAGE_REFUSED").text(DUTCH)).startsWith("Laat de afzender");
    assertThat(Repair.of("MESSAGE_REFUSED").text(Locale.FRENCH)).startsWith("Let the sender");
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(
        ResourceBundle.getBundle("org.okeenrolment.monitor." + bundle, Locale.ROOT).keySet());
  }

  private static Set<String> types() throws IOException {
    Pattern type = Pattern.compile("(?:(?:report|\\.type)\\(\\s*|flag\\([^;\"]*)\"([A-Z_]+)\"");
    Set<String> types = new TreeSet<>(Set.of(Finding.DELIVERY_REFUSED));
    Stream.of(Difference.Type.values()).map(Enum::name).forEach(types::add);
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(RepairTest::isMain).toList()) {
        Matcher found = type.matcher(Files.readString(file));
        while (found.find()) {
          types.add(found.group(1));
        }
      }
    }
    return types;
  }

  private static boolean isMain(Path file) {
    return file.toString().endsWith(".java") && !file.toString().contains("/src/test/");
  }
}
