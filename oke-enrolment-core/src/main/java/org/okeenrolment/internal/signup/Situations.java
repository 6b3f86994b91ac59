package org.okeenrolment.internal.signup;

import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Histories;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.SignUpSituation;

/** Brings together what decides on a sign-up. */
final class Situations {
  private Situations() {}

  static SignUpSituation of(
      Work work, Enrolment enrolment, Sitting sitting, SignUpVariant variant) {
    Context context = work.context(enrolment);
    Regulation regulation = work.regulation(context);
    History history = Histories.of(work, enrolment, regulation, sitting.moment().start());
    return SignUpSituation.builder()
        .enrolment(enrolment)
        .sitting(sitting)
        .seatsTaken(work.session().sittings().seatsTaken(sitting.id()))
        .variant(variant)
        .tally(Tally.of(regulation, history.events(), sitting.part()))
        .history(history)
        .seats(work.seats(enrolment.of().student()))
        .group(context.group())
        .staffOutsideWindow(work.settings().staffOutsideWindow())
        .now(work.now())
        .zone(work.zone())
        .build();
  }
}
