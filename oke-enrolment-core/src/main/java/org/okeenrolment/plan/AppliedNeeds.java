package org.okeenrolment.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Reason;

/**
 * What the needs of a student come to at a sitting (toegepaste voorzieningen).
 *
 * <p>Health data. Immutable and thread-safe.
 *
 * @param minutes how many minutes longer he sits
 * @param applied the needs that apply, in order
 * @param notApplied the codes of the others, each with the reason
 * @param basis the places in the regulation that decided
 */
public record AppliedNeeds(
    int minutes, List<AssignedNeed> applied, Map<String, Reason> notApplied, List<Basis> basis) {
  /** Takes copies of the collections. */
  public AppliedNeeds {
    applied = List.copyOf(applied);
    notApplied = Collections.unmodifiableMap(new TreeMap<>(notApplied));
    basis = List.copyOf(basis);
  }

  /**
   * Answers when the student himself sits.
   *
   * @param sitting the moment of the sitting
   */
  public Interval lengthened(Interval sitting) {
    return new Interval(sitting.start(), sitting.end().plusSeconds(60L * minutes));
  }
}
