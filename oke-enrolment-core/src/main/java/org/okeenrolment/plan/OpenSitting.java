package org.okeenrolment.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.regulation.Level;

/**
 * Plan a sitting (zitting plannen, openstellen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who plans it
 * @param exam the exam
 * @param name the name by which the invigilator recognises it
 * @param moment when it is held
 * @param room where it is held, if the place is fixed
 * @param capacity how many students can take part
 * @param selfSignUp when students may sign themselves up for it; empty: as the regulation says
 * @param late a later time with seats of its own, if there is one
 * @param staff who of the staff is there
 * @param level the level on which the exam is taken
 * @param part the part of the exam that is taken; empty: the whole exam
 * @param conditions under which conditions it is taken
 * @param override why conflicts of room and staff are accepted; empty: they are not
 */
@Value.Builder
public record OpenSitting(
    @NotNull Actor actor,
    @NotNull ExamId exam,
    @NotBlank String name,
    @NotNull Interval moment,
    Optional<Room> room,
    @Positive int capacity,
    Optional<Interval> selfSignUp,
    Optional<LateWindow> late,
    List<StaffRole> staff,
    @NotNull Level level,
    Optional<String> part,
    @NotNull SittingConditions conditions,
    Optional<String> override)
    implements Command, WithOpenSitting {
  /** Takes a copy of the staff. */
  public OpenSitting {
    staff = List.copyOf(staff);
  }

  @Override
  public Optional<String> why() {
    return override;
  }

  /** Answers a builder for a sitting of the whole exam, on the required level. */
  public static OpenSittingBuilder builder() {
    return new OpenSittingBuilder().level(Level.REQUIRED).conditions(SittingConditions.none());
  }
}
