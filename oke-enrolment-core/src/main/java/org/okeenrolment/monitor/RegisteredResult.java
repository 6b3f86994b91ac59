package org.okeenrolment.monitor;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.result.Attendance;

/**
 * A result as the registration system has it (geregistreerd resultaat; {@code Result} of OKE flow
 * 5). What the snapshot does not say is not compared, the score aside.
 *
 * <p>Immutable and thread-safe.
 *
 * @param attendance whether the student was there
 * @param score the score; empty: there is none
 * @param passed whether it was passed
 * @param established whether it is established; leave it empty for a partner who keeps no
 *     established results
 */
@Value.Builder
public record RegisteredResult(
    Optional<Attendance> attendance,
    Optional<String> score,
    Optional<Boolean> passed,
    Optional<Boolean> established)
    implements WithRegisteredResult {
  /** Answers a builder for a result of which nothing is said. */
  public static RegisteredResultBuilder builder() {
    return new RegisteredResultBuilder();
  }

  /** Answers whether the score is the same, with a point or a comma, and whatever its scale. */
  boolean hasScore(Optional<String> other) {
    return score.map(RegisteredResult::comparable).equals(other.map(RegisteredResult::comparable));
  }

  private static String comparable(String score) {
    String text = score.strip();
    try {
      return new BigDecimal(text.replace(',', '.')).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException word) {
      return text;
    }
  }
}
