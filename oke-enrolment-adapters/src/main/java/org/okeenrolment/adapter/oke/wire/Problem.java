package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error ({@code application/problem+json}) (OKE section 0).
 *
 * <p>Immutable and thread-safe.
 *
 * @param status the status code as a text
 * @param title what is wrong, in short
 * @param detail what exactly, and what could be done
 * @param unknown the fields that the standard does not have, kept and written back
 */
@JsonPropertyOrder({"status", "title", "detail"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @Nullable String status,
    @Nullable String title,
    @Nullable String detail,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes a copy of the unknown fields, in their order. */
  public Problem {
    unknown = Kept.copy(unknown);
  }

  /**
   * Makes a problem.
   *
   * @param status the status code
   * @param title what is wrong
   * @param detail what exactly; null where there is no more to say
   */
  public Problem(@Nullable String status, @Nullable String title, @Nullable String detail) {
    this(status, title, detail, Map.of());
  }
}
