package org.okeenrolment.adapter.conversation;

/**
 * Why a message of a conversation file could not be read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the name of the file
 * @param line the line in the file, from 1
 * @param message what is wrong
 * @param advice what may help
 */
public record ConversationError(String file, int line, String message, String advice) {
  @Override
  public String toString() {
    return "%s:%d: %s\n%s".formatted(file, line, message, advice);
  }
}
