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
 * That a person is in a group (groepslidmaatschap) (OKE table 2.6).
 *
 * <p>Immutable and thread-safe.
 *
 * @param personId the person
 * @param startDateTime since when, with offset
 * @param endDateTime until when, with offset
 * @param state {@code active} or {@code canceled}
 * @param role the role of the person
 * @param consumers the additions of others
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({"personId", "startDateTime", "endDateTime", "state", "role", "consumers"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipItem(
    @Nullable String personId,
    @Nullable String startDateTime,
    @Nullable String endDateTime,
    @Nullable String state,
    @Nullable String role,
    @Nullable List<Map<String, Object>> consumers,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public MembershipItem {
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static MembershipItemBuilder builder() {
    return new MembershipItemBuilder();
  }
}
