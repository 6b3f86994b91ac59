package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A document of a result or a session report (OKE table 2.4).
 *
 * @param documentId the key under which it is fetched
 * @param documentType its type
 * @param documentName its name for people
 */
@JsonPropertyOrder({"documentId", "documentType", "documentName"})
public record Document(
    @Nullable String documentId, @Nullable String documentType, @Nullable String documentName) {}
