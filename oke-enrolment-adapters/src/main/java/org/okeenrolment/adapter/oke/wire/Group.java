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
 * A group of students (toetsgroep) (OKE table 2.6).
 *
 * <p>Immutable and thread-safe.
 *
 * @param groupId its id
 * @param primaryCode the readable code
 * @param groupType {@code learning group}, {@code class} or {@code team}
 * @param name its name
 * @param description its description
 * @param startDate the first day
 * @param endDate the last day
 * @param personCount how many persons are in it
 * @param otherCodes further codes
 * @param consumers the additions of others
 * @param organization the organisation
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "groupId",
  "primaryCode",
  "groupType",
  "name",
  "description",
  "startDate",
  "endDate",
  "personCount",
  "otherCodes",
  "consumers",
  "organization"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Group(
    @Nullable String groupId,
    @Nullable Code primaryCode,
    @Nullable String groupType,
    @Nullable List<LanguageString> name,
    @Nullable List<LanguageString> description,
    @Nullable String startDate,
    @Nullable String endDate,
    @Nullable Integer personCount,
    @Nullable List<Code> otherCodes,
    @Nullable List<Map<String, Object>> consumers,
    @Nullable Expandable<Organization> organization,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Group {
    name = Kept.copy(name);
    description = Kept.copy(description);
    otherCodes = Kept.copy(otherCodes);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static GroupBuilder builder() {
    return new GroupBuilder();
  }
}
