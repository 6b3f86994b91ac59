package org.okeenrolment.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentId;

/**
 * A student who needs seats (in te delen student).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies him
 * @param requests the exams for which he needs one, each once; those for which he has one count
 *     against the others
 * @param location where he is at home; empty: anywhere
 * @param maxPerDay how many exams he can be placed on one day, without his consent to more ({@code
 *     enrolment.maxPerDay} of the regulation); empty: any number
 */
@Value.Builder
public record PlacingStudent(
    StudentId id, List<PlacingRequest> requests, Optional<String> location, OptionalInt maxPerDay)
    implements WithPlacingStudent {
  /** Takes a copy of the list, and checks that no exam is there twice. */
  public PlacingStudent {
    requests = List.copyOf(requests);
    Set<ExamId> seen = new HashSet<>();
    for (PlacingRequest request : requests) {
      if (!seen.add(request.exam())) {
        throw new IllegalArgumentException(
            "Student (%s) asks twice for exam (%s).%nMaybe put the sittings together."
                .formatted(id, request.exam()));
      }
    }
  }

  /** Answers a builder without any value. */
  public static PlacingStudentBuilder builder() {
    return new PlacingStudentBuilder();
  }
}
