package org.okeenrolment.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;

/**
 * Who is placed where, and how good that is (indeling).
 *
 * <p>Immutable and thread-safe.
 *
 * @param seats the sitting of each request that is placed
 * @param unplaced the requests that are not
 * @param complete how many students of those who ask for a seat have one for every request
 * @param bound more than which no plan places: when it is as many as are placed, none is better
 * @param boundOf more than which no plan places for one exam, by the exam
 * @param moves what changes for whoever has no seat yet, or another one
 * @param emptied the sittings that had so few students that all of them got other seats
 */
@Value.Builder
public record PlacingPlan(
    Map<StudentExam, SittingId> seats,
    List<UnplacedRequest> unplaced,
    int complete,
    int bound,
    Map<ExamId, Integer> boundOf,
    List<PlacingMove> moves,
    Set<SittingId> emptied)
    implements WithPlacingPlan {
  /** Takes copies. */
  public PlacingPlan {
    seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
    unplaced = List.copyOf(unplaced);
    boundOf = Collections.unmodifiableMap(new TreeMap<>(boundOf));
    moves = List.copyOf(moves);
    emptied = Set.copyOf(emptied);
  }

  /** Answers how many requests are placed. */
  public int placed() {
    return seats.size();
  }

  /** Answers whether it is proved that no plan places more. */
  public boolean isProved() {
    return placed() == bound;
  }

  /** Answers a builder without any value. */
  public static PlacingPlanBuilder builder() {
    return new PlacingPlanBuilder();
  }
}
