package org.okeenrolment.plan;

/**
 * How many seats of a sitting are taken (bezette plaatsen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param regular those of the capacity, and those beyond it
 * @param late those of the late window's quota
 */
public record SeatCount(int regular, int late) {
  /** Answers how many students have a seat. */
  public int total() {
    return regular + late;
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
