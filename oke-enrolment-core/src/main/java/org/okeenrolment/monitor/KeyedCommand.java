package org.okeenrolment.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.IdempotencyKey;

/**
 * The key under which a command was given (idempotentiesleutel), and what tells the command from
 * others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the key
 * @param content a hash of the command with all its values
 */
public record KeyedCommand(IdempotencyKey key, String content) {
  /**
   * Answers a command under a key.
   *
   * @param key the key
   * @param command the command
   */
  public static KeyedCommand of(IdempotencyKey key, Command command) {
    byte[] values = command.toString().getBytes(UTF_8);
    return new KeyedCommand(key, UUID.nameUUIDFromBytes(values).toString());
  }
}
