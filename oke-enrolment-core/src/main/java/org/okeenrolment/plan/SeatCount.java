package org.okeenrolment.plan;

/**
 * How many seats of a sitting are taken (bezette plaatsen), and how many students wait for one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param regular those of the capacity, and those beyond it
 * @param late those of the late window's quota
 * @param waiting how many students are on the waiting list (wachtlijst)
 */
public record SeatCount(int regular, int late, int waiting) {
  /** Answers how many students have a seat. */
  public int total() {
    return regular + late;
  }

  /**
   * Answers the same count with others on the waiting list.
   *
   * @param waiting how many there are
   */
  public SeatCount withWaiting(int waiting) {
    return new SeatCount(regular, late, waiting);
  }

  /**
   * Answers how many are taken of those that limit a pool.
   *
   * @param pool the pool
   */
  public int of(SeatPool pool) {
    return pool == SeatPool.LATE ? late : regular;
  }
}
