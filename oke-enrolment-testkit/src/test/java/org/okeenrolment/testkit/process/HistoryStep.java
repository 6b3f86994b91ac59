package org.okeenrolment.testkit.process;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One step of a history, of small values; the command is made of what there is when its turn comes.
 *
 * @param what what is done
 * @param who who does it
 * @param student by or for which student
 * @param sitting at which sitting
 * @param choice which of the ways of doing it
 * @param hours how much time goes by before
 */
record HistoryStep(CommandKind<?> what, Who who, int student, int sitting, int choice, int hours) {
  static final int STUDENTS = 4;
  static final List<CommandKind<?>> KINDS =
      Stream.concat(StudentCommands.kinds().stream(), SchoolCommands.kinds().stream()).toList();
  private static final List<CommandKind<?>> WEIGHTED =
      KINDS.stream().<CommandKind<?>>flatMap(CommandKind::weighted).toList();
  private static final List<Who> ANYBODY =
      Stream.concat(Collections.nCopies(15, Who.USUAL).stream(), Stream.of(Who.values())).toList();
  private static final List<Integer> HOURS =
      Stream.concat(Collections.nCopies(24, 0).stream(), Stream.of(1, 1, 1, 24, 24, 72)).toList();
  private static final int SITTINGS = 5;
  private static final int CHOICES = 4;

  /** Who gives a command. */
  enum Who {
    /** Whose work it is, such as the subject teacher for a Go. */
    USUAL,
    OFFICE,
    COMMITTEE,
    TEACHER,
    TEACHER_OF_ANOTHER_EXAM,
    STUDENT,
    OTHER_STUDENT,
    SYSTEM,
    PARTNER,
    OTHER_PARTNER;

    /** Who may do nothing at all with these students; a partner may tell the school anything. */
    static final List<Who> STRANGERS =
        List.of(OTHER_STUDENT, TEACHER_OF_ANOTHER_EXAM, OTHER_PARTNER);
  }

  HistoryStep by(Who other) {
    return new HistoryStep(what, other, student, sitting, choice, 0);
  }

  HistoryStep atOnce() {
    return by(who);
  }

  /** Histories of fifty to eighty commands. */
  static Arbitrary<List<HistoryStep>> histories() {
    return Combinators.combine(
            Arbitraries.of(WEIGHTED),
            Arbitraries.of(ANYBODY),
            Arbitraries.integers().between(0, STUDENTS - 1),
            Arbitraries.integers().between(0, SITTINGS - 1),
            Arbitraries.integers().between(0, CHOICES - 1),
            Arbitraries.of(HOURS))
        .as(HistoryStep::new)
        .list()
        .ofMinSize(50)
        .ofMaxSize(80);
  }

  static HistoryStep random(Random random) {
    return new HistoryStep(
        WEIGHTED.get(random.nextInt(WEIGHTED.size())),
        ANYBODY.get(random.nextInt(ANYBODY.size())),
        random.nextInt(STUDENTS),
        random.nextInt(SITTINGS),
        random.nextInt(CHOICES),
        HOURS.get(random.nextInt(HOURS.size())));
  }
}
