package org.okeenrolment.internal.attempt;

import org.okeenrolment.attempt.Standing;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.signup.SignUpRules;

/** Works the standing of an enrolment out, as it is now. */
public final class Standings {
  private Standings() {}

  public static Standing now(Work work, Enrolment enrolment) {
    return SignUpRules.standing(
        enrolment,
        work.session().attempts().ledger(enrolment.of()),
        work.signedUp(enrolment.of().student()),
        work.regulation(enrolment.of(), work.today()));
  }
}
