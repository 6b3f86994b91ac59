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
 * What a party says of itself (dienst): versions and documentation (OKE section 0).
 *
 * <p>Immutable and thread-safe.
 *
 * @param contactEmail whom to write to
 * @param specification where the specification is
 * @param documentation where the documentation is
 * @param supportedVersions {@code v4}, {@code v5}
 * @param supportedConsumers the additions that it speaks, with their versions
 * @param consumers the additions of others
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({
  "contactEmail",
  "specification",
  "documentation",
  "supportedVersions",
  "supportedConsumers",
  "consumers"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Service(
    @Nullable String contactEmail,
    @Nullable String specification,
    @Nullable String documentation,
    @Nullable List<String> supportedVersions,
    @Nullable List<SupportedConsumer> supportedConsumers,
    @Nullable List<Map<String, Object>> consumers,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Service {
    supportedVersions = Kept.copy(supportedVersions);
    supportedConsumers = Kept.copy(supportedConsumers);
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value. */
  public static ServiceBuilder builder() {
    return new ServiceBuilder();
  }
}
