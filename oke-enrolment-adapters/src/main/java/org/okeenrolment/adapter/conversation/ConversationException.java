package org.okeenrolment.adapter.conversation;

/** A part of a conversation file cannot be read (onleesbaar gesprek). */
public final class ConversationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is wrong, where, and what could be done
   */
  public ConversationException(String message) {
    super(message);
  }
}
