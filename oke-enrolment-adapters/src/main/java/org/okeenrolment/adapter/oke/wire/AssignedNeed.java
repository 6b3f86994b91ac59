package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A need that was granted to a student (toegekende voorziening) (OKE table 2.5).
 *
 * <p>Immutable and thread-safe.
 *
 * @param code which one, such as {@code ExtraTimeOnlyMath25%}
 * @param description what it is
 * @param startDate the first day
 * @param endDate the last day
 * @param unknown the fields that the standard does not have, kept and written back
 */
@JsonPropertyOrder({"code", "description", "startDate", "endDate"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignedNeed(
    @Nullable String code,
    @Nullable List<LanguageString> description,
    @Nullable String startDate,
    @Nullable String endDate,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public AssignedNeed {
    description = Kept.copy(description);
    unknown = Kept.copy(unknown);
  }

  /**
   * Makes one.
   *
   * @param code which one
   * @param description what it is
   * @param startDate the first day; null: none
   * @param endDate the last day; null: none
   */
  public AssignedNeed(
      @Nullable String code,
      @Nullable List<LanguageString> description,
      @Nullable String startDate,
      @Nullable String endDate) {
    this(code, description, startDate, endDate, Map.of());
  }
}
