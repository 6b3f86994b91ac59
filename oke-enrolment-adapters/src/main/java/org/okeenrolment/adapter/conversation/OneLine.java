package org.okeenrolment.adapter.conversation;

/** Text that must stand on one line. */
final class OneLine {
  private OneLine() {}

  static String of(String what, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The %s (%s) has control characters.\nMaybe it was meant as two lines."
              .formatted(what, text));
    }
    return text.strip();
  }
}
