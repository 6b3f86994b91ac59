package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A code with its type (OKE facts of every table; no further fields are allowed in it).
 *
 * @param codeType the type, such as {@code studentNumber}
 * @param code the code
 */
@JsonPropertyOrder({"codeType", "code"})
public record Code(@Nullable String codeType, @Nullable String code) {}
