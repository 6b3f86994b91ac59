package org.okeenrolment.testkit.process;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.decision.Outcome;

/**
 * One kind of command in histories: how it is made of a step, and what carries it out.
 *
 * @param weight how often it is generated, compared to the others
 */
record CommandKind<C extends Command>(
    Class<C> type,
    int weight,
    BiFunction<History, HistoryStep, C> making,
    BiFunction<ExamEnrolment, C, Outcome<?>> service) {
  /** A kind of command that is generated as often as most are. */
  static <C extends Command> CommandKind<C> of(
      Class<C> type,
      BiFunction<History, HistoryStep, C> making,
      BiFunction<ExamEnrolment, C, Outcome<?>> service) {
    return new CommandKind<>(type, 4, making, service);
  }

  CommandKind<C> often() {
    return new CommandKind<>(type, 3 * weight, making, service);
  }

  /** For what ends the enrolments or sittings of others, or does little. */
  CommandKind<C> rarely() {
    return new CommandKind<>(type, 1, making, service);
  }

  Stream<CommandKind<?>> weighted() {
    return Stream.generate(() -> this).limit(weight).map(kind -> kind);
  }

  /** The command on what there is when it is made. */
  Ready ready(History history, HistoryStep step) {
    C command = making.apply(history, step);
    return new Ready(command, exams -> service.apply(exams, command));
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }

  /** A command that can be carried out by the services of its school, or in a rehearsal. */
  record Ready(Command command, Function<ExamEnrolment, Outcome<?>> by) {
    Ready under(IdempotencyKey key) {
      return new Ready(command, exams -> by.apply(exams.once(key)));
    }

    Outcome<?> carryOut(ExamEnrolment exams) {
      return by.apply(exams);
    }
  }
}
