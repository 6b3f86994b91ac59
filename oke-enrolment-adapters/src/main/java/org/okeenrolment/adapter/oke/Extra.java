package org.okeenrolment.adapter.oke;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that OKE adds in {@code consumers}: their name, what they hold, and the other names
 * under which they are written (section 5).
 */
@SuppressWarnings("ImmutableEnumChecker") // kinds have no state that changes
enum Extra {
  ADDITIONAL_TESTING_TIME("additionalTestingTime", TimeKind.MINUTES, "extraTime"),
  AVAILABLE_PERSONAL_NEEDS("availablePersonalNeeds", ListKind.of(Kind.of(Values.NEED))),
  SAFETY("safety", ListKind.of(Kind.of(Values.SAFETY))),
  EXAM("exam", Kind.FLAG),
  RESULT_VALUE_TYPE("resultValueType", Kind.of(Values.RESULT_VALUE_TYPE)),
  PASS_FROM("passFrom", Kind.TEXT),
  RETRIES("retries", Kind.NUMBER),
  STATUS("status", Kind.of(Values.COMPONENT_STATUS)),
  LICENSED("licensed", Kind.FLAG),

  OFFERING_STATE("offeringState", Kind.of(Values.ACTIVE_OR_CANCELED)),
  FINAL_RESULTS_ALLOWED("finalResultsAllowed", Kind.FLAG),
  FINAL_RESULT_ALLOWED("finalResultAllowed", Kind.FLAG),
  TESTS_TO_BE_USED(
      "testsToBeUsed",
      ListKind.of(ObjectKind.of(() -> BasicTables.TEST_TO_BE_USED)),
      "testToBeUsed"),
  DURATION("duration", TimeKind.DURATION),
  LAST_START(
      "lastPossibleStartDateTime", TimeKind.DATE_TIME, "lastPossibleStartTime", "entryDateTime"),
  START_OPTIONS("startOptions", Kind.of(Values.START_OPTION)),
  DURATION_FROM("durationFrom", Kind.of(Values.DURATION_FROM), "durtionFrom"),
  DURATION_UNTIL("durationUntil", Kind.of(Values.DURATION_UNTIL)),
  LOCATION_CODE("locationCode", Kind.TEXT),
  DOCUMENTS("documents", ListKind.of(ObjectKind.of(() -> BasicTables.DOCUMENT))),
  COHORT("cohort", Kind.TEXT),
  LOCATION("location", ListKind.firstOf(Kind.TEXT)),

  ADDITIONAL_TIME("additionalTimeInMin", TimeKind.MINUTES, "extraTimeInMin"),
  PERSONAL_NEEDS("personalNeeds", ListKind.of(Kind.of(Values.NEED))),
  ATTEMPT("attempt", Kind.NUMBER),
  ATTEMPT_LEFT("attemptLeft", Kind.NUMBER),
  PROGRAM_ASSOCIATION("programOfferingAssociationId", Kind.ID),
  COURSE_ASSOCIATION("courseOfferingAssociationId", Kind.ID),
  ORIGINAL_ASSOCIATION("orgAssociationId", Kind.ID),
  START_DATE("startDate", TimeKind.DATE),
  EXPECTED_END_DATE("expectedEndDate", TimeKind.DATE),
  FINAL_END_DATE("finalEndDate", TimeKind.DATE),
  SEQUENCE_CODE("sequenceCode", Kind.TEXT),
  TEST_MOMENT(
      "testMomentEnrollmentDetails",
      ObjectKind.of(() -> BasicTables.TEST_MOMENT),
      "testEnrollmentDetails"),

  ATTENDANCE("attendance", Kind.of(Values.ATTENDANCE), "attentdance"),
  EXECUTED_OFFERING_NAME("executedOfferingName", Kind.TEXT),
  ASSESSOR_ID("assessorId", Kind.TEXT),
  ASSESSOR_CODE("assessorCode", Kind.TEXT),
  IRREGULARITIES("irregularities", Kind.TEXT),
  FINAL("final", Kind.FLAG),
  RAW_SCORE("rawScore", Kind.NUMBER),
  MAX_RAW_SCORE("maxRawScore", Kind.NUMBER),
  TEST_DATE("testDate", TimeKind.DATE_TIME, "testDateTime"),

  PREFERRED_NAME("preferredName", Kind.TEXT),
  ASSIGNED_NEEDS("assignedNeeds", ListKind.of(ObjectKind.of(() -> BasicTables.ASSIGNED_NEED))),
  ID_CHECK_NAME("idCheckName", Kind.TEXT);

  private static final Map<String, Extra> BY_NAME = new HashMap<>();
  private static final Map<String, Extra> BY_SPELLING = new HashMap<>();

  static {
    for (Extra extra : values()) {
      BY_NAME.put(extra.field, extra);
      BY_SPELLING.put(extra.field.toLowerCase(Locale.ROOT), extra);
      extra.aliases.forEach(alias -> BY_SPELLING.put(alias.toLowerCase(Locale.ROOT), extra));
    }
  }

  private final String field;
  private final Kind kind;
  private final List<String> aliases;
  private final long lengths;

  Extra(String field, Kind kind, String... aliases) {
    this.field = field;
    this.kind = kind;
    this.aliases = List.of(aliases);
    this.lengths =
        Stream.concat(Stream.of(field), Stream.of(aliases))
            .mapToLong(name -> 1L << name.length())
            .reduce(0, (some, other) -> some | other);
  }

  String field() {
    return field;
  }

  Kind kind() {
    return kind;
  }

  /** The field with exactly that name. */
  static @Nullable Extra named(String name) {
    return BY_NAME.get(name);
  }

  /** The field that is meant by a name, whatever its case. */
  static @Nullable Extra meant(String name) {
    Extra exact = BY_NAME.get(name);
    return exact == null ? BY_SPELLING.get(name.toLowerCase(Locale.ROOT)) : exact;
  }

  /** Whether it stands in a block, be it null. */
  boolean isIn(Map<String, Object> block) {
    return nameIn(block) != null;
  }

  /** The value in a block under this name or, where that is absent, under another one. */
  @Nullable Object in(Map<String, Object> block) {
    Object value = block.get(field);
    String name = value == null ? nameIn(block) : field;
    return value == null && name != null ? block.get(name) : value;
  }

  private @Nullable String nameIn(Map<String, Object> block) {
    if (block.containsKey(field)) {
      return field;
    }
    for (String name : block.keySet()) {
      if (hasLengthOf(name) && meant(name) == this) {
        return name;
      }
    }
    return null;
  }

  /** Whether a name is as long as one of this field, which most names are not. */
  private boolean hasLengthOf(String name) {
    return (lengths & (1L << name.length())) != 0;
  }
}
