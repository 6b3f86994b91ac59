package org.okeenrolment.testkit.contract;

import java.util.Collection;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.privacy.Pseudonym;

/** What stores do that break the rules of pseudonyms. */
final class PrivacyMutants {
  private PrivacyMutants() {}

  /** Breaks what is done for one student; several are given theirs as they should be. */
  static Mutant.Instead ofOne(Mutant.Instead instead) {
    return call -> call.arg(0) instanceof Pseudonym ? instead.answer(call) : call.real();
  }

  static Object firstOnly(Mutant.Call call) throws Throwable {
    Object pseudonyms = call.arg(0);
    return pseudonyms instanceof Collection<?> several
        ? call.realWith(several.stream().limit(1).toList())
        : call.real();
  }

  static Object keepsTexts(Mutant.Call call) throws Throwable {
    Pseudonym pseudonym = call.arg(0);
    return call.realWith(pseudonym.withObjects());
  }

  static Object erasesNothing(Mutant.Call call) throws Throwable {
    Pseudonym pseudonym = call.arg(0);
    return call.realWith(pseudonym.withExtent(Pseudonym.Extent.PSEUDONYMISED));
  }

  static Object losesSeats(Mutant.Call call) throws Throwable {
    Pseudonym pseudonym = call.arg(0);
    call.real();
    call.session().sittings().release(new SittingId("sitting-1"), pseudonym.pseudonym());
    return null;
  }

  static Object pseudonymisesAtOnce(Mutant.Call call) {
    return call.realElsewhere(session -> session).orElse(null);
  }
}
