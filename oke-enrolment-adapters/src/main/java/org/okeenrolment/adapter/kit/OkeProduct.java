package org.okeenrolment.adapter.kit;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A product that is asked whether it speaks OKE (te toetsen product).
 *
 * <p>Immutable and thread-safe.
 *
 * @param baseAddress its base address, below which the paths of the standard are, such as {@code
 *     https://example.nl/ooapi}
 * @param variables what the conversations cannot know: tokens, and ids of objects that only the
 *     product makes, such as a participation; a conversation is played where all of its variables
 *     are given
 * @param timeout how long one answer may take
 */
@Value.Builder
public record OkeProduct(URI baseAddress, Map<String, String> variables, Duration timeout)
    implements WithOkeProduct {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Takes a copy of the variables. */
  public OkeProduct {
    variables = Map.copyOf(variables);
  }

  /**
   * Answers a builder for a product without variables that answers within 30 seconds.
   *
   * @param baseAddress its base address
   */
  public static OkeProductBuilder at(URI baseAddress) {
    return new OkeProductBuilder().baseAddress(baseAddress).timeout(TIMEOUT);
  }
}
