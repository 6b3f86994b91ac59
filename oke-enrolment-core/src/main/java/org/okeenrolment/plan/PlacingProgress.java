package org.okeenrolment.plan;

/**
 * How far the placing is (stand van het indelen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param requests how many requests there are
 * @param placed how many the best plan so far places
 * @param bound more than which no plan places, as far as proved so far
 * @param percent how much of the search is done, from 0 to 100; it ends earlier when the best plan
 *     is proved to be the best
 */
public record PlacingProgress(int requests, int placed, int bound, int percent) {}
