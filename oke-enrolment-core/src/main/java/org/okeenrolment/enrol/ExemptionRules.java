package org.okeenrolment.enrol;

import static org.okeenrolment.regulation.Parameters.AFTER_SITTING;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_MAX_AGE;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_MIN_GRADE;
import static org.okeenrolment.regulation.Parameters.ON_EXEMPTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.regulation.Term;

/**
 * The rules of exemption (vrijstelling), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ExemptionRules {
  private ExemptionRules() {}

  /**
   * Decides whether an exemption can be given: never by itself, at best by the role that decides.
   *
   * @param tally the attempts so far
   * @param evidence the earlier result
   * @param measured the day on which the age of the evidence is measured
   */
  public static Decision decide(Tally tally, ExemptionEvidence evidence, LocalDate measured) {
    Considerations found = new Considerations();
    Setting<Role> decidedBy = tally.regulation().get(EXEMPTION_DECIDED_BY);
    found.considering(decidedBy.basis());
    if (decidedBy.value().isEmpty()) {
      found.refuse(Reason.of("EXEMPTION_NOT_POSSIBLE").basis(decidedBy.basis()).build());
      return found.decide();
    }
    List<Reason> reasons = objections(tally, evidence, measured, found);
    reasons.forEach(found::refuse);
    if (reasons.isEmpty()) {
      found.ask(new Pending(Pending.EXEMPTION, decidedBy.get().name(), decidedBy.basis()));
    }
    return found.decide();
  }

  private static List<Reason> objections(
      Tally tally, ExemptionEvidence evidence, LocalDate measured, Considerations found) {
    List<Reason> reasons = new ArrayList<>();
    Regulation regulation = tally.regulation();
    gradeTooLow(regulation, evidence, found).ifPresent(reasons::add);
    tooOld(regulation, evidence, measured, found).ifPresent(reasons::add);
    Basis onExemption = regulation.get(ON_EXEMPTION).basis();
    Basis afterSitting = regulation.get(AFTER_SITTING).basis();
    found.considering(onExemption).considering(afterSitting);
    if (evidence.onExemption() && regulation.get(ON_EXEMPTION).is(false)) {
      reasons.add(Reason.of("BASED_ON_EXEMPTION").basis(onExemption).build());
    }
    if (tally.isSat() && regulation.get(AFTER_SITTING).is(false)) {
      reasons.add(Reason.of("ALREADY_SAT").basis(afterSitting).build());
    }
    return reasons;
  }

  private static Optional<Reason> gradeTooLow(
      Regulation regulation, ExemptionEvidence evidence, Considerations found) {
    Setting<BigDecimal> lowest = regulation.get(EXEMPTION_MIN_GRADE);
    found.considering(lowest.basis());
    Optional<BigDecimal> grade = evidence.grade().flatMap(regulation::number);
    return lowest
        .value()
        .filter(min -> grade.isEmpty() || grade.get().compareTo(min) < 0)
        .map(min -> Reason.of("GRADE_TOO_LOW").putFacts("min", min).basis(lowest.basis()).build());
  }

  private static Optional<Reason> tooOld(
      Regulation regulation, ExemptionEvidence evidence, LocalDate measured, Considerations found) {
    Setting<Term> maxAge = regulation.get(EXEMPTION_MAX_AGE);
    found.considering(maxAge.basis());
    return maxAge
        .value()
        .flatMap(age -> evidence.achieved().map(day -> regulation.calendar().plus(day, age)))
        .filter(last -> last.isBefore(measured))
        .map(
            last ->
                Reason.of("EVIDENCE_TOO_OLD")
                    .putFacts("until", last)
                    .basis(maxAge.basis())
                    .build());
  }
}
