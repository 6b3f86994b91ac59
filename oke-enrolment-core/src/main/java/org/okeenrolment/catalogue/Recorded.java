package org.okeenrolment.catalogue;

import java.time.Instant;

/**
 * How a fact came to be stored (vastlegging): when, by whom, and by which entry of the journal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at the moment at which the command was carried out
 * @param by who gave the command
 * @param journal the journal entry that caused the fact
 */
public record Recorded(Instant at, Actor by, JournalId journal) {}
