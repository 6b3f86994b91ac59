package org.okeenrolment.adapter.regulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was read from a file, or everything that is wrong with it (gelezen bestand).
 *
 * <p>A file with a finding is not used, not even in part: one document less would change answers.
 * Immutable and thread-safe where the value is.
 *
 * @param value what was read; empty when there are findings
 * @param findings what is wrong, in the order of the file
 * @param <T> what the file holds
 */
public record RegulationReading<T>(Optional<T> value, List<RegulationFinding> findings) {
  /** Takes a copy of the findings. */
  public RegulationReading {
    findings = List.copyOf(findings);
  }

  /**
   * Answers what was read.
   *
   * @throws IllegalArgumentException when there are findings; the message lists them all
   */
  public T orElseThrow() {
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                findings.stream()
                    .map(RegulationFinding::toString)
                    .collect(Collectors.joining("\n  ", "The file cannot be used:\n  ", ""))));
  }
}
