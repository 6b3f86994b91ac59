package org.okeenrolment.internal.attempt;

import java.util.Optional;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.regulation.Tally;

/** Works the standing of an enrolment out, as it is now. */
public final class Standings {
  private Standings() {}

  public static Standing now(Work work, Enrolment enrolment) {
    return now(work, enrolment, tally(work, enrolment));
  }

  public static Standing now(Work work, Enrolment enrolment, Tally tally) {
    int open =
        (int)
            work.signedUp(enrolment.of().student()).stream()
                .filter(other -> other.of().equals(enrolment.of()))
                .count();
    return AttemptRules.standing(tally, open, enrolment.budget().orElse(null));
  }

  /** Answers the attempts of an enrolment as the regulation in force counts them. */
  public static Tally tally(Work work, Enrolment enrolment) {
    return Tally.of(
        work.regulation(enrolment), Histories.events(work, enrolment.of()), Optional.empty());
  }
}
