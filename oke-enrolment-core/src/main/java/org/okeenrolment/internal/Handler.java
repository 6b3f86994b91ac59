package org.okeenrolment.internal;

import java.util.Optional;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.port.AccessRequest;

/**
 * How one kind of command is carried out: who may, find, decide, save. Explaining it is the same
 * without saving.
 *
 * @param <C> the command
 * @param <F> what is found
 * @param <R> what comes of it
 */
public interface Handler<C extends Command, F, R> {
  /** Answers what is asked of the authoriser; nothing is locked yet. */
  AccessRequest access(Work work, C command);

  /** Answers whether another system is asked first, before the transaction, if there is one. */
  default boolean asksElsewhere() {
    return false;
  }

  /** Finds what the rules need, under the lock of the student where it belongs to one. */
  F find(Work work, C command);

  /** Answers what stands already, when nothing has to be done. */
  default Optional<R> already(C command, F found) {
    return Optional.empty();
  }

  /** Decides; the rules are pure functions of what was found. */
  Decision decide(Work work, C command, F found);

  /** Takes what is scarce, last before saving. */
  default Decision claim(Work work, C command, F found) {
    return Decision.allowed();
  }

  /** Saves what the command changes. */
  R save(Work work, C command, F found);

  /**
   * Answers what came of the command when it was given under its key before, as it stands now. Only
   * what concerns privacy goes without: it is done without keys.
   */
  default R again(Work work, C command, Before before) {
    throw new IllegalStateException("The command cannot be given under a key.");
  }
}
