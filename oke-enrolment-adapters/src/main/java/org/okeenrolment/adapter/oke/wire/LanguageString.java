package org.okeenrolment.adapter.oke.wire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in a language.
 *
 * @param language the language; OKE uses {@code nl-NL}
 * @param value the text
 */
@JsonPropertyOrder({"language", "value"})
public record LanguageString(@Nullable String language, @Nullable String value) {
  /**
   * Answers a text in Dutch as the standard wants it: a list of one.
   *
   * @param value the text
   */
  public static List<LanguageString> dutch(String value) {
    return List.of(new LanguageString("nl-NL", value));
  }
}
