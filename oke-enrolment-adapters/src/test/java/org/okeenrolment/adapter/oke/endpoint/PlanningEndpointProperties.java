package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeMessages;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.ResultMapping;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.signup.Participation;

/** Whatever one value of a message is replaced by, the receiver answers, and goes on. */
class PlanningEndpointProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES =
      List.of("null", "\"\"", "\"x\"", "-1", "1e99", "true", "[]", "{}", "[null]", "[{}]", "[[1]]");
  private static final List<HttpMessage> MESSAGES = OkeMessages.wayOfAnExam();

  @Property(tries = 800)
  void everyMessageGetsAnAnswerWhateverStandsInIt(
      @ForAll @IntRange(max = 16) int message,
      @ForAll @IntRange(max = 60) int place,
      @ForAll @IntRange(max = 10) int value)
      throws IOException {
    Planned planned = new Planned();
    HttpMessage original = MESSAGES.get(message % MESSAGES.size());
    JsonNode body = JSON.readTree(original.body());
    replace(body, place, JSON.readTree(VALUES.get(value)));
    for (HttpMessage other : MESSAGES) {
      String text = other.equals(original) ? body.toString() : other.body();
      Asked.Answered response = planned.ask(Planned.SIS, other.method(), other.target(), text);
      assertThat(response.status()).isIn(200, 201, 400, 404);
      assertThat(response.problem().isPresent()).isEqualTo(response.status() >= 400);
    }
  }

  @Property(tries = 400)
  void everyResultAndReportGetsAnAnswerWhateverStandsInIt(
      @ForAll @IntRange(max = 60) int place, @ForAll @IntRange(max = 10) int value)
      throws IOException {
    Planned planned = new Planned().delivered();
    Participation seat = planned.signedUp();
    for (HttpMessage message : MESSAGES) {
      boolean result = message.body().contains("\"attendance\"");
      if (result || message.body().contains("\"irregularities\"")) {
        JsonNode body = JSON.readTree(message.body());
        replace(body, place, JSON.readTree(VALUES.get(value)));
        String path = result ? "/associations/" + seat.id() : "/offerings/" + seat.sitting();
        assertThat(planned.ask(Planned.SUPPLIER, "PATCH", path, body.toString()).status())
            .isIn(200, 400);
      }
    }
  }

  @Property(tries = 800)
  void everyResultIsAMeasurementWhateverStandsInIt(
      @ForAll @IntRange(max = 60) int place, @ForAll @IntRange(max = 10) int value)
      throws IOException {
    ResultMapping mapping = new ResultMapping(new OkeTimes(ZoneId.of("Europe/Amsterdam")));
    OkeCodec codec = new OkeCodec();
    for (HttpMessage message : MESSAGES) {
      JsonNode body = JSON.readTree(message.body());
      replace(body, place, JSON.readTree(VALUES.get(value)));
      Association association = codec.read(body.toString(), Association.class).value();
      assertThat(mapping.measurement(association, LocalDate.of(2027, 1, 20)).resultDate())
          .isNotNull();
    }
  }

  /** Replaces the value at the place, counted in the order of the message. */
  private static void replace(JsonNode root, int place, JsonNode value) {
    List<Runnable> replacements = new ArrayList<>();
    collect(root, value, replacements);
    replacements.get(place % replacements.size()).run();
  }

  private static void collect(JsonNode node, JsonNode value, List<Runnable> replacements) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                replacements.add(() -> object.set(field.getKey(), value));
                collect(field.getValue(), value, replacements);
              });
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        int at = index;
        replacements.add(() -> array.set(at, value));
        collect(array.get(index), value, replacements);
      }
    }
  }
}
