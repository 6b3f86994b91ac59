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
 * An exam in the catalogue of a supplier (toets, flow 0) (OKE table 2.1).
 *
 * <p>Immutable and thread-safe.
 *
 * @param componentId its id
 * @param primaryCode the readable key of the supplier
 * @param componentType always {@code test}
 * @param name its name
 * @param abbreviation its short name
 * @param modeOfDelivery how it is taken
 * @param duration how long it takes, as {@code PTnM}
 * @param description its description; by convention with programme code and cohort
 * @param teachingLanguage always {@code nld}
 * @param assessment how it is examined
 * @param otherCodes further codes
 * @param organization the supplier
 * @param consumers the additions of OKE and of others
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "componentId",
  "primaryCode",
  "componentType",
  "name",
  "abbreviation",
  "modeOfDelivery",
  "duration",
  "description",
  "teachingLanguage",
  "assessment",
  "otherCodes",
  "organization",
  "consumers"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Component(
    @Nullable String componentId,
    @Nullable Code primaryCode,
    @Nullable String componentType,
    @Nullable List<LanguageString> name,
    @Nullable String abbreviation,
    @Nullable List<String> modeOfDelivery,
    @Nullable String duration,
    @Nullable List<LanguageString> description,
    @Nullable String teachingLanguage,
    @Nullable List<LanguageString> assessment,
    @Nullable List<Code> otherCodes,
    @Nullable Expandable<Organization> organization,
    @Nullable List<Map<String, Object>> consumers,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Component {
    name = Kept.copy(name);
    modeOfDelivery = Kept.copy(modeOfDelivery);
    description = Kept.copy(description);
    assessment = Kept.copy(assessment);
    otherCodes = Kept.copy(otherCodes);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static ComponentBuilder builder() {
    return new ComponentBuilder();
  }
}
