package org.okeenrolment.signup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.plan.SittingId;

/**
 * Sign every student of a programme and cohort up for an exam (automatisch aanmelden van een
 * cohort).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param cohort the programme and cohort
 * @param exam the exam
 * @param sittings the sittings to fill, in order of preference
 */
@Value.Builder
public record SignUpCohort(
    @NotNull Actor actor,
    @NotNull ProgrammeCohort cohort,
    @NotNull ExamId exam,
    @NotEmpty List<SittingId> sittings)
    implements Command, WithSignUpCohort {
  /** Takes a copy of the list. */
  public SignUpCohort {
    sittings = List.copyOf(sittings);
  }

  /** Answers a builder without any value. */
  public static SignUpCohortBuilder builder() {
    return new SignUpCohortBuilder();
  }
}
