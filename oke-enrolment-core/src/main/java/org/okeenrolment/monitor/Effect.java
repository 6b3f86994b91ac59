package org.okeenrolment.monitor;

import org.okeenrolment.catalogue.Id;

/**
 * One thing that a command changed (gevolg).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what was done, such as {@code enrolled}
 * @param object the id of what it was done to
 */
public record Effect(String kind, Id object) {}
