package org.okeenrolment.plan;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;

/**
 * Who needs seats, and which there are (wie moet waar ingedeeld worden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sittings the sittings with their seats
 * @param students who needs seats
 * @param preferences what is wished for where it costs nobody a seat
 * @param effort how hard a better plan is searched for, as an amount of work, so that the plan is
 *     the same on every machine: 1 is enough for a good one, and 10 searches ten times as much; at
 *     least 1
 * @param zone the time zone in which a day is meant
 */
@Value.Builder
public record PlacingProblem(
    List<PlacingSitting> sittings,
    List<PlacingStudent> students,
    PlacingPreferences preferences,
    int effort,
    ZoneId zone)
    implements WithPlacingProblem {
  /**
   * Takes copies of the lists, and checks that nothing is there twice and that each sitting that is
   * named is there, for the exam that is asked for.
   */
  public PlacingProblem {
    sittings = List.copyOf(sittings);
    students = List.copyOf(students);
    if (effort < 1) {
      throw new IllegalArgumentException(
          "The effort (%d) is less than 1.%nMaybe stop the search by a watch.".formatted(effort));
    }
    Map<SittingId, PlacingSitting> known = new HashMap<>();
    for (PlacingSitting sitting : sittings) {
      if (known.put(sitting.id(), sitting) != null) {
        throw new IllegalArgumentException(
            "Sitting (%s) is there twice.%nMaybe add its seats up.".formatted(sitting.id()));
      }
    }
    Set<StudentId> seen = new HashSet<>();
    for (PlacingStudent student : students) {
      if (!seen.add(student.id())) {
        throw new IllegalArgumentException(
            "Student (%s) is there twice.%nMaybe put his requests together."
                .formatted(student.id()));
      }
      student.requests().forEach(request -> check(known, student, request));
    }
  }

  private static void check(
      Map<SittingId, PlacingSitting> known, PlacingStudent student, PlacingRequest request) {
    for (PlacingOption option : request.open()) {
      PlacingSitting sitting = known.get(option.sitting());
      if (sitting == null || !sitting.exam().equals(request.exam())) {
        throw new IllegalArgumentException(
            "Sitting (%s), which is open to %s, is %s.%nMaybe name sittings of the exam only."
                .formatted(
                    option.sitting(),
                    new StudentExam(student.id(), request.exam()),
                    sitting == null ? "not there" : "for another exam (" + sitting.exam() + ")"));
      }
    }
  }

  /** Answers how many requests there are. */
  public int requests() {
    return students.stream().mapToInt(student -> student.requests().size()).sum();
  }

  /** Answers a builder without preferences, for an effort of 1 and days of the Netherlands. */
  public static PlacingProblemBuilder builder() {
    return new PlacingProblemBuilder()
        .preferences(PlacingPreferences.none())
        .effort(1)
        .zone(ZoneId.of("Europe/Amsterdam"));
  }
}
