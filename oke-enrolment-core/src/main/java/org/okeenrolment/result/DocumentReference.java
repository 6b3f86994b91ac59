package org.okeenrolment.result;

/**
 * A document that belongs to a result or a session report (document; table 2.4 of OKE); its content
 * is fetched from the partner that sent the reference.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the key under which the partner serves it
 * @param type the type, spelled as the standard, such as {@code assessmentForm}
 * @param name the name for people
 */
public record DocumentReference(String id, String type, String name) {}
