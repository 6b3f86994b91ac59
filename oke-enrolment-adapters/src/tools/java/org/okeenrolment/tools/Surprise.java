package org.okeenrolment.tools;

/** Something in the year is not as it must be: the library, or the year itself, is wrong. */
final class Surprise extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private Surprise(String message) {
    super(message);
  }

  /** Ends the run with a message, unless something holds. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
  static void unless(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new Surprise(message.formatted(values));
    }
  }

  /** Ends the run unless two figures that come from different sources are equal. */
  static void unlessEqual(Object one, Object other, String what) {
    unless(one.equals(other), "There are %s %s by the one and %s by the other.", one, what, other);
  }
}
