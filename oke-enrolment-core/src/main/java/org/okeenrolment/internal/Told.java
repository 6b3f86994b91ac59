package org.okeenrolment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.port.CommandEnd;
import org.okeenrolment.port.CommandListener;
import org.okeenrolment.port.EnrolmentListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of commands and of what was done by them; what they throw stops no command. */
record Told(Surroundings surroundings) {
  private static final Logger LOG = LoggerFactory.getLogger(Told.class);

  /** Tells what was done. */
  void done(JournalEntry entry) {
    for (EnrolmentListener listener : surroundings.listeners()) {
      try {
        listener.done(entry);
      } catch (RuntimeException broken) {
        LOG.warn("A listener failed on journal entry {}; the command is done.", entry.id(), broken);
      }
    }
  }

  /** Carries a command out, and tells that it begins and how it ends. */
  <R> Outcome<R> of(Command command, Supplier<Outcome<R>> step) {
    if (surroundings.commandListeners().isEmpty()) {
      return step.get();
    }
    List<CommandEnd> ends = new ArrayList<>();
    for (CommandListener listener : surroundings.commandListeners()) {
      safely(command, () -> ends.add(listener.begins(command)));
    }
    try {
      Outcome<R> outcome = step.get();
      ends.forEach(end -> safely(command, () -> end.came(outcome)));
      return outcome;
    } catch (RuntimeException | Error broken) {
      ends.forEach(end -> safely(command, () -> end.failed(broken)));
      throw broken;
    }
  }

  private static void safely(Command command, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException broken) {
      LOG.warn("A listener failed on a {}.", command.getClass().getSimpleName(), broken);
    }
  }
}
