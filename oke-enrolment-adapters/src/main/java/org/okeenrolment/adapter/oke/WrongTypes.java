package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message from which values of the wrong type are left out, with a finding each. */
final class WrongTypes {
  private final JsonNode rest;
  private final List<OkeFinding> findings = new ArrayList<>();

  WrongTypes(JsonNode message) {
    this.rest = message;
  }

  JsonNode rest() {
    return rest;
  }

  List<OkeFinding> findings() {
    return findings;
  }

  /** Leaves the value out that cannot be mapped; answers false when there is no such value. */
  boolean leaveOut(JsonMappingException problem) {
    StringBuilder pointer = new StringBuilder();
    JsonNode parent = rest;
    JsonNode node = rest;
    String name = "";
    for (JsonMappingException.Reference step : problem.getPath()) {
      parent = node;
      name = step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
      node = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(name);
      pointer.append('/').append(name);
    }
    if (node.isMissingNode() || problem.getPath().isEmpty()) {
      return false;
    }
    remove(parent, name);
    findings.add(
        OkeFinding.warning(
            pointer.toString(),
            "2",
            "is a %s, which it cannot be; left out".formatted(kind(node))));
    return true;
  }

  private static void remove(JsonNode parent, String name) {
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    }
  }

  private static String kind(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
