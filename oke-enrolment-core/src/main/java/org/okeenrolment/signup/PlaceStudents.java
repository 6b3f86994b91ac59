package org.okeenrolment.signup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.plan.SittingId;

/**
 * Place everybody who must take the exams of some sittings, and has no seat, on these sittings
 * (studenten indelen), also again after something changed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param sittings the sittings, of one exam or of more; those of an exam in order of preference,
 *     and all for the same part of it
 * @param cohorts the programmes and cohorts whose students are placed; none: everybody
 * @param seated what may become of those who have seats on these sittings, whatever their cohort
 * @param reason why, also for whoever is moved
 */
@Value.Builder
public record PlaceStudents(
    @NotNull Actor actor,
    @NotEmpty List<SittingId> sittings,
    Set<ProgrammeCohort> cohorts,
    @NotNull Seated seated,
    @NotBlank String reason)
    implements Command, WithPlaceStudents {
  /**
   * What may become of those who have seats (omgaan met wie al ingedeeld is). Immutable and
   * thread-safe.
   */
  public enum Seated {
    /** They stay where they are. */
    STAY,
    /** As few as possible are moved to other ones of the sittings, so that others fit. */
    MAY_MOVE
  }

  /** Takes copies of the collections; a sitting that is named twice counts once. */
  public PlaceStudents {
    sittings = sittings.stream().distinct().toList();
    cohorts = Set.copyOf(cohorts);
  }

  /** Answers a builder for everybody, by which whoever has a seat stays. */
  public static PlaceStudentsBuilder builder() {
    return new PlaceStudentsBuilder().seated(Seated.STAY);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
