package org.okeenrolment.adapter.oke.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person can be associated with (aanbod): an exam to plan or a sitting, a programme, or a
 * part of one; {@code offeringType} tells which (OKE tables 2.2 and 2.7).
 *
 * <p>Thread-safe.
 */
public sealed interface Offering permits ComponentOffering, ProgramOffering, CourseOffering {
  /** Answers its id; null in a PATCH. */
  @Nullable String offeringId();

  /** Answers {@code component}, {@code program} or {@code course}. */
  @Nullable String offeringType();

  /** Answers the additions of OKE and of others; null where there are none. */
  @Nullable List<Map<String, Object>> consumers();
}
