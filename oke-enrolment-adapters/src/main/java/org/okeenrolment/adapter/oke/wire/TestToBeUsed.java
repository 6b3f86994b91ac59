package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exam of a supplier that may be used for an exam to plan (OKE table 2.2).
 *
 * <p>Immutable and thread-safe.
 *
 * @param testProvider the supplier
 * @param componentId the exam
 * @param unknown the fields that the standard does not have, kept and written back
 */
@JsonPropertyOrder({"testProvider", "componentId"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestToBeUsed(
    @Nullable String testProvider,
    @Nullable String componentId,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes a copy of the unknown fields, in their order. */
  public TestToBeUsed {
    unknown = Kept.copy(unknown);
  }

  /**
   * Makes one.
   *
   * @param testProvider the supplier
   * @param componentId the exam
   */
  public TestToBeUsed(@Nullable String testProvider, @Nullable String componentId) {
    this(testProvider, componentId, Map.of());
  }
}
