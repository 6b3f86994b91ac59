package org.okeenrolment.internal.enrol;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.signup.Participation;

/** Ends enrolments, and with them the sign-ups for sittings to come and what was asked. */
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
    lapse(work, ended);
    work.did(ended.state().name().toLowerCase(Locale.ROOT), ended.id());
    return work.session().enrolments().save(ended.withRecorded(work.recorded()));
  }

  /** Ends the requests that nobody can grant any more; an attempt is given back also later. */
  public static void lapse(Work work, Enrolment ended) {
    DecisionAnswer lapsed =
        new DecisionAnswer(
            DecisionAnswer.Kind.LAPSED,
            "The enrolment has ended (%s).".formatted(ended.state()),
            work.recorded());
    work.session().requests().of(ended.of()).stream()
        .filter(request -> request.isOpen() && request.enrolment().equals(ended.id()))
        .filter(request -> !request.matter().topic().equals(Pending.RESTORE))
        .forEach(
            request -> {
              work.session().requests().save(request.withAnswer(lapsed));
              work.did("decision lapsed", request.id());
            });
  }
}
