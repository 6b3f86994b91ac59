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
 * A student or a member of staff (persoon) (OKE table 2.5).
 *
 * <p>Immutable and thread-safe.
 *
 * @param personId the id
 * @param primaryCode the readable code
 * @param givenName all given names
 * @param surnamePrefix the prefix of the surname
 * @param surname the surname
 * @param displayName the name as lists show it
 * @param activeEnrollment always true
 * @param affiliations student, employee or guest
 * @param mail the e-mail address
 * @param languageOfChoice always {@code nl-NL}
 * @param otherCodes further codes
 * @param consumers the additions of OKE and of others
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "personId",
  "primaryCode",
  "givenName",
  "surnamePrefix",
  "surname",
  "displayName",
  "activeEnrollment",
  "affiliations",
  "mail",
  "languageOfChoice",
  "otherCodes",
  "consumers"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
    @Nullable String personId,
    @Nullable Code primaryCode,
    @Nullable String givenName,
    @Nullable String surnamePrefix,
    @Nullable String surname,
    @Nullable String displayName,
    @Nullable Boolean activeEnrollment,
    @Nullable List<String> affiliations,
    @Nullable String mail,
    @Nullable List<String> languageOfChoice,
    @Nullable List<Code> otherCodes,
    @Nullable List<Map<String, Object>> consumers,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Person {
    affiliations = Kept.copy(affiliations);
    languageOfChoice = Kept.copy(languageOfChoice);
    otherCodes = Kept.copy(otherCodes);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static PersonBuilder builder() {
    return new PersonBuilder();
  }
}
