package org.okeenrolment.adapter.oke.endpoint;

/**
 * Which part of a list is asked for (venster).
 *
 * <p>Immutable and thread-safe.
 *
 * @param offset how many objects come before it, from 0
 * @param limit how many objects it has at most
 */
public record Window(long offset, int limit) {}
