package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one thing in a JSON document: takes it out, or puts another value or field there. */
final class Mutation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "2",
          "2.0",
          "1.5",
          "100001",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"LATEST\"",
          "\"MANUAL\"",
          "\"NATIONAL\"",
          "\"COHORT\"",
          "\"LOCK\"",
          "\"FLOOR\"",
          "\"attempts.base\"",
          "\"terms.x\"",
          "\"terms.a.b\"",
          "\"result.words.O\"",
          "\"2026-01-15\"",
          "\"2026-02-30\"",
          "\"SCHOOL_YEAR\"",
          "[]",
          "{}",
          "[null]",
          "[\"x\"]",
          "[2, \"x\"]",
          "{\"n\": 1, \"unit\": \"WEEK\"}",
          "{\"n\": 1, \"unit\": \"SCHOOL_YEAR\"}",
          "{\"n\": 1, \"unit\": \"WEEK\", \"extend\": true}",
          "{\"from\": 1, \"to\": null}",
          "{\"from\": \"2026-01-01\"}",
          "{\"per\": \"PERIOD\", \"max\": 1}",
          "{\"check\": \"FACT\", \"name\": \"x\"}",
          "{\"on\": \"x\", \"to\": null}");
  private static final List<String> NAMES =
      List.of(
          "id",
          "version",
          "n",
          "unit",
          "extend",
          "requires",
          "from",
          "to",
          "base",
          "mode",
          "x",
          "a.b",
          " ",
          "O",
          "attempts",
          "terms",
          "value",
          "path",
          "kind",
          "colour");

  private final JsonNode root;
  private final Random random;

  Mutation(JsonNode root, Random random) {
    this.root = root;
    this.random = random;
  }

  void apply() throws JsonProcessingException {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object) {
      change(object);
    } else {
      change((ArrayNode) chosen);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void change(ObjectNode object) throws JsonProcessingException {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = random.nextInt(4) == 0 || names.isEmpty() ? one(NAMES) : one(names);
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, JSON.readTree(one(VALUES)));
    }
  }

  private void change(ArrayNode array) throws JsonProcessingException {
    int place = random.nextInt(array.size() + 1);
    if (place == array.size()) {
      array.add(JSON.readTree(one(VALUES)));
    } else if (random.nextInt(4) == 0) {
      array.remove(place);
    } else {
      array.set(place, JSON.readTree(one(VALUES)));
    }
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
