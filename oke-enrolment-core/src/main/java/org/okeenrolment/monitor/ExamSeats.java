package org.okeenrolment.monitor;

import java.util.List;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.plan.SittingId;

/**
 * The seats of an exam that are left, and how many are needed (plaatsen voor een examen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param exam the exam
 * @param students how many students must still take it and have no seat
 * @param sittings the open sittings to come, by start
 */
public record ExamSeats(ExamId exam, int students, List<OfSitting> sittings) {
  /** Takes a copy of the list. */
  public ExamSeats {
    sittings = List.copyOf(sittings);
  }

  /**
   * The seats of one sitting (plaatsen van een zitting).
   *
   * <p>Immutable and thread-safe.
   *
   * @param sitting the sitting
   * @param capacity how many seats there are
   * @param taken how many are taken
   */
  public record OfSitting(SittingId sitting, int capacity, int taken) {
    private static final int TENTH = 10;

    /** Answers how many seats are left. */
    public int left() {
      return Math.max(0, capacity - taken);
    }

    /** Answers whether less than a tenth of the seats is left. */
    public boolean isNearlyFull() {
      return left() * TENTH < capacity;
    }
  }

  /** Answers how many students would find no seat if all of them signed up. */
  public int missing() {
    return Math.max(0, students - sittings.stream().mapToInt(OfSitting::left).sum());
  }

  /** Answers the sittings that are nearly full. */
  public List<OfSitting> nearlyFull() {
    return sittings.stream().filter(OfSitting::isNearlyFull).toList();
  }
}
