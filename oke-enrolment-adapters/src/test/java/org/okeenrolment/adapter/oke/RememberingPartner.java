package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.okeenrolment.catalogue.PartnerId;

/** Partners who keep what they are told by its id, as the standard demands of a receiver. */
final class RememberingPartner implements Function<OkeRequest, OkeResponse> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> objects = new TreeMap<>();
  private final List<OkeRequest> received = new ArrayList<>();

  /** Makes something known that was not sent by us. */
  void knows(PartnerId partner, String path) {
    objects.put(partner + path, JSON.createObjectNode());
  }

  @Override
  public synchronized OkeResponse apply(OkeRequest request) {
    received.add(request);
    String key = request.partner() + request.path();
    return request.method().equals("PUT")
        ? put(request, key)
        : Optional.ofNullable(objects.get(key))
            .map(known -> patched(request, known))
            .orElseGet(() -> OkeResponse.problem(404, "Unknown", "It was not sent before."));
  }

  private OkeResponse put(OkeRequest request, String key) {
    ObjectNode body = body(request);
    JsonNode offering = body.path("offering");
    if (request.partner().equals(SentSchool.SUPPLIER)
        && offering.isTextual()
        && !isActive(request.partner() + "/offerings/" + offering.textValue())) {
      return OkeResponse.problem(404, "Unknown offering", "The sitting was not sent before.");
    }
    objects.put(attempt(key, body), body);
    return OkeResponse.success(objects.put(key, body) == null ? 201 : 200, List.of());
  }

  private boolean isActive(String offering) {
    ObjectNode known = objects.get(offering);
    return known != null && !known.toString().contains("canceled");
  }

  private OkeResponse patched(OkeRequest request, ObjectNode known) {
    ObjectNode body = body(request);
    known.setAll(body);
    objects.put(attempt(request.partner() + request.path(), body), body);
    return OkeResponse.success(200, List.of());
  }

  /** He keeps the result of each attempt, also where they are told of one enrolment. */
  static String attempt(String path, ObjectNode body) {
    return path + " " + body.path("consumers").path(0).path("attempt").asText();
  }

  static ObjectNode body(OkeRequest request) {
    try {
      return (ObjectNode) JSON.readTree(request.body());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Everything that was sent, in order. */
  List<OkeRequest> received() {
    return List.copyOf(received);
  }

  /** What was sent, as method and path. */
  List<String> lines() {
    return received.stream().map(request -> request.method() + " " + request.path()).toList();
  }

  /** What he knows of an object now. */
  ObjectNode known(PartnerId partner, String path) {
    ObjectNode known = objects.get(partner + path);
    if (known == null) {
      throw new IllegalStateException(path + " was never told to " + partner);
    }
    return known;
  }

  boolean isKnown(PartnerId partner, String path) {
    return objects.containsKey(partner + path);
  }
}
