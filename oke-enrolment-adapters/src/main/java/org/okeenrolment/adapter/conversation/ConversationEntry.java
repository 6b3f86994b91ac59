package org.okeenrolment.adapter.conversation;

import java.util.Optional;

/**
 * What stands between two separators of a conversation file: a message, or what is wrong with it.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ConversationEntry {
  /** Answers the line of the file at which it starts, from 1. */
  int line();

  /** Answers the message, or nothing where it is broken. */
  default Optional<HttpMessage> message() {
    return Optional.empty();
  }

  /** Answers what is wrong, or nothing where the message was read. */
  default Optional<ConversationError> error() {
    return Optional.empty();
  }

  /**
   * A message that was read.
   *
   * <p>Immutable and thread-safe.
   *
   * @param line the line of its request
   * @param read the message
   */
  record Read(int line, HttpMessage read) implements ConversationEntry {
    @Override
    public Optional<HttpMessage> message() {
      return Optional.of(read);
    }
  }

  /**
   * A message that could not be read; those around it are not touched.
   *
   * <p>Immutable and thread-safe.
   *
   * @param problem what is wrong
   */
  record Broken(ConversationError problem) implements ConversationEntry {
    @Override
    public int line() {
      return problem.line();
    }

    @Override
    public Optional<ConversationError> error() {
      return Optional.of(problem);
    }
  }
}
