package org.okeenrolment.internal.placing;

/** Numbers that look drawn and are the same on every machine (xorshift). */
final class Chance {
  private long state = 88_172_645_463_325_252L;

  /** Answers a number from 0 until another one. */
  int below(int end) {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (((state >>> 32) * end) >>> 32);
  }
}
