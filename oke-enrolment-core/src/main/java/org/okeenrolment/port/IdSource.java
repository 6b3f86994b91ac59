package org.okeenrolment.port;

import java.util.UUID;

/**
 * Makes the ids of new objects (uitgifte van sleutels): UUIDs as text, as OKE demands, each only
 * once.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface IdSource {
  /** Answers an id that was never answered before. */
  String next();

  /** Answers a source of random UUIDs. */
  static IdSource random() {
    return () -> UUID.randomUUID().toString();
  }
}
