package org.okeenrolment.adapter.jdbc.faults;

import java.util.List;
import org.immutables.value.Value;

/**
 * What a process is started for.
 *
 * @param url the database
 * @param role what it does
 * @param size how many students the school has
 * @param number of the process; no two that use one database have the same
 * @param moment at which it halts and waits to be killed; empty: nowhere
 * @param nth at which of these moments
 * @param more what else it must know: an address, or ids
 */
@Value.Builder
record WorkerTask(String url, Role role, int size, int number, String moment, int nth, String more)
    implements WithWorkerTask {
  static final String DONE = "done";
  static final String HALTED = "halted";
  static final String READY = "ready";
  static final String ANSWER = "answer ";

  enum Role {
    ENROL,
    CARRY_OVER,
    DELIVER,
    SIGN_UP
  }

  static WorkerTaskBuilder builder() {
    return new WorkerTaskBuilder().number(1).moment("").nth(0).more("");
  }

  static WorkerTask of(String... texts) {
    return new WorkerTask(
        texts[0],
        Role.valueOf(texts[1]),
        Integer.parseInt(texts[2]),
        Integer.parseInt(texts[3]),
        texts[4],
        Integer.parseInt(texts[5]),
        texts[6]);
  }

  List<String> arguments() {
    return List.of(
        url,
        role.name(),
        Integer.toString(size),
        Integer.toString(number),
        moment,
        Integer.toString(nth),
        more);
  }

  boolean halts(String reached, int number) {
    return moment.equals(reached) && nth == number;
  }
}
