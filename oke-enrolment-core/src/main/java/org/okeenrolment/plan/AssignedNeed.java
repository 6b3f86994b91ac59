package org.okeenrolment.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.okeenrolment.regulation.Days;

/**
 * A need that was granted to a student (toegekende voorziening; {@code assignedNeeds} of OKE table
 * 2.5).
 *
 * <p>Health data: it is read through {@code PersonDirectory} alone and kept nowhere else. Immutable
 * and thread-safe.
 *
 * @param code the code, such as {@code ExtraTimeOnlyMath25%}
 * @param extraTime the extra time that it gives; empty: none
 * @param aid the aid that it gives, spelled as the standard ({@code personalNeeds}), such as {@code
 *     spoken}; empty: none
 * @param valid the local days on which it holds
 * @param onlyFor for which exams it is: what the catalogue says of an exam, such as {@code
 *     category}, and the values of it; empty: for every exam
 */
@Value.Builder
public record AssignedNeed(
    String code,
    Optional<PersonalNeed> extraTime,
    Optional<String> aid,
    Days valid,
    Map<String, Set<String>> onlyFor)
    implements WithAssignedNeed {
  /** Takes a copy of the map. */
  public AssignedNeed {
    onlyFor =
        onlyFor.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
  }

  /**
   * Answers a builder for a need for every exam, without end.
   *
   * @param code the code
   */
  public static AssignedNeedBuilder of(String code) {
    return new AssignedNeedBuilder().code(code).valid(Days.all());
  }

  boolean isFor(Map<String, Object> exam) {
    return onlyFor.entrySet().stream()
        .allMatch(one -> one.getValue().contains(String.valueOf(exam.get(one.getKey()))));
  }
}
