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
 * A page of a list (pagina) (OKE section 0).
 *
 * <p>Immutable and thread-safe.
 *
 * @param pageSize how many items a page has
 * @param pageNumber which page it is, from 1
 * @param hasPreviousPage whether there is a page before it
 * @param hasNextPage whether there is a page after it
 * @param totalPages how many pages there are
 * @param items the items
 * @param unknown the fields that the standard does not have, kept and written back
 * @param <T> the items
 */
@Value.Builder
@JsonPropertyOrder({
  "pageSize",
  "pageNumber",
  "hasPreviousPage",
  "hasNextPage",
  "totalPages",
  "items"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @Nullable Integer pageSize,
    @Nullable Integer pageNumber,
    @Nullable Boolean hasPreviousPage,
    @Nullable Boolean hasNextPage,
    @Nullable Integer totalPages,
    @Nullable List<T> items,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes copies of the lists, and of the unknown fields in their order. */
  public Page {
    items = Kept.copy(items);
    unknown = Kept.copy(unknown);
  }

  /**
   * Answers a builder without any value.
   *
   * @param <T> the items
   */
  public static <T> PageBuilder<T> builder() {
    return new PageBuilder<>();
  }
}
