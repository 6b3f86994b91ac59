package org.okeenrolment.signup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.plan.SittingId;

/**
 * Sign every student who must take a generic exam up for it, whatever his programme (automatisch
 * aanmelden voor een generiek examen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param exam the generic exam
 * @param sittings the sittings to fill, in order of preference
 */
public record SignUpGenericExam(
    @NotNull Actor actor, @NotNull ExamId exam, @NotEmpty List<SittingId> sittings)
    implements Command {
  /** Takes a copy of the list. */
  public SignUpGenericExam {
    sittings = List.copyOf(sittings);
  }
}
