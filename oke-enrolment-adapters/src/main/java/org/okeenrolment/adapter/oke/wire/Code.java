package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A code with its type (code) (OKE section 0; no further fields are allowed in it).
 *
 * <p>Immutable and thread-safe.
 *
 * @param codeType the type, such as {@code studentNumber}
 * @param code the code
 */
@JsonPropertyOrder({"codeType", "code"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Code(@Nullable String codeType, @Nullable String code) {}
