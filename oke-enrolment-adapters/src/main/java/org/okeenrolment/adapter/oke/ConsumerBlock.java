package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.AssignedNeed;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Document;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.adapter.oke.wire.TestToBeUsed;

/**
 * The additions of OKE in a message: the entry of {@code consumers} with key {@code nl-test-admin}
 * (C.x and RC.x in the tables of the standard).
 *
 * <p>The fields stay as they came; what is asked for is read as the standard means it, also where
 * it is written under another name or in another form (section 5). Names are those of the standard.
 * Immutable and thread-safe.
 *
 * @param fields the fields as they stand in the message; empty when there is no such entry
 */
public record ConsumerBlock(Map<String, Object> fields) {
  /** The key of the additions of OKE. */
  public static final String KEY = "nl-test-admin";

  static final String KEY_FIELD = "consumerKey";
  static final ConsumerBlock NONE = new ConsumerBlock(Map.of());

  private static final String OTHER = "other";

  /**
   * Answers the additions in a list of consumers, whatever the case of the key.
   *
   * @param consumers the list; null where the message has none
   */
  public static ConsumerBlock in(@Nullable List<Map<String, Object>> consumers) {
    if (consumers != null) {
      for (Map<String, Object> consumer : consumers) {
        if (consumer != null && isOurs(consumer)) {
          return new ConsumerBlock(consumer);
        }
      }
    }
    return NONE;
  }

  /**
   * Answers the additions to a person; older messages have the preferred name in the person itself.
   *
   * @param person the person
   */
  public static ConsumerBlock of(Person person) {
    return in(person.consumers()).or(Map.of(), person.unknown(), Extra.PREFERRED_NAME);
  }

  /**
   * Answers the additions to the result of an association; older and newer messages have
   * attendance, moment and irregularities in the association.
   *
   * @param association the association
   */
  public static ConsumerBlock ofResult(Association association) {
    ConsumerBlock ofResult = in(association.result().value().map(Result::consumers).orElse(null));
    ConsumerBlock ofAssociation = in(association.consumers());
    boolean detailed = ofAssociation.has(Extra.TEST_MOMENT);
    Object moment = detailed ? Extra.TEST_MOMENT.in(ofAssociation.fields) : null;
    Map<?, ?> details = moment instanceof Map<?, ?> object ? object : Map.of();
    return ofResult.or(
        ofAssociation.fields,
        details,
        Extra.ATTENDANCE,
        Extra.TEST_DATE,
        Extra.EXECUTED_OFFERING_NAME,
        Extra.IRREGULARITIES);
  }

  /** Objects of JSON have texts as names. */
  @SuppressWarnings("unchecked")
  static ConsumerBlock of(Map<?, ?> block) {
    return new ConsumerBlock((Map<String, Object>) block);
  }

  static boolean isOurs(Map<?, ?> consumer) {
    if (consumer instanceof Fields read && read.meanings() != null) {
      return true;
    }
    Object key = consumer.get(KEY_FIELD);
    return key != null && KEY.equalsIgnoreCase(key.toString());
  }

  /** Fields that stand in other places count where this block has none of them. */
  private ConsumerBlock or(Map<?, ?> second, Map<?, ?> third, Extra... extras) {
    ConsumerBlock all = this;
    for (Extra extra : extras) {
      Object value = standard(extra) == null ? of(second).or(of(third), extra) : null;
      if (value != null) {
        all = all.with(extra, value);
      }
    }
    return all;
  }

  private @Nullable Object or(ConsumerBlock other, Extra extra) {
    Object value = standard(extra);
    return value == null ? other.standard(extra) : value;
  }

  private ConsumerBlock with(Extra extra, Object value) {
    Map<String, Object> together = new LinkedHashMap<>(fields);
    together.put(extra.field(), value);
    return new ConsumerBlock(together);
  }

  /** Answers whether the message has additions of OKE. */
  public boolean isPresent() {
    return !fields.isEmpty();
  }

  /**
   * Answers whether a field stands in the message, be it null.
   *
   * @param name its name
   */
  public boolean has(String name) {
    Extra extra = Extra.named(name);
    return extra == null ? fields.containsKey(name) : has(extra);
  }

  private boolean has(Extra extra) {
    Meanings read = meanings();
    return read == null ? extra.isIn(fields) : read.has(extra);
  }

  /**
   * Answers a text; a number or a truth value is taken as text.
   *
   * @param name its name
   */
  public Optional<String> text(String name) {
    Object value = standard(name);
    return value == null || value instanceof Map || value instanceof List
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  /**
   * Answers a whole number, also from a text or a duration in minutes.
   *
   * @param name its name
   */
  public Optional<Integer> number(String name) {
    return Optional.ofNullable((Integer) as(Kind.NUMBER, name));
  }

  /**
   * Answers a truth value, also from a text.
   *
   * @param name its name
   */
  public Optional<Boolean> flag(String name) {
    return Optional.ofNullable((Boolean) as(Kind.FLAG, name));
  }

  /**
   * Answers a list of texts; one value is a list of one.
   *
   * @param name its name
   */
  public List<String> texts(String name) {
    return as(ListKind.of(Kind.TEXT), name) instanceof List<?> texts
        ? texts.stream().map(Object::toString).toList()
        : List.of();
  }

  /** Answers the number of attempts that are left: absent, null (no limit) or a number. */
  public Patch<Integer> attemptLeft() {
    Optional<Integer> number = number(Extra.ATTEMPT_LEFT.field());
    if (number.isPresent()) {
      return Patch.of(number.get());
    }
    boolean isNull = has(Extra.ATTEMPT_LEFT) && Extra.ATTEMPT_LEFT.in(fields) == null;
    return isNull ? Patch.remove() : Patch.absent();
  }

  /** Answers the duration in minutes; empty where there is none. */
  public OptionalInt minutes() {
    return text(Extra.DURATION.field()).map(TimeKind::minutes).orElse(OptionalInt.empty());
  }

  /** Answers whether established results are wanted, under either name; yes unless told. */
  public boolean finalResultsAllowed() {
    return flag(Extra.FINAL_RESULTS_ALLOWED.field())
        .or(() -> flag(Extra.FINAL_RESULT_ALLOWED.field()))
        .orElse(true);
  }

  /** Answers the state of the offering; {@code active} unless told. */
  public String offeringState() {
    return text(Extra.OFFERING_STATE.field()).orElse("active");
  }

  /** Answers the campus of a programme; some call it {@code locationCode}. */
  public Optional<String> location() {
    return text(Extra.LOCATION.field()).or(() -> text(Extra.LOCATION_CODE.field()));
  }

  /**
   * Answers the id of the original enrolment of a result.
   *
   * @param associationId the id in the path, which it is unless told
   */
  public String originalAssociation(String associationId) {
    return text(Extra.ORIGINAL_ASSOCIATION.field()).orElse(associationId);
  }

  /** Answers the documents; a type that the standard does not have is {@code other}. */
  public List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (Document document : this.<Document>objects(Extra.DOCUMENTS)) {
      documents.add(
          new Document(
              document.documentId(),
              documentType(document.documentType()),
              document.documentName()));
    }
    return Collections.unmodifiableList(documents);
  }

  private static @Nullable String documentType(@Nullable String type) {
    return type == null || Values.DOCUMENT_TYPE.contains(type) ? type : OTHER;
  }

  /** Answers the exams of suppliers that may be used. */
  public List<TestToBeUsed> testsToBeUsed() {
    return objects(Extra.TESTS_TO_BE_USED);
  }

  /** Answers the needs that were granted to a student. */
  public List<AssignedNeed> assignedNeeds() {
    return objects(Extra.ASSIGNED_NEEDS);
  }

  @SuppressWarnings("unchecked") // the kind of the field reads these records
  private <T> List<T> objects(Extra extra) {
    return standard(extra) instanceof List<?> list
        ? Collections.unmodifiableList((List<T>) list)
        : List.of();
  }

  private @Nullable Object as(Kind kind, String name) {
    Object value = standard(name);
    return value == null ? null : kind.read(value, Place.probe());
  }

  private @Nullable Object standard(String name) {
    Extra extra = Extra.named(name);
    return extra == null ? fields.get(name) : standard(extra);
  }

  /** The value as the standard writes it; null where there is none that can be read. */
  @Nullable Object standard(Extra extra) {
    Meanings read = meanings();
    if (read != null) {
      return read.of(extra);
    }
    Object value = extra.in(fields);
    return value == null ? null : extra.kind().read(value, Place.probe());
  }

  private @Nullable Meanings meanings() {
    return fields instanceof Fields message ? message.meanings() : null;
  }

  /** Answers a writer for a new block. */
  public static Writer write() {
    return new Writer();
  }

  /** Collects the fields of a block, in order. Not thread-safe. */
  public static final class Writer {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Writer() {
      fields.put(KEY_FIELD, KEY);
    }

    /**
     * Adds a field.
     *
     * @param name its name
     * @param value its value; null is written as null
     */
    public Writer put(String name, @Nullable Object value) {
      fields.put(name, value);
      return this;
    }

    /**
     * Adds a field where there is a value.
     *
     * @param name its name
     * @param value its value, or none
     */
    public Writer putIfPresent(String name, @Nullable Object value) {
      if (value != null) {
        fields.put(name, value);
      }
      return this;
    }

    /**
     * Adds a duration as the standard writes it.
     *
     * @param minutes its minutes
     */
    public Writer duration(long minutes) {
      return put(Extra.DURATION.field(), "PT%dM".formatted(minutes));
    }

    /**
     * Adds whether established results are wanted, under both names that the standard has for it.
     *
     * @param allowed whether they are
     */
    public Writer finalResultsAllowed(boolean allowed) {
      return put(Extra.FINAL_RESULTS_ALLOWED.field(), allowed)
          .put(Extra.FINAL_RESULT_ALLOWED.field(), allowed);
    }

    /** Answers the list of consumers with this block as its only entry. */
    public List<Map<String, Object>> alone() {
      return List.of(new LinkedHashMap<>(fields));
    }
  }
}
