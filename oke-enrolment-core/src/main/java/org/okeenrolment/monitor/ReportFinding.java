package org.okeenrolment.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Report something to the exam office (bevinding melden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who found it
 * @param type the stable type, such as {@code MESSAGE_REFUSED}
 * @param object what it is about, such as {@code association}
 * @param id the id of that object, as far as it is known
 * @param detail what was found, with names and values; no personal data
 */
@Value.Builder
public record ReportFinding(
    @NotNull Actor actor,
    @NotBlank String type,
    @NotBlank String object,
    @NotNull String id,
    @NotBlank String detail)
    implements Command, WithReportFinding {
  /** Answers a builder without any value. */
  public static ReportFindingBuilder builder() {
    return new ReportFindingBuilder();
  }
}
