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
 * An exam to plan (planbare toets, flow 1) or a sitting (zitting, flows 2 and 4) (OKE table 2.2).
 *
 * <p>Immutable and thread-safe.
 *
 * @param offeringId its id
 * @param primaryCode the readable code of the offering
 * @param offeringType always {@code component}
 * @param name its name
 * @param description its description
 * @param teachingLanguage always {@code nld}
 * @param modeOfDelivery how it is taken
 * @param resultExpected whether a result is expected
 * @param resultValueType the scale of the result
 * @param otherCodes further codes
 * @param consumers the additions of OKE and of others
 * @param startDateTime the start, with offset
 * @param endDateTime the end, with offset
 * @param component the exam
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
  "modeOfDelivery",
  "resultExpected",
  "resultValueType",
  "otherCodes",
  "consumers",
  "startDateTime",
  "endDateTime",
  "component",
  "organization"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComponentOffering(
    @Nullable String offeringId,
    @Nullable Code primaryCode,
    @Nullable String offeringType,
    @Nullable List<LanguageString> name,
    @Nullable List<LanguageString> description,
    @Nullable String teachingLanguage,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<List<String>> modeOfDelivery,
    @Nullable Boolean resultExpected,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<String> resultValueType,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<List<Code>> otherCodes,
    @Nullable List<Map<String, Object>> consumers,
    @Nullable String startDateTime,
    @Nullable String endDateTime,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<Expandable<Component>> component,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<Expandable<Organization>> organization,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown)
    implements Offering {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public ComponentOffering {
    name = Kept.copy(name);
    description = Kept.copy(description);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value; what can be removed is absent. */
  public static ComponentOfferingBuilder builder() {
    return new ComponentOfferingBuilder()
        .modeOfDelivery(Patch.absent())
        .resultValueType(Patch.absent())
        .otherCodes(Patch.absent())
        .component(Patch.absent())
        .organization(Patch.absent());
  }
}
