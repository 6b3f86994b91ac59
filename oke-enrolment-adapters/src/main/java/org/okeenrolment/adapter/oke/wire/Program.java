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
 * A programme of education (opleidingsprogramma) (OKE table 2.7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param programId its id
 * @param primaryCode the national code
 * @param programType always {@code program}
 * @param name its name
 * @param abbreviation its short name
 * @param description its description
 * @param teachingLanguage always {@code nld}
 * @param modeOfStudy {@code full-time} (BOL) or {@code part-time} (BBL)
 * @param duration how long it takes
 * @param firstStartDate the first day on which it could be started
 * @param levelOfQualification the level, {@code 1} to {@code 4}
 * @param otherCodes further codes, such as the crebo
 * @param consumers the additions of others
 * @param validFrom the first day on which it is valid
 * @param validTo the last day on which it is valid
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "programId",
  "primaryCode",
  "programType",
  "name",
  "abbreviation",
  "description",
  "teachingLanguage",
  "modeOfStudy",
  "duration",
  "firstStartDate",
  "levelOfQualification",
  "otherCodes",
  "consumers",
  "validFrom",
  "validTo"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Program(
    @Nullable String programId,
    @Nullable Code primaryCode,
    @Nullable String programType,
    @Nullable List<LanguageString> name,
    @Nullable String abbreviation,
    @Nullable List<LanguageString> description,
    @Nullable String teachingLanguage,
    @Nullable String modeOfStudy,
    @Nullable String duration,
    @Nullable String firstStartDate,
    @Nullable String levelOfQualification,
    @Nullable List<Code> otherCodes,
    @Nullable List<Map<String, Object>> consumers,
    @Nullable String validFrom,
    @Nullable String validTo,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Program {
    name = Kept.copy(name);
    description = Kept.copy(description);
    otherCodes = Kept.copy(otherCodes);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static ProgramBuilder builder() {
    return new ProgramBuilder();
  }
}
