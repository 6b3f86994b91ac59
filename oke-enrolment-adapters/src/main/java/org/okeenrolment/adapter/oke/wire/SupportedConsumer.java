package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Additions that a party speaks (OKE section 0).
 *
 * <p>Immutable and thread-safe.
 *
 * @param consumerKey {@code nl-test-admin}
 * @param version the version, such as {@code 1.0}
 * @param unknown the fields that the standard does not have, kept and written back
 */
@JsonPropertyOrder({"consumerKey", "version"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportedConsumer(
    @Nullable String consumerKey,
    @Nullable String version,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes a copy of the unknown fields, in their order. */
  public SupportedConsumer {
    unknown = Kept.copy(unknown);
  }

  /**
   * Makes one.
   *
   * @param consumerKey the key
   * @param version the version
   */
  public SupportedConsumer(@Nullable String consumerKey, @Nullable String version) {
    this(consumerKey, version, Map.of());
  }
}
