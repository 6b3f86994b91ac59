package org.okeenrolment.internal.enrol;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.signup.Participation;

/** Ends enrolments, and with them the sign-ups for sittings to come. */
public final class End {
  private End() {}

  /** Ends enrolments that are open; their seats are given back in the order of the sittings. */
  public static List<Enrolment> end(Work work, List<Enrolment> found, EnrolmentState state) {
    found.stream()
        .flatMap(enrolment -> work.toCome(enrolment).stream())
        .sorted(Comparator.comparing(Participation::sitting))
        .forEach(participation -> Seats.giveBack(work, participation));
    return found.stream().map(enrolment -> save(work, enrolment.withState(state))).toList();
  }

  private static Enrolment save(Work work, Enrolment ended) {
    work.did(ended.state().name().toLowerCase(Locale.ROOT), ended.id());
    return work.session().enrolments().save(ended.withRecorded(work.recorded()));
  }
}
