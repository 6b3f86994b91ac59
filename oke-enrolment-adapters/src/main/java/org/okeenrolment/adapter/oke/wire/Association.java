package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment (toetsinschrijving, flows 1 and 5; opleidingsinschrijving, flow 1) or a
 * participation (deelname, flows 2 and 3) (OKE table 2.3 and 2.7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param associationId its id; absent in a PATCH
 * @param associationType what it is an association of
 * @param role the role of the person
 * @param state its state
 * @param consumers the additions of OKE and of others
 * @param result the result
 * @param person the person: his id, or the object
 * @param offering the offering: its id, or the object
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "associationId",
  "associationType",
  "role",
  "state",
  "consumers",
  "result",
  "person",
  "offering"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Association(
    @Nullable String associationId,
    @Nullable String associationType,
    @Nullable String role,
    @Nullable String state,
    @Nullable List<Map<String, Object>> consumers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<Result> result,
    @Nullable Object person,
    @Nullable Object offering,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes a copy of the unknown fields, in their order. */
  public Association {
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
  }

  /** Answers a builder without any value and with an absent result. */
  public static AssociationBuilder builder() {
    return new AssociationBuilder().result(Patch.absent());
  }
}
