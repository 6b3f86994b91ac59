package org.okeenrolment.adapter.kit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.okeenrolment.adapter.oke.ConsumerBlock;

/**
 * Places in JSON, as JSON pointers in which a step {@code *} is each element, and {@code
 * nl-test-admin} in a list of consumers the additions of OKE: the name after it is that of the
 * standard, whichever other name of it the message has (section 5).
 */
final class Places {
  private static final String EACH = "*";
  private static final JsonMapper JSON = new JsonMapper();

  private Places() {}

  /** Answers whether there may be any number of such places, also none. */
  static boolean isOfMany(String place) {
    return steps(place).contains(EACH);
  }

  /** Answers the values at such places, in their order. */
  static List<JsonNode> at(String place, JsonNode body) {
    return at(steps(place), body).toList();
  }

  private static List<String> steps(String place) {
    return List.of(place.substring(1).split("/", -1));
  }

  private static Stream<JsonNode> at(List<String> steps, JsonNode node) {
    if (steps.isEmpty()) {
      return Stream.of(node);
    }
    List<String> rest = steps.subList(1, steps.size());
    if (steps.get(0).equals(ConsumerBlock.KEY)) {
      return rest.stream().flatMap(name -> additions(node).texts(name).stream()).map(TextNode::new);
    }
    return step(steps.get(0), node).flatMap(there -> at(rest, there));
  }

  private static Stream<JsonNode> step(String name, JsonNode node) {
    return name.equals(EACH)
        ? each(node)
        : Stream.of(node.at("/" + name)).filter(there -> !there.isMissingNode());
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** Answers what OKE adds to an object. */
  static ConsumerBlock additions(JsonNode consumers) {
    TypeReference<Map<String, Object>> block = new TypeReference<>() {};
    return ConsumerBlock.in(
        each(consumers)
            .filter(JsonNode::isObject)
            .map(consumer -> JSON.convertValue(consumer, block))
            .toList());
  }
}
