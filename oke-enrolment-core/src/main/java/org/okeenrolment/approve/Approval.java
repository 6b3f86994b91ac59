package org.okeenrolment.approve;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Opinion;

/**
 * One opinion on whether a student is ready for an exam (goedkeuring, Go of no-go).
 *
 * <p>Opinions are never changed: a later one of the same role takes the place of an earlier one.
 * Immutable and thread-safe.
 *
 * @param of the student and the exam
 * @param role the role in which the opinion was given
 * @param opinion Go, no-go, or the earlier one withdrawn
 * @param validUntil the last local day on which it holds; empty: no end
 * @param reason why, where it was said
 * @param recorded when it was given and by whom
 */
@Value.Builder
public record Approval(
    StudentExam of,
    Role role,
    Opinion opinion,
    Optional<LocalDate> validUntil,
    Optional<String> reason,
    Recorded recorded)
    implements WithApproval {
  /**
   * Answers whether it has not ended before a day.
   *
   * @param day a local day
   */
  public boolean holdsOn(LocalDate day) {
    return validUntil.filter(day::isAfter).isEmpty();
  }

  /**
   * Answers this opinion as a fact of which regulations speak.
   *
   * @param zone the time zone of the institution
   */
  public Fact.Readiness fact(ZoneId zone) {
    return new Fact.Readiness(
        LocalDate.ofInstant(recorded.at(), zone), role, opinion, validUntil, Optional.empty());
  }

  /** Answers a builder without any value. */
  public static ApprovalBuilder builder() {
    return new ApprovalBuilder();
  }
}
