package org.okeenrolment.internal.attempt;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;

/** Works the standing of an enrolment out, as it is now. */
public final class Standings {
  private Standings() {}

  public static Standing now(Work work, Enrolment enrolment) {
    return now(work, enrolment, tally(work, enrolment));
  }

  public static Standing now(Work work, Enrolment enrolment, Tally tally) {
    int open = work.signedUp(enrolment.of()).size();
    return AttemptRules.standing(tally, open, enrolment.budget().orElse(null));
  }

  /** Answers the latest enrolment of a student for an exam, in whatever state. */
  static Optional<Enrolment> latest(Work work, StudentExam of) {
    return work.session().enrolments().ofStudent(of.student()).stream()
        .filter(enrolment -> enrolment.of().equals(of))
        .reduce((earlier, later) -> later);
  }

  /** Answers the attempts of an enrolment as the regulation in force counts them. */
  public static Tally tally(Work work, Enrolment enrolment) {
    return tally(work, enrolment, Optional.empty());
  }

  /** Answers the same with one more fact. */
  public static Tally tally(Work work, Enrolment enrolment, Optional<Fact> next) {
    List<Fact> events = Histories.events(work, enrolment.of());
    next.ifPresent(events::add);
    return Tally.of(work.regulation(enrolment), events, Optional.empty());
  }
}
