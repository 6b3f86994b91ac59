package org.okeenrolment.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;

/**
 * The rules of the figures of a school year (kengetallen), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ReviewRules {
  /** Of how many students a group must be, so that nobody is recognised in its figures. */
  public static final int SMALLEST_GROUP = 5;

  private ReviewRules() {}

  /**
   * One student and exam in a school year (te tellen geval).
   *
   * <p>Immutable and thread-safe.
   *
   * @param schoolYear the school year
   * @param enrolments his enrolments for the exam in that year
   * @param approvals all opinions on his readiness
   * @param ledger all that was booked of his attempts
   * @param tallies the same as the regulation in force counts it: once, or part by part
   * @param seats the sign-ups of these enrolments
   * @param zone the time zone of the institution
   */
  @Value.Builder
  public record Case(
      SchoolYear schoolYear,
      List<Enrolment> enrolments,
      List<Approval> approvals,
      AttemptLedger ledger,
      List<Tally> tallies,
      List<Seat> seats,
      ZoneId zone)
      implements WithCase {
    /** Takes copies of the lists. */
    public Case {
      enrolments = List.copyOf(enrolments);
      approvals = List.copyOf(approvals);
      tallies = List.copyOf(tallies);
      seats = List.copyOf(seats);
    }

    /** Answers a builder without any value. */
    public static CaseBuilder builder() {
      return new CaseBuilder();
    }

    private LocalDate day(Instant instant) {
      return LocalDate.ofInstant(instant, zone);
    }

    private boolean isOfYear(LocalDate day) {
      return SchoolYear.of(day).equals(schoolYear);
    }

    private boolean isOfYear(Fact.Attempt attempt) {
      return seats.stream()
          .anyMatch(seat -> attempt.id().filter(seat.attempt()::equals).isPresent());
    }

    private Stream<Seat> signUps() {
      return seats.stream().filter(seat -> !seat.participation().isUnplanned());
    }

    private Stream<Fact.Attempt> attempts() {
      return seats.stream()
          .flatMap(seat -> ledger.attempt(seat.attempt()).stream())
          .map(LedgerEntry::fact)
          .map(Fact.Attempt.class::cast);
    }

    private Regulation regulation() {
      return tallies.get(0).regulation();
    }

    private int count(Predicate<Tally> which) {
      return (int) tallies.stream().filter(which).count();
    }
  }

  /**
   * A sign-up, or who sat without one, with its results (deelname met resultaten).
   *
   * <p>Immutable and thread-safe.
   *
   * @param participation the sign-up, or what came of sitting without one
   * @param history its results, in order
   */
  public record Seat(Participation participation, List<ResultEntry> history) {
    /** Takes a copy of the list. */
    public Seat {
      history = List.copyOf(history);
    }

    private AttemptId attempt() {
      return new AttemptId(participation.id().value());
    }
  }

  /**
   * Answers the figures of one student and exam, in which he himself is not counted yet.
   *
   * @param found what is known of them
   */
  public static ReviewFigures figures(Case found) {
    List<Approval> opinions =
        found.approvals().stream()
            .filter(one -> found.isOfYear(found.day(one.recorded().at())))
            .toList();
    return attempts(found)
        .origins(count(found.enrolments().stream(), Enrolment::origin))
        .states(count(found.enrolments().stream(), Enrolment::state))
        .opinions(count(opinions.stream(), Approval::opinion))
        .overrides(overrides(found, opinions))
        .signUps(count(found.signUps(), seat -> seat.participation().variant()))
        .daysToResult(count(daysToResult(found), days -> days))
        .build();
  }

  private static int overrides(Case found, List<Approval> opinions) {
    return (int)
        opinions.stream()
            .filter(one -> one.opinion() == Opinion.GO)
            .filter(one -> found.regulation().get(Parameters.READINESS_OVERRIDE).is(one.role()))
            .count();
  }

  private static ReviewFiguresBuilder attempts(Case found) {
    Tally any = found.tallies().get(0);
    return ReviewFigures.builder()
        .outcomes(count(found.attempts(), attempt -> attempt.outcome().name()))
        .attemptsUsed(
            (int) found.attempts().filter(one -> any.cost(one) == AttemptCost.CONSUMES).count())
        .extraAttempts(extra(found))
        .firstTaken(found.count(tally -> firstTaken(found, tally).isPresent()))
        .firstPassed(
            found.count(tally -> firstTaken(found, tally).filter(tally::isPassed).isPresent()))
        .attemptsToPass(
            count(
                found.tallies().stream().flatMap(tally -> attemptsToPass(found, tally).stream()),
                attempts -> attempts));
  }

  /** Answers the first attempt that costs one, when it is of the year and has a result. */
  private static Optional<Fact.Attempt> firstTaken(Case found, Tally tally) {
    return tally.attempts().stream()
        .filter(attempt -> tally.cost(attempt) != AttemptCost.FREE)
        .findFirst()
        .filter(found::isOfYear)
        .filter(first -> first.isSat() && !first.isResultPending());
  }

  /** Answers how many attempts were paid for the first pass, it included. */
  private static Optional<Integer> attemptsToPass(Case found, Tally tally) {
    return Optional.of(tally.firstPass())
        .filter(pass -> pass >= 0 && found.isOfYear(tally.attempts().get(pass)))
        .map(
            pass ->
                1
                    + (int)
                        tally.attempts().subList(0, pass).stream()
                            .filter(attempt -> tally.cost(attempt) != AttemptCost.FREE)
                            .count());
  }

  private static int extra(Case found) {
    return found.ledger().facts().stream()
        .filter(Fact.Granted.class::isInstance)
        .map(Fact.Granted.class::cast)
        .filter(granted -> granted.topic() == Fact.Granted.Topic.EXTRA)
        .filter(granted -> found.isOfYear(granted.at()))
        .mapToInt(Fact.Granted::count)
        .sum();
  }

  private static Stream<Integer> daysToResult(Case found) {
    return found.seats().stream()
        .flatMap(
            seat ->
                seat.history().stream()
                    .filter(entry -> entry.measurement().established())
                    .findFirst()
                    .map(entry -> days(found, seat, entry))
                    .stream());
  }

  private static int days(Case found, Seat seat, ResultEntry established) {
    LocalDate sitting = found.day(seat.participation().moment().start());
    LocalDate known = found.day(established.recorded().at());
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(sitting, known)));
  }

  private static <T, K extends Comparable<K>> Counts<K> count(
      Stream<T> things, Function<T, K> kind) {
    return new Counts<>(
        things.collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.summingInt(one -> 1))));
  }

  /**
   * Answers the groups of which figures may be shown. Small groups are hidden, and with them the
   * smallest of the others: the total less what is shown are then the figures of several groups and
   * of enough students, even where the small groups are of the same students. A group without
   * students hides nobody.
   *
   * @param groups the figures by group
   * @param <G> what makes a group
   */
  public static <G> Map<G, ReviewFigures> shown(Map<G, ReviewFigures> groups) {
    List<Map.Entry<G, ReviewFigures>> bySize = bySize(groups);
    long small =
        bySize.stream().filter(group -> group.getValue().students() < SMALLEST_GROUP).count();
    Map<G, ReviewFigures> shown = new LinkedHashMap<>(groups);
    bySize.stream()
        .limit(small == 0 ? 0 : small + 1)
        .forEach(hidden -> shown.remove(hidden.getKey()));
    return shown;
  }

  private static <G> List<Map.Entry<G, ReviewFigures>> bySize(Map<G, ReviewFigures> groups) {
    return groups.entrySet().stream()
        .filter(group -> group.getValue().students() > 0)
        .sorted(Comparator.comparing(group -> group.getValue().students()))
        .toList();
  }

  /**
   * Answers the figures of all together, where they may be shown.
   *
   * @param all the figures
   */
  public static Optional<ReviewFigures> shown(ReviewFigures all) {
    return Optional.of(all)
        .filter(figures -> figures.students() == 0 || figures.students() >= SMALLEST_GROUP);
  }
}
