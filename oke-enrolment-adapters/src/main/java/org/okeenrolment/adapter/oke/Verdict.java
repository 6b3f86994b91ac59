package org.okeenrolment.adapter.oke;

/** What a status code of a partner means for the message that he answered. */
enum Verdict {
  /** He has it. */
  DONE,
  /** He does not know what is cancelled, so that nothing is left to cancel. */
  UNKNOWN_THERE,
  /** The message can be sent again. */
  MESSAGE_LATER,
  /** He wants no message at this moment. */
  PARTNER_LATER,
  /** Somebody has to look at it. */
  REFUSED;

  private static final int UNAUTHORISED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TIMEOUT = 408;
  private static final int GONE = 410;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /** A token that is not accepted says nothing about the message. */
  static Verdict of(int status, boolean cancellation) {
    return switch (status) {
      case NOT_FOUND, GONE -> cancellation ? UNKNOWN_THERE : REFUSED;
      case TIMEOUT, TOO_EARLY -> MESSAGE_LATER;
      case UNAUTHORISED, TOO_MANY, UNAVAILABLE -> PARTNER_LATER;
      default -> byHundreds(status / 100);
    };
  }

  private static Verdict byHundreds(int hundreds) {
    return switch (hundreds) {
      case 2 -> DONE;
      case 5 -> MESSAGE_LATER;
      default -> REFUSED;
    };
  }
}
