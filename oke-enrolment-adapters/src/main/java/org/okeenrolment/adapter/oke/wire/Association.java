package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment (toetsinschrijving, flows 1 and 5; opleidings- and deelinschrijving, flow 1) or a
 * participation (deelname, flows 2 and 3) (OKE tables 2.3 and 2.7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param associationId its id; absent in a PATCH
 * @param associationType what it is an association of
 * @param role the role of the person
 * @param state its state
 * @param consumers the additions of OKE and of others
 * @param result the result
 * @param person the person
 * @param offering the offering
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
    @Nullable Expandable<Person> person,
    @Nullable Expandable<Offering> offering,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Association {
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value; what can be removed is absent. */
  public static AssociationBuilder builder() {
    return new AssociationBuilder().result(Patch.absent());
  }
}
