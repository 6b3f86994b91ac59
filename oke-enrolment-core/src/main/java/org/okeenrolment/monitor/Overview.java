package org.okeenrolment.monitor;

/**
 * What waits for the exam office and the exam committee (overzicht, werkvoorraad).
 *
 * <p>Immutable and thread-safe.
 *
 * @param decisions how many requests wait for a decision, by the name of the role that decides
 * @param findings how many findings are open, by their type
 * @param messages how many messages the partners do not have yet, by how far they are
 */
public record Overview(
    Counts<String> decisions, Counts<String> findings, Counts<QueuedMessage.State> messages) {}
