package org.okeenrolment.attempt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Level;

/**
 * Permit what a regulation leaves to somebody's decision (toestemming geven): sitting a passed exam
 * again, sitting on a level, or one more exam on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who permits it
 * @param enrolment the enrolment
 * @param topic what is permitted; extra attempts have {@link GrantExtraAttempt}
 * @param level the level that is permitted, where the topic is the level
 * @param sittingAt the local day on which one more exam is permitted, where the topic is the load
 * @param reason why
 */
@Value.Builder
public record GrantPermission(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    Fact.Granted.@NotNull Topic topic,
    Optional<Level> level,
    Optional<LocalDate> sittingAt,
    @NotBlank String reason)
    implements Command, WithGrantPermission {
  /** Checks that it says on which level, or on which day, and nothing else. */
  public GrantPermission {
    boolean ofLevel = topic == Fact.Granted.Topic.LEVEL;
    boolean ofLoad = topic == Fact.Granted.Topic.LOAD;
    if (topic == Fact.Granted.Topic.EXTRA
        || level.isPresent() != ofLevel
        || sittingAt.isPresent() != ofLoad) {
      throw new IllegalArgumentException(
          """
          The permission (%s) has the level (%s) and the day (%s).
          Maybe give LEVEL a level, LOAD a day, IMPROVEMENT neither, and use GrantExtraAttempt for EXTRA."""
              .formatted(topic, level, sittingAt));
    }
  }

  /**
   * Answers a builder for a permission.
   *
   * @param topic what is permitted
   */
  public static GrantPermissionBuilder of(Fact.Granted.Topic topic) {
    return new GrantPermissionBuilder().topic(topic);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
