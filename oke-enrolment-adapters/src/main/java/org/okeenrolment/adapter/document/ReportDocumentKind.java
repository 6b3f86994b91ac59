package org.okeenrolment.adapter.document;

import java.util.Optional;
import java.util.UUID;
import org.okeenrolment.plan.SittingId;

/**
 * The documents of a sitting that results name (table 2.4). The standard has a type for neither at
 * a result, so that they are {@code other} there, and their names tell.
 *
 * <p>The id of a document is that of its sitting, with bits that are turned by kind: OKE wants a
 * UUID, and whoever asks for a document a year later knows nothing else.
 */
enum ReportDocumentKind {
  SESSION_REPORT("sessionReport", 0x5056_0000),
  ATTENDANCE_REPORT("attendanceList", 0x504C_0000);

  /** The type, spelled as the standard. */
  static final String TYPE = "other";

  private static final int HIGH = 32;

  private final String title;
  private final long turned;

  ReportDocumentKind(String title, long turned) {
    this.title = title;
    this.turned = turned << HIGH;
  }

  /** The key of its title. */
  String title() {
    return title;
  }

  /** Answers the id of the document; empty where the sitting has no UUID, as OKE wants it. */
  Optional<String> id(SittingId sitting) {
    return turned(sitting.value());
  }

  /** Answers the sitting of which a document with this id would be of this kind. */
  Optional<SittingId> sitting(String id) {
    return turned(id).map(SittingId::new);
  }

  private Optional<String> turned(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text)
          ? Optional.of(
              new UUID(id.getMostSignificantBits() ^ turned, id.getLeastSignificantBits())
                  .toString())
          : Optional.empty();
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
