package org.okeenrolment.testkit.sample;

import static org.okeenrolment.regulation.Parameters.ADMIT_UNTIL_MIN;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXCUSE_WITHIN;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.regulation.Parameters.NEEDS_MAX_MINUTES;
import static org.okeenrolment.regulation.Parameters.READINESS_OVERRIDE;
import static org.okeenrolment.regulation.Parameters.REPORT_REQUIRED;
import static org.okeenrolment.regulation.Parameters.RESULT_THAT_COUNTS;
import static org.okeenrolment.regulation.Parameters.TERMS;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Bound;
import org.okeenrolment.regulation.CountingResult;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SchoolCalendar;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

/**
 * The exam regulations of the reference school: a national layer with bounds, the regulation of the
 * school with two attempts and a Go of the subject teacher, and a rule for central exams.
 *
 * <p>An example to start from, not the rendering of a real regulation. Thread-safe.
 */
public final class ReferenceRegulations {
  private static final LocalDate START = LocalDate.of(2025, 8, 1);
  private static final LocalDate FORMER_START = LocalDate.of(2023, 8, 1);
  private static final int FORMER_ATTEMPTS = 3;
  private static final int MOST_MINUTES = 30;

  private ReferenceRegulations() {}

  /** Answers the regulations: the documents with the calendar. */
  public static Regulations regulations() {
    return Regulations.of(documents(), calendar());
  }

  /** Answers the documents. */
  public static List<RegulationDocument> documents() {
    return List.of(national(), formerSchool(), school(), centralExams());
  }

  /** Answers the regulation of the school itself, as it is now: version 2. */
  public static RegulationDocument school() {
    return RegulationDocument.of("REF-SCHOOL", Authority.INSTITUTION)
        .version(2)
        .title("Examenreglement van de voorbeeldschool, tweede versie")
        .constructed(true)
        .putScope("institution", new Selector.Is("school"))
        .effective(Days.since(START))
        .addParams(
            ATTEMPTS_BASE.is(2),
            EXCUSE_EFFECT.is(ExcuseEffect.RESTORE),
            EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE),
            EXCUSE_WITHIN.is(Term.of(20, TermUnit.WORKING_DAY)),
            EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE),
            APPROVALS.is(List.of(Role.SUBJECT_TEACHER)),
            READINESS_OVERRIDE.is(Role.EXAM_COMMITTEE),
            WINDOW_OPENS.is(Term.of(3, TermUnit.WEEK)),
            WINDOW_CLOSES.is(Term.of(3, TermUnit.CALENDAR_DAY)),
            ADMIT_UNTIL_MIN.is(BigDecimal.valueOf(15)),
            EXEMPTION_DECIDED_BY.is(Role.EXAM_COMMITTEE),
            MEASURES.is(List.of("WARNING", "VOID", "EXCLUDE")),
            REPORT_REQUIRED.is(List.of("present", "absent", "late", "remarks")),
            TERMS.of("inspection").is(Term.of(10, TermUnit.WORKING_DAY)),
            TERMS.of("appeal").is(new Term(2, TermUnit.WEEK, true, false, List.of())))
        .build();
  }

  /** Answers the version before: three attempts, and no way back after a no-show. */
  private static RegulationDocument formerSchool() {
    return RegulationDocument.of("REF-SCHOOL", Authority.INSTITUTION)
        .title("Examenreglement van de voorbeeldschool, eerste versie")
        .constructed(true)
        .putScope("institution", new Selector.Is("school"))
        .effective(Days.of(FORMER_START, START.minusDays(1)))
        .addParams(
            ATTEMPTS_BASE.is(FORMER_ATTEMPTS),
            EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE),
            APPROVALS.is(List.of(Role.SUBJECT_TEACHER)),
            WINDOW_OPENS.is(Term.of(2, TermUnit.WEEK)),
            WINDOW_CLOSES.is(Term.of(3, TermUnit.CALENDAR_DAY)))
        .build();
  }

  private static RegulationDocument national() {
    return RegulationDocument.of("REF-NATIONAL", Authority.NATIONAL)
        .title("Landelijke regels voor centrale examens, als voorbeeld")
        .constructed(true)
        .putScope("category", new Selector.Is("CE"))
        .effective(Days.since(START))
        .addBounds(
            new Bound(Bound.Kind.FLOOR, ATTEMPTS_BASE.is(2)),
            new Bound(Bound.Kind.CEILING, NEEDS_MAX_MINUTES.is(MOST_MINUTES)),
            new Bound(Bound.Kind.CEILING, ADMIT_UNTIL_MIN.is(BigDecimal.valueOf(MOST_MINUTES))))
        .addParams(NEEDS_MAX_MINUTES.is(MOST_MINUTES))
        .build();
  }

  private static RegulationDocument centralExams() {
    return RegulationDocument.of("REF-SCHOOL-CE", Authority.COMPONENT)
        .title("Examenreglement van de voorbeeldschool, centrale examens")
        .constructed(true)
        .putScope("institution", new Selector.Is("school"))
        .putScope("category", new Selector.Is("CE"))
        .effective(Days.since(START))
        .addParams(
            RESULT_THAT_COUNTS.is(CountingResult.HIGHEST),
            ADMIT_UNTIL_MIN.is(BigDecimal.valueOf(MOST_MINUTES)))
        .build();
  }

  /** Answers the holidays of the school year 2026-2027, as an example. */
  public static SchoolCalendar calendar() {
    return new SchoolCalendar(
        Set.of(
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2027, 4, 27),
            LocalDate.of(2027, 5, 6),
            LocalDate.of(2027, 5, 17)),
        List.of(
            Days.of(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 25)),
            Days.of(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3)),
            Days.of(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 2, 28)),
            Days.of(LocalDate.of(2027, 4, 24), LocalDate.of(2027, 5, 9)),
            Days.of(LocalDate.of(2027, 7, 17), LocalDate.of(2027, 8, 29))),
        Optional.of("example calendar, not an official one"));
  }
}
