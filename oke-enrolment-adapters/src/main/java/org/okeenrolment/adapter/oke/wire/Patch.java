package org.okeenrolment.adapter.oke.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a merge-patch: absent (unchanged), null (to be removed) and a value are three things;
 * an empty list removes a list as null does.
 *
 * <p>Immutable and thread-safe where the value is.
 *
 * @param isPresent whether the field stands in the message
 * @param orNull its value; null where it is absent or null
 * @param <T> the value
 */
public record Patch<T>(boolean isPresent, @Nullable T orNull) {
  /**
   * Answers a field that does not stand in the message.
   *
   * @param <T> the value
   */
  public static <T> Patch<T> absent() {
    return new Patch<>(false, null);
  }

  /**
   * Answers a field that is null.
   *
   * @param <T> the value
   */
  public static <T> Patch<T> remove() {
    return new Patch<>(true, null);
  }

  /**
   * Answers a field with a value.
   *
   * @param value the value
   * @param <T> the value
   */
  public static <T> Patch<T> of(T value) {
    return new Patch<>(true, value);
  }

  /**
   * Answers a field with a value, or an absent one.
   *
   * @param value the value; null where there is none
   * @param <T> the value
   */
  public static <T> Patch<T> ofNullable(@Nullable T value) {
    return value == null ? absent() : of(value);
  }

  /** Answers the value, where there is one. */
  public Optional<T> value() {
    return Optional.ofNullable(orNull);
  }
}
