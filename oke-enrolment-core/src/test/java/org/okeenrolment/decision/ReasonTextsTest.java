package org.okeenrolment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Role;

class ReasonTextsTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void everyReasonCodeHasADutchAndAnEnglishText() throws IOException {
    Set<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(20);
    assertThat(keys("reasons")).containsAll(codes);
    assertThat(keys("reasons_nl")).isEqualTo(keys("reasons"));
  }

  @Test
  void everyTopicThatIsPendingAndEveryRoleOfTheProcessHasADutchAndAnEnglishText() throws Exception {
    Set<String> keys = new TreeSet<>();
    for (Field field : Pending.class.getFields()) {
      keys.add((String) field.get(null));
    }
    for (Role role : List.of(Role.STUDENT, Role.SUBJECT_TEACHER, Role.EXAM_OFFICE)) {
      keys.add("role." + role.name());
    }
    keys.add("role." + Role.EXAM_COMMITTEE.name());
    assertThat(keys("pending")).isEqualTo(keys);
    assertThat(keys("pending_nl")).isEqualTo(keys);
  }

  @Test
  void aTextNamesTheFacts() {
    Reason full = Reason.of("SITTING_FULL").putFacts("capacity", 30).build();
    assertThat(full.text(DUTCH, AMSTERDAM)).isEqualTo("De zitting is vol (30 plaatsen).");
    assertThat(full.text(Locale.ENGLISH, AMSTERDAM)).isEqualTo("The sitting is full (30 seats).");
  }

  @Test
  void momentsDaysAndNumbersAreToldAsPeopleWriteThem() {
    Reason window =
        Reason.of("WINDOW_NOT_OPEN")
            .putFacts("from", Optional.of(Instant.parse("2027-01-04T23:00:00Z")))
            .putFacts("until", Optional.empty())
            .build();
    assertThat(window.text(DUTCH, AMSTERDAM))
        .isEqualTo("De inschrijfperiode begint op 5 januari 2027 00:00.");
    assertThat(window.text(Locale.UK, AMSTERDAM)).contains("5 January 2027 00:00");
    Reason day = Reason.of("OUTSIDE_PERIOD").putFacts("day", LocalDate.of(2027, 3, 1)).build();
    assertThat(day.text(DUTCH, AMSTERDAM)).contains("1 maart 2027");
    Reason grade = Reason.of("GRADE_TOO_LOW").putFacts("min", new BigDecimal("5.5")).build();
    assertThat(grade.text(DUTCH, AMSTERDAM)).contains("5,5");
  }

  @Test
  void aCodeOfTheHostIsShownAsItIs() {
    assertThat(Reason.of("OUR_OWN_RULE").build().text(DUTCH, AMSTERDAM)).isEqualTo("OUR_OWN_RULE");
    Pending pending = new Pending("OUR_TOPIC", "MENTOR", Basis.ofDefault("approvals"));
    assertThat(pending.text(DUTCH)).isEqualTo("OUR_TOPIC:MENTOR");
  }

  @Test
  void aDecisionTellsAllReasonsAndThenWhatIsPending() {
    Decision decision =
        new Decision.Refused(
            List.of(Reason.of("EXCLUDED").putFacts("until", "-").build()),
            List.of(
                new Pending(Pending.READINESS, "SUBJECT_TEACHER", Basis.ofDefault("approvals"))),
            List.of());
    assertThat(decision.texts(DUTCH, AMSTERDAM))
        .hasSize(2)
        .last()
        .isEqualTo("De vakdocent moet de student nog examenrijp vinden.");
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
