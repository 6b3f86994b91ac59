package org.okeenrolment.result;

import static org.okeenrolment.regulation.Parameters.EXCLUDE_MAX;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.regulation.Parameters.REPORT_REQUIRED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Term;

/** The rules of session reports and irregularities (proces-verbaal, onregelmatigheden). */
public final class ReportRules {
  private ReportRules() {}

  /**
   * Answers what a session report must contain and does not, in the order of the names.
   *
   * @param regulation the regulation in force
   * @param present the names of the fields that it contains
   */
  public static Answer<List<String>> missing(Regulation regulation, Set<String> present) {
    Setting<List<String>> required = regulation.get(REPORT_REQUIRED);
    return Answer.of(
        required.get().stream()
            .filter(field -> !present.contains(field))
            .distinct()
            .sorted()
            .toList(),
        required.basis());
  }

  /**
   * Decides whether a measure may be taken.
   *
   * @param regulation the regulation in force
   * @param measure its name
   * @param exclusion the days of the exclusion that it is; without both ends they are not looked at
   */
  public static Decision measure(Regulation regulation, String measure, Days exclusion) {
    Setting<List<String>> measures = regulation.get(MEASURES);
    Considerations found = new Considerations().considering(measures.basis());
    if (!measures.get().contains(measure)) {
      found.refuse(
          Reason.of("MEASURE_NOT_LISTED")
              .putFacts("measure", measure)
              .basis(measures.basis())
              .build());
    }
    Setting<Term> longest = regulation.get(EXCLUDE_MAX);
    Optional<LocalDate> last =
        longest
            .value()
            .flatMap(term -> exclusion.from().map(from -> regulation.calendar().plus(from, term)));
    if (last.isPresent() && exclusion.to().filter(last.get()::isBefore).isPresent()) {
      found.refuse(
          Reason.of("EXCLUSION_TOO_LONG")
              .putFacts("until", last.get())
              .basis(longest.basis())
              .build());
    }
    return found.considering(longest.basis()).decide();
  }
}
