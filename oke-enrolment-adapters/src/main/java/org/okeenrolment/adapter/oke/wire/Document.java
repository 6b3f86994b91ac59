package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document of a result or a session report (document) (OKE table 2.4).
 *
 * <p>Immutable and thread-safe.
 *
 * @param documentId the key under which it is fetched
 * @param documentType its type
 * @param documentName its name for people
 * @param unknown the fields that the standard does not have, kept and written back
 */
@JsonPropertyOrder({"documentId", "documentType", "documentName"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(
    @Nullable String documentId,
    @Nullable String documentType,
    @Nullable String documentName,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes a copy of the unknown fields, in their order. */
  public Document {
    unknown = Kept.copy(unknown);
  }

  /**
   * Makes a document.
   *
   * @param documentId the key
   * @param documentType the type
   * @param documentName the name
   */
  public Document(
      @Nullable String documentId, @Nullable String documentType, @Nullable String documentName) {
    this(documentId, documentType, documentName, Map.of());
  }
}
