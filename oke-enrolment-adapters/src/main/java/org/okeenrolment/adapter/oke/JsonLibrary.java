package org.okeenrolment.adapter.oke;

/**
 * By which JSON library of the host messages are read and written (JSON-bibliotheek). Both read the
 * same, find the same and write the same bytes.
 *
 * <p>Jackson 2 comes with the adapters, and everything else of them that is JSON goes by it: {@code
 * OkeClient}, the store in a database, regulations, the kit. A host on the class path that excludes
 * it and has {@code tools.jackson.core:jackson-databind} (3.1) still reads, checks, maps and writes
 * messages, answers at the endpoint, and delivers by a transport of its own. On the module path
 * Jackson 2 is required, and Jackson 3 is added by {@code --add-modules tools.jackson.databind}.
 *
 * <p>Immutable and thread-safe.
 */
public enum JsonLibrary {
  /** {@code com.fasterxml.jackson}. */
  JACKSON_2 {
    @Override
    MessageJson json(ReadingLimits limits) {
      return new Jackson2Json(limits);
    }
  },

  /** {@code tools.jackson}. */
  JACKSON_3 {
    @Override
    MessageJson json(ReadingLimits limits) {
      return new Jackson3Json(limits);
    }
  };

  abstract MessageJson json(ReadingLimits limits);

  /** Answers Jackson 2 where the host has it, and else Jackson 3. */
  public static JsonLibrary present() {
    try {
      Class.forName("com.fasterxml.jackson.databind.json.JsonMapper");
      return JACKSON_2;
    } catch (ClassNotFoundException absent) {
      return JACKSON_3;
    }
  }
}
