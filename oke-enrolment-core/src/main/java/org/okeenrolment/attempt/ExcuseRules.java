package org.okeenrolment.attempt;

import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXCUSE_REQUIRES;
import static org.okeenrolment.regulation.Parameters.EXCUSE_WITHIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Term;

/**
 * The rules of excusing absence (geldige reden, overmacht), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ExcuseRules {
  private ExcuseRules() {}

  /**
   * Decides whether an attempt that was lost by absence can be excused. Restoring the attempt and
   * granting an extra one are different decisions; the topic says which it is.
   *
   * @param regulation the regulation in force
   * @param sitting the day of the sitting
   * @param requested the day of the request
   * @param facts the names of the facts that are true
   */
  public static Decision excuse(
      Regulation regulation, LocalDate sitting, LocalDate requested, Set<String> facts) {
    Considerations found = new Considerations();
    Setting<ExcuseEffect> effect = regulation.get(EXCUSE_EFFECT);
    Setting<Role> decidedBy = regulation.get(EXCUSE_DECIDED_BY);
    found.considering(effect.basis()).considering(decidedBy.basis());
    if (effect.is(ExcuseEffect.NONE) || decidedBy.value().isEmpty()) {
      boolean nobody = !effect.is(ExcuseEffect.NONE);
      found.refuse(
          Reason.of("NO_EXCUSE_RULE").basis(nobody ? decidedBy.basis() : effect.basis()).build());
      return found.decide();
    }
    boolean admissible = isInTime(regulation, sitting, requested, found);
    Setting<List<String>> requires = regulation.get(EXCUSE_REQUIRES);
    admissible &= found.require(requires.get(), facts, requires.basis());
    if (admissible) {
      found.ask(new Pending(effect.get().name(), decidedBy.get().name(), decidedBy.basis()));
    }
    return found.decide();
  }

  private static boolean isInTime(
      Regulation regulation, LocalDate sitting, LocalDate requested, Considerations found) {
    Setting<Term> within = regulation.get(EXCUSE_WITHIN);
    found.considering(within.basis());
    Optional<LocalDate> last =
        within.value().map(term -> regulation.calendar().plus(sitting, term));
    if (last.isEmpty() || !requested.isAfter(last.get())) {
      return true;
    }
    found.refuse(
        Reason.of("REQUEST_TOO_LATE")
            .putFacts("until", last.get())
            .putFacts("requested", requested)
            .basis(within.basis())
            .build());
    return false;
  }
}
