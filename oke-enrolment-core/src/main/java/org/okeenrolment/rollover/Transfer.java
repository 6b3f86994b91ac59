package org.okeenrolment.rollover;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.SchoolYear;

/**
 * A move from one programme and cohort to another, or out of it (overstap, uitschrijving).
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the programme and cohort that is left
 * @param to where the move goes; empty: to nothing, the programme is left
 * @param schoolYear the school year of the enrolments that are new
 */
public record Transfer(
    @NotNull ProgrammeCohort from,
    @NotNull Optional<ProgrammeCohort> to,
    @NotNull SchoolYear schoolYear) {
  /**
   * Answers a move to another programme or cohort.
   *
   * @param from the programme and cohort that is left
   * @param to the one that it goes to
   * @param year the school year of the enrolments that are new
   */
  public static Transfer of(ProgrammeCohort from, ProgrammeCohort to, SchoolYear year) {
    return new Transfer(from, Optional.of(to), year);
  }

  /**
   * Answers that a programme is left.
   *
   * @param from the programme and cohort that is left
   * @param year the school year in which that is
   */
  public static Transfer out(ProgrammeCohort from, SchoolYear year) {
    return new Transfer(from, Optional.empty(), year);
  }
}
