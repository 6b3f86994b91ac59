package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in a language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param language the language; OKE uses {@code nl-NL}
 * @param value the text
 * @param unknown the fields that the standard does not have, kept and written back
 */
@JsonPropertyOrder({"language", "value"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LanguageString(
    @Nullable String language,
    @Nullable String value,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
  /** Takes a copy of the unknown fields, in their order. */
  public LanguageString {
    unknown = Kept.copy(unknown);
  }

  /**
   * Makes a text.
   *
   * @param language the language
   * @param value the text
   */
  public LanguageString(@Nullable String language, @Nullable String value) {
    this(language, value, Map.of());
  }

  /**
   * Answers a text in Dutch as the standard wants it: a list of one.
   *
   * @param value the text
   */
  public static List<LanguageString> dutch(String value) {
    return List.of(new LanguageString("nl-NL", value));
  }
}
