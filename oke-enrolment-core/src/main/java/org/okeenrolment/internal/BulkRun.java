package org.okeenrolment.internal;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.regulation.AmbiguousRegulationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run over many students, in chunks of one transaction each and with one journal entry. A student
 * who cannot be processed is reported and stops nobody.
 *
 * @param <T> what comes of one transaction
 */
public final class BulkRun<T> {
  private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

  private final Function<Function<Work, T>, T> transaction;
  private final BiFunction<Work, List<StudentId>, T> part;
  private final boolean apart;

  /**
   * Starts a run.
   *
   * @param part does one transaction, for students who are locked already
   */
  public BulkRun(CommandRunner runner, Command command, BiFunction<Work, List<StudentId>, T> part) {
    this(journaled(runner, command), part, runner.isRehearsing());
  }

  private BulkRun(
      Function<Function<Work, T>, T> transaction,
      BiFunction<Work, List<StudentId>, T> part,
      boolean apart) {
    this.transaction = transaction;
    this.part = part;
    this.apart = apart;
  }

  /** Starts a run that saves what it plans. */
  public static <T> BulkRun<T> of(CommandRunner runner, Command command, Part<T> part) {
    return new BulkRun<>(
        runner,
        command,
        (work, students) -> {
          T planned = part.plan(work, students);
          part.save(work, planned);
          return planned;
        });
  }

  /** Starts a run that plans and saves nothing. */
  public static <T> BulkRun<T> dry(
      CommandRunner runner, Command command, BiFunction<Work, List<StudentId>, T> part) {
    return new BulkRun<>(step -> runner.read(command.actor(), step), part, false);
  }

  /**
   * What is done in one transaction, in two steps, so that it can be proposed by the first.
   *
   * @param <T> what comes of it
   */
  public interface Part<T> {
    /** Finds and decides, for students who are locked already, and changes nothing. */
    T plan(Work work, List<StudentId> students);

    /** Saves what was planned. */
    void save(Work work, T planned);
  }

  private static <T> Function<Function<Work, T>, T> journaled(
      CommandRunner runner, Command command) {
    JournalId journal = runner.journalId(command);
    return step -> runner.part(command, journal, step);
  }

  /** Does a step of the run that concerns no student. */
  public T once(Function<Work, T> step) {
    return transaction.apply(step);
  }

  /**
   * Processes students, or, where they fail together, each in a transaction of his own. In a
   * rehearsal nothing is undone before its end, so that they are not tried together there.
   *
   * @param students some students, in the order of their ids
   * @param done is told what came of each transaction
   * @param failed is told of each student who could not be processed, and why
   */
  public void process(
      List<StudentId> students, Consumer<T> done, BiConsumer<StudentId, Reason> failed) {
    if (students.isEmpty()) {
      return;
    }
    if (apart && students.size() > 1) {
      oneByOne(students, done, failed);
      return;
    }
    T came;
    try {
      came = transaction.apply(work -> locked(work, students, any -> part.apply(any, students)));
    } catch (RetryableException broken) {
      throw broken;
    } catch (RuntimeException unprocessable) {
      LOG.warn("{} students of a run could not be processed.", students.size(), unprocessable);
      if (students.size() == 1) {
        failed.accept(students.get(0), reason(unprocessable));
      } else {
        oneByOne(students, done, failed);
      }
      return;
    }
    done.accept(came);
  }

  /**
   * Does a step of the run for students, wholly or not at all, and answers the decision by which it
   * was not done.
   */
  public Decision together(List<StudentId> students, Function<Work, T> step, Consumer<T> done) {
    try {
      done.accept(transaction.apply(work -> locked(work, students, step)));
      return Decision.allowed();
    } catch (RetryableException broken) {
      throw broken;
    } catch (NotDoneException refused) {
      return refused.decision();
    } catch (RuntimeException unprocessable) {
      LOG.warn("A step of a run could not be done.", unprocessable);
      return Decision.refused(reason(unprocessable));
    }
  }

  private void oneByOne(
      List<StudentId> students, Consumer<T> done, BiConsumer<StudentId, Reason> failed) {
    students.forEach(student -> process(List.of(student), done, failed));
  }

  private T locked(Work work, List<StudentId> students, Function<Work, T> step) {
    work.session().lock(students);
    return step.apply(work);
  }

  private static Reason reason(RuntimeException unprocessable) {
    if (unprocessable instanceof AmbiguousRegulationException ambiguous) {
      return ambiguous.reason();
    }
    return Reason.of("NOT_PROCESSED")
        .putFacts("message", String.valueOf(unprocessable.getMessage()))
        .build();
  }
}
