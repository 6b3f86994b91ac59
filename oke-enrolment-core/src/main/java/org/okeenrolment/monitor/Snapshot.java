package org.okeenrolment.monitor;

import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;

/**
 * Everything that a registration system has for a school year (momentopname).
 *
 * <p>As immutable and thread-safe as the enrolments are.
 *
 * @param partner the registration system
 * @param schoolYear the school year; what is in the snapshot is compared whatever its year
 * @param enrolments the enrolments there, in the order of the ids of their students; they are read
 *     once, from the start to the end, so that they need not be in memory together
 */
public record Snapshot(
    PartnerId partner, SchoolYear schoolYear, Iterable<RegisteredEnrolment> enrolments) {
  /** Says whose snapshot it is, without the enrolments. */
  @Override
  public String toString() {
    return "Snapshot[partner=%s, schoolYear=%s]".formatted(partner, schoolYear);
  }
}
