package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error ({@code application/problem+json}).
 *
 * @param status the status code as a text
 * @param title what is wrong, in short
 * @param detail what exactly, and what could be done
 */
@JsonPropertyOrder({"status", "title", "detail"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(@Nullable String status, @Nullable String title, @Nullable String detail) {}
