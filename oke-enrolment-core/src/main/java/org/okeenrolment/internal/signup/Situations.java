package org.okeenrolment.internal.signup;

import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.SignUpSituation;

/** Brings together what decides on a sign-up. */
final class Situations {
  private Situations() {}

  static SignUpSituation of(
      Work work, Enrolment enrolment, Sitting sitting, SignUpVariant variant) {
    return SignUpSituation.builder()
        .enrolment(enrolment)
        .sitting(sitting)
        .seatsTaken(work.session().sittings().seatsTaken(sitting.id()))
        .variant(variant)
        .ledger(work.session().attempts().ledger(enrolment.of()))
        .approvals(work.session().approvals().of(enrolment.of()))
        .seats(work.seats(enrolment.of().student()))
        .regulation(work.regulation(enrolment.of(), work.day(sitting.moment().start())))
        .now(work.now())
        .zone(work.zone())
        .build();
  }
}
