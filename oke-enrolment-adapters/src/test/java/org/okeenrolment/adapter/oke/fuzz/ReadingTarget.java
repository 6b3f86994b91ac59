package org.okeenrolment.adapter.oke.fuzz;

import java.util.List;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.UnreadableMessageException;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;

/**
 * Whatever bytes come, the reader answers a message or says that there is none, and what it read is
 * written as it was read.
 */
public final class ReadingTarget {
  private static final OkeCodec CODEC = new OkeCodec();
  private static final OkeMessageCheck CHECK = new OkeMessageCheck(Tolerance.STRICT);
  private static final List<Class<?>> TYPES =
      List.of(
          Association.class,
          Offering.class,
          Person.class,
          Component.class,
          Organization.class,
          Group.class,
          MembershipItem.class);
  private static final List<String> PATHS =
      List.of("/associations/a", "/offerings/o", "/persons/p", "/components/c", "/groups/g");

  private ReadingTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] body) {
    TYPES.forEach(type -> readAndWritten(body, type));
    PATHS.forEach(path -> checked(body, path));
  }

  private static <T> void readAndWritten(byte[] body, Class<T> type) {
    Reading<T> read;
    try {
      read = CODEC.read(body, type);
    } catch (UnreadableMessageException unreadable) {
      return;
    }
    String written = CODEC.write(read.value());
    String again = CODEC.write(CODEC.read(written, type).value());
    if (!written.equals(again)) {
      throw new IllegalStateException("Written:%n%s%nand again:%n%s".formatted(written, again));
    }
  }

  private static void checked(byte[] body, String path) {
    try {
      CHECK.check("PUT", path, body);
    } catch (UnreadableMessageException unreadable) {
      // this is how it says so
    }
  }
}
