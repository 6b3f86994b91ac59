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
 * A part of a programme as it is offered (opleidingsdeel) (OKE table 2.7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param offeringId its id
 * @param primaryCode the readable code of the offering
 * @param offeringType always {@code course}
 * @param name its name
 * @param description its description
 * @param teachingLanguage always {@code nld}
 * @param resultExpected always false
 * @param consumers ignored by the standard
 * @param startDate the first day
 * @param endDate the last day
 * @param programOffering the programme that it is a part of
 * @param organization the organisation
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "offeringId",
  "primaryCode",
  "offeringType",
  "name",
  "description",
  "teachingLanguage",
  "resultExpected",
  "consumers",
  "startDate",
  "endDate",
  "programOffering",
  "organization"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseOffering(
    @Nullable String offeringId,
    @Nullable Code primaryCode,
    @Nullable String offeringType,
    @Nullable List<LanguageString> name,
    @Nullable List<LanguageString> description,
    @Nullable String teachingLanguage,
    @Nullable Boolean resultExpected,
    @Nullable List<Map<String, Object>> consumers,
    @Nullable String startDate,
    @Nullable String endDate,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<Expandable<ProgramOffering>> programOffering,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<Expandable<Organization>> organization,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown)
    implements Offering {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public CourseOffering {
    name = Kept.copy(name);
    description = Kept.copy(description);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value; what can be removed is absent. */
  public static CourseOfferingBuilder builder() {
    return new CourseOfferingBuilder().programOffering(Patch.absent()).organization(Patch.absent());
  }
}
