package org.okeenrolment.adapter.conversation;

/** Inside the reader: a line of a message cannot be read. */
final class BrokenMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String advice;

  BrokenMessageException(int line, String message, String advice) {
    super(message, null, false, false);
    this.line = line;
    this.advice = advice;
  }

  ConversationError in(String file) {
    return new ConversationError(file, line, String.valueOf(getMessage()), advice);
  }
}
