package org.okeenrolment.monitor;

import java.util.List;

/**
 * What waits for the exam office and the exam committee (overzicht, werkvoorraad).
 *
 * <p>Immutable and thread-safe.
 *
 * @param decisions how many requests wait for a decision, by the name of the role that decides
 * @param findings how many findings are open, by their type
 * @param messages how many messages the partners do not have yet, by how far they are
 * @param seats the exams that students must still take, by id
 */
public record Overview(
    Counts<String> decisions,
    Counts<String> findings,
    Counts<QueuedMessage.State> messages,
    List<ExamSeats> seats) {
  /** Takes a copy of the list. */
  public Overview {
    seats = List.copyOf(seats);
  }
}
