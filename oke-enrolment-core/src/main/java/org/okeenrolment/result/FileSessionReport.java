package org.okeenrolment.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * File the report of a sitting (proces-verbaal indienen). A sitting that was cancelled takes a
 * report all the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who files it
 * @param sitting the sitting
 * @param irregularities what went wrong, in words
 * @param documents the documents that belong to it
 * @param fields what it says in other fields, by their names as regulations write them, such as
 *     {@code late}
 */
@Value.Builder
public record FileSessionReport(
    @NotNull Actor actor,
    @NotNull SittingId sitting,
    Optional<String> irregularities,
    List<DocumentReference> documents,
    Map<@NotBlank String, @NotBlank String> fields)
    implements Command, WithFileSessionReport {
  /** Takes copies of the documents and the fields, these in the order of their names. */
  public FileSessionReport {
    documents = List.copyOf(documents);
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Answers a builder without any value. */
  public static FileSessionReportBuilder builder() {
    return new FileSessionReportBuilder();
  }
}
