package org.okeenrolment.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of the library, and by whom (opdracht): a value, immutable and thread-safe.
 *
 * <p>Every command can be given to its service, which does it, and to {@code
 * ExamEnrolment.explain}, which says what would come of it and changes nothing. As a text it says
 * all its values, always in the same order; by that a command is known again that is given once
 * more under its key ({@code ExamEnrolment.once}).
 */
public interface Command {
  /** Answers who asks. */
  Actor actor();

  /** Answers why it is asked, for the journal; empty when the command needs no reason. */
  default Optional<String> why() {
    return Optional.empty();
  }

  /**
   * Answers each of the reasons that {@link #why} puts together. A blank one is refused by an
   * {@link IllegalArgumentException} when the command is given, with or without a validator.
   */
  default List<String> reasons() {
    return why().stream().toList();
  }
}
