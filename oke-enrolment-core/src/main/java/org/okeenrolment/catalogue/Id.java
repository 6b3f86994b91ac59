package org.okeenrolment.catalogue;

/**
 * What identifies one thing (sleutel): a text that is not blank, ordered as plain text.
 *
 * <p>The order is the order in which a store takes its locks. Immutable and thread-safe.
 */
public interface Id extends Comparable<Id> {
  /** Answers the id as text. */
  String value();

  @Override
  default int compareTo(Id other) {
    return value().compareTo(other.value());
  }

  /**
   * Answers the value when it can be an id.
   *
   * @param type the kind of id, for the message
   * @param value the text to check
   * @return the same text
   * @throws IllegalArgumentException when the value is null or blank
   */
  static String checked(Class<? extends Id> type, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "The %s (%s) is empty.%nMaybe a field of the source was not filled in."
              .formatted(type.getSimpleName(), value));
    }
    return value;
  }
}
