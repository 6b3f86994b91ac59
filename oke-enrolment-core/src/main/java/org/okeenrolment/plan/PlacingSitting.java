package org.okeenrolment.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;

/**
 * A sitting on which students can be placed (zitting met plaatsen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies it
 * @param exam the exam that is taken
 * @param moment when, without anybody's extra time
 * @param seats how many students can be placed on it, those included who have a seat already
 * @param reserved how many of the seats are kept for requests of a kind, such as resits or students
 *     with needs, by the kind; requests of that kind may have the other seats too
 * @param location where it is held, as far as it matters to students; empty: nowhere in particular
 * @param burden how little staff likes it, from 0 to 1,000
 * @param closeBelow with fewer students than this it is emptied, where these find other seats; 0:
 *     never
 */
@Value.Builder
public record PlacingSitting(
    SittingId id,
    ExamId exam,
    Interval moment,
    int seats,
    Map<String, Integer> reserved,
    Optional<String> location,
    int burden,
    int closeBelow)
    implements WithPlacingSitting {
  /** Takes a copy of the map, and checks the numbers. */
  public PlacingSitting {
    reserved = Collections.unmodifiableMap(new TreeMap<>(reserved));
    int kept = reserved.values().stream().mapToInt(Integer::intValue).sum();
    if (reserved.values().stream().anyMatch(number -> number < 0) || kept > seats || seats < 0) {
      throw new IllegalArgumentException(
          "The seats (%d) of sitting (%s) do not hold the reserved ones (%s).%nMaybe reserve fewer."
              .formatted(seats, id, reserved));
    }
    if (burden < 0 || burden > 1_000 || closeBelow < 0) {
      throw new IllegalArgumentException(
          "The burden (%d) of sitting (%s) is not from 0 to 1000, or it closes below less than nobody (%d).%nMaybe leave it 0."
              .formatted(burden, id, closeBelow));
    }
  }

  /** Answers a builder for a sitting without reserved seats that everybody likes. */
  public static PlacingSittingBuilder builder() {
    return new PlacingSittingBuilder().burden(0).closeBelow(0);
  }
}
