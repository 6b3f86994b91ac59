package org.okeenrolment.adapter.oke.wire;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds the id of another object, or that object itself (expandable).
 *
 * <p>Immutable and thread-safe where the object is.
 *
 * @param idOrNull the id; null where the object is there
 * @param objectOrNull the object; null where there is only its id
 * @param <T> the object
 */
public record Expandable<T>(@Nullable String idOrNull, @Nullable T objectOrNull) {
  /**
   * Answers an id.
   *
   * @param id the id
   * @param <T> the object
   */
  public static <T> Expandable<T> id(String id) {
    return new Expandable<>(id, null);
  }

  /**
   * Answers an object.
   *
   * @param object the object
   * @param <T> the object
   */
  public static <T> Expandable<T> object(T object) {
    return new Expandable<>(null, object);
  }

  /** Answers the object, where it is there. */
  public Optional<T> object() {
    return Optional.ofNullable(objectOrNull);
  }

  /**
   * Answers the id: that of the field, or that in the object; none where it is blank.
   *
   * @param ofObject where the object has its id
   */
  public Optional<String> id(Function<? super T, @Nullable String> ofObject) {
    String id = objectOrNull == null ? idOrNull : ofObject.apply(objectOrNull);
    return Optional.ofNullable(id).filter(text -> !text.isBlank());
  }
}
