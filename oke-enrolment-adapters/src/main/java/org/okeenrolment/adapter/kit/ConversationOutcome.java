package org.okeenrolment.adapter.kit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of a conversation with a product (uitkomst).
 *
 * <p>Immutable and thread-safe.
 *
 * @param missing the variables that were not given, in the order of their names; where there are
 *     any, the conversation was not played
 * @param failures what was answered otherwise than expected, and what should have been
 */
public record ConversationOutcome(Set<String> missing, List<String> failures) {
  /** Takes copies; the variables keep their order. */
  public ConversationOutcome {
    missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    failures = List.copyOf(failures);
  }

  /** Answers whether the conversation was played and every answer was as expected. */
  public boolean passed() {
    return missing.isEmpty() && failures.isEmpty();
  }
}
