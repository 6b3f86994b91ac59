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
 * A school, a part of one, or a supplier (organisatie) (OKE table 2.7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param organizationId its id
 * @param primaryCode the readable code
 * @param organizationType what kind it is
 * @param name its name
 * @param shortName its short name
 * @param description its description
 * @param addresses its addresses
 * @param link its site
 * @param logo its picture
 * @param otherCodes further codes
 * @param consumers the additions of others
 * @param parent what it is a part of
 * @param children its parts
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "organizationId",
  "primaryCode",
  "organizationType",
  "name",
  "shortName",
  "description",
  "addresses",
  "link",
  "logo",
  "otherCodes",
  "consumers",
  "parent",
  "children"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organization(
    @Nullable String organizationId,
    @Nullable Code primaryCode,
    @Nullable String organizationType,
    @Nullable List<LanguageString> name,
    @Nullable String shortName,
    @Nullable List<LanguageString> description,
    @Nullable List<Map<String, Object>> addresses,
    @Nullable String link,
    @Nullable String logo,
    @Nullable List<Code> otherCodes,
    @Nullable List<Map<String, Object>> consumers,
    @Nullable Expandable<Organization> parent,
    @Nullable List<Expandable<Organization>> children,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Organization {
    name = Kept.copy(name);
    description = Kept.copy(description);
    addresses = Kept.copy(addresses);
    otherCodes = Kept.copy(otherCodes);
    consumers = Kept.copy(consumers);
    children = Kept.copy(children);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static OrganizationBuilder builder() {
    return new OrganizationBuilder();
  }
}
