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
 * Attendance and result (resultaat) (OKE table 2.4).
 *
 * <p>Immutable and thread-safe.
 *
 * @param state how far the grading is
 * @param resultDate the day on which it was determined
 * @param weight always 100
 * @param consumers the additions of OKE and of others
 * @param pass {@code passed}, {@code failed} or {@code unknown}
 * @param comment a remark
 * @param score the value on its scale
 * @param unknown the fields that the standard does not have, kept and written back
 */
@Value.Builder
@JsonPropertyOrder({"state", "resultDate", "weight", "consumers", "pass", "comment", "score"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
    @Nullable String state,
    @Nullable String resultDate,
    @Nullable Integer weight,
    @Nullable List<Map<String, Object>> consumers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<String> pass,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<String> comment,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Patch<String> score,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Result {
    consumers = Kept.copy(consumers);
    unknown = Kept.copy(unknown);
  }

  /** Answers a builder without any value; what can be removed is absent. */
  public static ResultBuilder builder() {
    return new ResultBuilder().pass(Patch.absent()).comment(Patch.absent()).score(Patch.absent());
  }
}
