package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.adapter.conversation.HttpMessage;

/** Messages by the official description, and by our own schemas of what it does not check. */
class OkeSchemasTest {
  private static final OkeSchemas SCHEMAS = new OkeSchemas();
  private static final OkeCodec CODEC = new OkeCodec();

  /** Messages that are well formed, and that the description refuses all the same (section 8). */
  private static final Map<String, String> DEFECTS =
      Map.of(
          "1-31 removal of what can be removed", "4: null in a PATCH is refused",
          "1-32 removal of parts of a result", "4: null in a PATCH is refused",
          "x-5-patch-remove-with-null", "4: null in a PATCH is refused");

  private static final Map<ExtensionSchema, Extension> EXTENSIONS =
      Map.of(
          ExtensionSchema.COMPONENT, ExamTables.COMPONENT_EXTENSION,
          ExtensionSchema.COMPONENT_OFFERING, ExamTables.OFFERING_EXTENSION,
          ExtensionSchema.PROGRAM_OFFERING, ContextTables.PROGRAM_OFFERING_EXTENSION,
          ExtensionSchema.COMPONENT_ASSOCIATION, ExamTables.ASSOCIATION_EXTENSION,
          ExtensionSchema.PROGRAM_ASSOCIATION, ExamTables.PROGRAM_ASSOCIATION_EXTENSION,
          ExtensionSchema.RESULT, ExamTables.RESULT_EXTENSION,
          ExtensionSchema.PERSON, ContextTables.PERSON_EXTENSION);

  @TestFactory
  Stream<DynamicTest> wellFormedMessagesAreValid() {
    return Stream.of(OkeMessages.all(), OkeMessages.canonical())
        .flatMap(Collection::stream)
        .map(message -> DynamicTest.dynamicTest(message.name(), () -> assertValid(message)));
  }

  private static void assertValid(HttpMessage message) {
    assertThat(SCHEMAS.extensionErrors(message.body())).isEmpty();
    boolean refused = SCHEMAS.hasOfficial() && DEFECTS.containsKey(message.name());
    assertThat(SCHEMAS.officialErrors(message)).matches(errors -> errors.isEmpty() != refused);
  }

  /** Values that a field may be given, rightly or wrongly. */
  private static List<Object> values(ExtensionSchema place) {
    List<Object> values =
        new ArrayList<>(
            List.of(
                "x",
                "",
                3,
                true,
                "true",
                1.5,
                List.of(),
                List.of("x"),
                List.of(1),
                Map.of(),
                "present",
                "PRESENT",
                "active",
                "canceled",
                "cancelled",
                "0-10",
                "1-10",
                List.of("extraTime"),
                List.of("Extra Time"),
                List.of("surveillance"),
                "individualStart",
                "startDateTime",
                "testDuration",
                "PT60M",
                "P60M",
                "PT1H",
                "2024-06-12",
                "2024-06-12T09:00:00+02:00",
                "2024-06-12T09:00:00",
                "500e6ac0-b5ab-4071-a207-7983ccd26f7b",
                "111-2222"));
    String type = place == ExtensionSchema.RESULT ? "assessmentForm" : "sessionReport";
    values.add(List.of(document(type, "9b2d1a34-3c1f-4f63-8d1e-2f6c7b8a9d01")));
    values.add(List.of(document(type, "d-1")));
    values.add(List.of(document("diary", "9b2d1a34-3c1f-4f63-8d1e-2f6c7b8a9d01")));
    values.add(List.of(Map.of("documentId", "9b2d1a34-3c1f-4f63-8d1e-2f6c7b8a9d01")));
    values.add(List.of(Map.of("testProvider", "CEM", "componentId", "c-1")));
    values.add(List.of(Map.of("code", "x", "description", List.of())));
    values.add(List.of(Map.of("code", "x", "description", "x")));
    return values;
  }

  private static Map<String, Object> document(String type, String id) {
    return Map.of("documentId", id, "documentType", type, "documentName", "a.pdf");
  }

  /** What a schema refuses in a field is what reader or check find there, and the other way. */
  @ParameterizedTest
  @EnumSource
  void aSchemaAgreesWithReaderAndCheckOnEveryField(ExtensionSchema place) {
    for (Extra extra : EXTENSIONS.get(place).extras()) {
      for (Object value : values(place)) {
        Map<String, Object> block = sound(place);
        block.put(extra.field(), value);
        assertThat(SCHEMAS.errors(place, CODEC.write(block)).isEmpty())
            .as("%s in %s", extra.field() + " = " + value, place)
            .isEqualTo(isSound(extra, value));
      }
    }
  }

  private static boolean isSound(Extra extra, Object value) {
    Place at = Place.top(Tolerance.STRICT);
    Object read = extra.kind().read(value, at);
    if (read != null) {
      extra.kind().check(read, at);
    }
    return !at.hasFindings();
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaKnowsTheFieldsOfItsTableAndNoOthers(ExtensionSchema place) {
    Set<String> fields = new LinkedHashSet<>(List.of("consumerKey"));
    EXTENSIONS.get(place).extras().forEach(extra -> fields.add(extra.field()));
    List<String> known = new ArrayList<>();
    OkeMessages.json(place.text()).get("properties").fieldNames().forEachRemaining(known::add);
    assertThat(known).containsExactlyInAnyOrderElementsOf(fields);
    Map<String, Object> block = sound(place);
    block.put("extraTimeInMin", 30);
    assertThat(SCHEMAS.errors(place, CODEC.write(block))).isNotEmpty();
  }

  /** The least that is valid. */
  private static Map<String, Object> sound(ExtensionSchema place) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("consumerKey", "nl-test-admin");
    if (place == ExtensionSchema.RESULT) {
      block.put("attendance", "present");
    } else if (place == ExtensionSchema.PROGRAM_OFFERING) {
      block.put("cohort", "2026");
      block.put("location", "Campus Ede");
    }
    return block;
  }
}
