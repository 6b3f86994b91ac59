package org.okeenrolment.port;

/** Something that may exist once exists already (dubbele registratie). Thread-safe. */
public final class DuplicateException extends RetryableException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param kind what may exist once, such as {@code open enrolment}
   * @param key what identifies it
   */
  public DuplicateException(String kind, Object key) {
    super(
        "The %s (%s) exists already.%nMaybe another transaction made it: read it again."
            .formatted(kind, key),
        null);
  }
}
