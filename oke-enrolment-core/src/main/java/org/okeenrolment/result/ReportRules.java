package org.okeenrolment.result;

import static org.okeenrolment.regulation.Parameters.EXCLUDE_MAX;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.regulation.Parameters.REPORT_REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.result.ReportVerification.Kind;
import org.okeenrolment.result.ReportVerification.Mismatch;
import org.okeenrolment.signup.ParticipationId;

/**
 * The rules of session reports and irregularities (proces-verbaal, onregelmatigheden).
 *
 * <p>Thread-safe.
 */
public final class ReportRules {
  /** The field that what went wrong in general fills (bijzonderheden). */
  public static final String REMARKS = "remarks";

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
   * Answers what the regulations of the participants ask for and the report does not contain, each
   * with the place that asks for it. That everybody's attendance is known fills the fields {@code
   * present} and {@code absent}, and staff on the sitting {@code staffNames}; every other field has
   * to be filed.
   *
   * @param regulations the regulations in force for the participants
   * @param record what the report says
   */
  public static SortedMap<String, Basis> missing(
      Collection<Regulation> regulations, SessionRecord record) {
    Set<String> present = fields(record);
    SortedMap<String, Basis> missing = new TreeMap<>();
    for (Regulation regulation : regulations) {
      Answer<List<String>> fields = missing(regulation, present);
      fields.value().forEach(field -> missing.putIfAbsent(field, fields.basis().get(0)));
    }
    return missing;
  }

  private static Set<String> fields(SessionRecord record) {
    Set<String> fields = new HashSet<>();
    record.fields().forEach(field -> fields.add(field.name()));
    if (record.withoutAttendance().isEmpty()) {
      fields.addAll(Set.of("present", "absent"));
    }
    if (!record.staff().isEmpty()) {
      fields.add("staffNames");
    }
    return fields;
  }

  /**
   * Finds whether anybody's attendance or any field is missing.
   *
   * @param draft the report as it stands
   * @param found where the findings go
   */
  public static void nothingIsMissing(ReportDraft draft, Considerations found) {
    List<ParticipationId> without = draft.record().withoutAttendance();
    draft
        .students()
        .forEach(
            (participation, student) -> {
              if (without.contains(participation)) {
                found.refuse(
                    Reason.of("ATTENDANCE_MISSING")
                        .putFacts("participation", participation.value())
                        .putFacts("student", student.value())
                        .build());
              }
            });
    draft
        .missing()
        .forEach(
            (field, basis) ->
                found.refuse(
                    Reason.of("FIELD_MISSING").putFacts("field", field).basis(basis).build()));
  }

  /**
   * Recomputes a closed report.
   *
   * @param closed the report with its addenda
   */
  public static ReportVerification verify(ClosedReport closed) {
    List<Mismatch> mismatches = new ArrayList<>();
    Map<String, SealedText> texts = new LinkedHashMap<>(closed.closure().texts());
    String previous = closed.closure().hash();
    if (!closed.closure().sealed().hash().equals(previous)) {
      mismatches.add(new Mismatch(Kind.CONTENT, "report"));
    }
    int number = 1;
    for (ReportAddendum addendum : closed.addenda()) {
      String place = "addendum " + number;
      if (!addendum.sealed().hash().equals(addendum.hash())) {
        mismatches.add(new Mismatch(Kind.ADDENDUM, place));
      }
      if (addendum.number() != number || !addendum.previous().equals(previous)) {
        mismatches.add(new Mismatch(Kind.CHAIN, place));
      }
      texts.put(place, addendum.remark());
      previous = addendum.hash();
      number++;
    }
    places(texts, text -> !text.isIntact())
        .forEach(place -> mismatches.add(new Mismatch(Kind.TEXT, place)));
    return new ReportVerification(mismatches, places(texts, SealedText::isErased));
  }

  private static List<String> places(Map<String, SealedText> texts, Predicate<SealedText> which) {
    return texts.entrySet().stream()
        .filter(text -> which.test(text.getValue()))
        .map(Map.Entry::getKey)
        .toList();
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
