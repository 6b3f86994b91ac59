package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.Timetable;

/** A timetable as JSON is what its description says. */
class TimetableJsonTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("project.root", "..")).resolve("docs/timetable.md");
  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-zA-Z.]+)` \\|");

  private final PlannedSchool planned = new PlannedSchool();
  private final Sitting sitting = planned.open(0);

  private JsonNode json(Timetable timetable) throws Exception {
    return new JsonMapper().readTree(planned.feed().json(timetable));
  }

  @Test
  void aStudentHasHisSittingsWithIdsAndTimesWithOffset() throws Exception {
    planned.signUp(planned.ready("anna"), sitting).orElseThrow();
    JsonNode json = json(planned.ofStudent("anna"));
    assertThat(json.path("kind").textValue()).isEqualTo("student");
    assertThat(json.path("of").textValue()).isEqualTo("anna");
    assertThat(json.path("zone").textValue()).isEqualTo("Europe/Amsterdam");
    JsonNode entry = json.at("/entries/0");
    assertThat(entry.path("sitting").textValue()).isEqualTo(sitting.id().value());
    assertThat(entry.path("exam").textValue()).isEqualTo(planned.school.exam().id().value());
    assertThat(entry.path("examName").textValue()).isEqualTo(planned.school.exam().name());
    assertThat(entry.path("start").textValue()).isEqualTo("2027-01-20T10:00:00+01:00");
    assertThat(entry.path("end").textValue()).isEqualTo("2027-01-20T12:00:00+01:00");
    assertThat(entry.path("status").textValue()).isEqualTo("CONFIRMED");
    assertThat(entry.at("/room/name").textValue()).isEqualTo("A-22");
    assertThat(entry.path("role").isNull()).isTrue();
    assertThat(entry.path("name").isNull()).isTrue();
  }

  @Test
  void itNamesTheEventsOfTheCalendar() throws Exception {
    planned.signUp(planned.ready("anna"), sitting).orElseThrow();
    planned.cancel(sitting).orElseThrow();
    ReadCalendar event = planned.events(planned.ofStudent("anna")).get(0);
    JsonNode entry = json(planned.ofStudent("anna")).at("/entries/0");
    assertThat(entry.path("uid").textValue()).isEqualTo(event.value("UID"));
    assertThat(entry.path("sequence").asText()).isEqualTo(event.value("SEQUENCE"));
    assertThat(entry.path("status").textValue()).isEqualTo(event.value("STATUS"));
  }

  @Test
  void everyFieldIsDescribedAndNothingElse() throws Exception {
    JsonNode json = json(planned.ofVisser());
    assertThat(json.path("kind").textValue()).isEqualTo("staff");
    assertThat(json.at("/entries/0/role").textValue()).isEqualTo("invigilator");
    TreeSet<String> fields = new TreeSet<>();
    fields("", json, fields);
    assertThat(described()).isEqualTo(fields);
  }

  private static void fields(String path, JsonNode node, TreeSet<String> fields) {
    node.properties()
        .forEach(
            field -> {
              String name = path + field.getKey();
              fields.add(name);
              JsonNode value = field.getValue();
              fields(name + ".", value.isArray() ? value.path(0) : value, fields);
            });
  }

  private static TreeSet<String> described() throws Exception {
    return FIELD
        .matcher(Files.readString(GUIDE))
        .results()
        .map(MatchResult::group)
        .map(row -> row.replaceAll("[| `]", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
