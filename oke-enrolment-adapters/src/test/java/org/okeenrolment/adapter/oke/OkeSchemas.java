package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.adapter.conversation.HttpMessage;

/**
 * Validates messages against our own schemas of the additions and, where it is there, against the
 * official description, of which the schema is chosen by the type that an object says.
 */
public final class OkeSchemas {
  private static final String COMPONENTS = "#/components/schemas/";

  /** The validator takes no address in a reserved top-level domain. */
  private static final String RESERVED = ".example\"";

  private static final String RESERVED_LONGER = ".example.org\"";

  private static final Map<String, String> BY_FOLDER =
      Map.of(
          "components", "Component",
          "persons", "Person",
          "groups", "Group",
          "members", "MembershipItem",
          "organizations", "Organization",
          "", "Service");

  private final Map<ExtensionSchema, Schema> extensions = new EnumMap<>(ExtensionSchema.class);
  private final Map<String, Schema> official = new HashMap<>();
  private final Optional<ObjectNode> description;

  public OkeSchemas() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (ExtensionSchema place : ExtensionSchema.values()) {
      extensions.put(place, registry.getSchema(place.text()));
    }
    Path file = OkeMessages.SHARED.resolve("oke-1.0.1-openapi.json");
    description =
        Files.exists(file) ? Optional.of((ObjectNode) OkeMessages.json(file)) : Optional.empty();
  }

  List<String> errors(ExtensionSchema place, String block) {
    return errors(extensions.get(place), block);
  }

  boolean hasOfficial() {
    return description.isPresent();
  }

  private static List<String> errors(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** What our own schemas say of all additions in a message. */
  public List<String> extensionErrors(String message) {
    List<String> errors = new ArrayList<>();
    collect(OkeMessages.json(message), errors);
    return errors;
  }

  private void collect(JsonNode node, List<String> errors) {
    for (JsonNode consumer : node.path("consumers")) {
      if (consumer.path("consumerKey").asText().equals(ConsumerBlock.KEY)) {
        errors.addAll(errors(place(node), consumer.toString()));
      }
    }
    node.forEach(child -> collect(child, errors));
  }

  private static ExtensionSchema place(JsonNode object) {
    String association = object.path("associationType").asText();
    if (!association.isEmpty()) {
      return association.startsWith("program")
          ? ExtensionSchema.PROGRAM_ASSOCIATION
          : ExtensionSchema.COMPONENT_ASSOCIATION;
    }
    String offering = object.path("offeringType").asText();
    if (!offering.isEmpty()) {
      return offering.equals("program")
          ? ExtensionSchema.PROGRAM_OFFERING
          : ExtensionSchema.COMPONENT_OFFERING;
    }
    if (object.has("personId")) {
      return ExtensionSchema.PERSON;
    }
    return object.has("componentId") ? ExtensionSchema.COMPONENT : ExtensionSchema.RESULT;
  }

  /** What the official description says of a message; nothing where it is not there. */
  public List<String> officialErrors(HttpMessage message) {
    String[] path = message.target().split("[/?]", -1);
    String last = path.length > 3 && !path[3].contains("=") ? path[3] : path[1];
    if (description.isEmpty() || last.equals("url")) {
      return List.of();
    }
    boolean patch = message.method().equals("PATCH");
    JsonNode body = OkeMessages.json(message.body().replace(RESERVED, RESERVED_LONGER));
    List<String> errors = new ArrayList<>();
    if (body.has("items")) {
      errors.addAll(errors(official("Pagination"), body.toString()));
      body.get("items").forEach(item -> collect(last, item, patch, errors));
    } else {
      collect(last, body, patch, errors);
    }
    return errors;
  }

  private void collect(String folder, JsonNode body, boolean patch, List<String> errors) {
    errors.addAll(errors(official(name(folder, body, patch)), body.toString()));
    if (folder.equals("associations") && body.path("offering").isObject()) {
      collect("offerings", body.get("offering"), patch, errors);
    }
  }

  /** Only for components it says that person and offering of an association may be ids. */
  private static String name(String folder, JsonNode body, boolean patch) {
    if (folder.equals("offerings")) {
      String type = capital(body.path("offeringType").asText());
      return type + "Offering" + (patch ? "Properties" : "");
    }
    if (!folder.equals("associations")) {
      return BY_FOLDER.getOrDefault(folder, "Problem");
    }
    String type = body.path("associationType").asText();
    if (!type.startsWith("component")) {
      return patch ? "AssociationProperties" : capital(type);
    }
    return capital(type) + (patch ? "Patch" : "Expanded");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private Schema official(String name) {
    return official.computeIfAbsent(
        name,
        key -> {
          ObjectNode root = OkeMessages.JSON.createObjectNode();
          root.put("$ref", COMPONENTS + key);
          root.set("components", description.orElseThrow().get("components"));
          return SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30())
              .getSchema(root.toString());
        });
  }
}
