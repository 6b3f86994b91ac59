package org.okeenrolment.monitor;

import static java.util.Objects.requireNonNull;
import static org.okeenrolment.monitor.Difference.Type.ATTEMPT_DIFFERS;
import static org.okeenrolment.monitor.Difference.Type.ENROLMENT_MISSING_THERE;
import static org.okeenrolment.monitor.Difference.Type.ENROLMENT_UNKNOWN_HERE;
import static org.okeenrolment.monitor.Difference.Type.RESULT_DIFFERS;
import static org.okeenrolment.monitor.Difference.Type.RESULT_ESTABLISHED_THERE;
import static org.okeenrolment.monitor.Difference.Type.RESULT_MISSING_THERE;
import static org.okeenrolment.monitor.Difference.Type.RESULT_UNKNOWN_HERE;
import static org.okeenrolment.monitor.Difference.Type.WITHDRAWN_HERE;
import static org.okeenrolment.monitor.Difference.Type.WITHDRAWN_THERE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.signup.ParticipationId;

/**
 * The rules of reconciling with a registration system (aansluiting), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ReconciliationRules {
  private ReconciliationRules() {}

  /**
   * An enrolment that the registration system should know (te vergelijken inschrijving).
   *
   * <p>Immutable and thread-safe.
   *
   * @param enrolment the enrolment
   * @param delivered under which ids the registration system knows it, and for which attempt that
   *     stands; others are extra ones
   * @param results the results that should be there, by the number of their attempt there
   */
  public record Known(
      Enrolment enrolment, DeliveredAttempt delivered, SortedMap<Integer, Sent> results) {
    /** Takes a copy of the results. */
    public Known {
      results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    }

    private String association() {
      return delivered.reference().association();
    }

    private int attempt() {
      return delivered.number();
    }

    private boolean isExpected(SchoolYear year) {
      boolean stands = enrolment.isOpen() || enrolment.state() == EnrolmentState.COMPLETED;
      return stands && isLatest() && enrolment.schoolYear().equals(year);
    }

    /** What came of an enrolment there after which a further one was delivered is of no concern. */
    private boolean isLatest() {
      return enrolment
          .latest(delivered.reference().partner())
          .filter(latest -> latest.reference().equals(delivered.reference()))
          .isPresent();
    }
  }

  /**
   * A result that the registration system was told, or is going to be told (verzonden resultaat).
   *
   * <p>Immutable and thread-safe.
   *
   * @param participation whose result
   * @param counting the result that counts
   * @param waiting whether the message with it still waits; then nothing is compared
   */
  public record Sent(ParticipationId participation, Measurement counting, boolean waiting) {}

  /**
   * Answers what differs for one student, enrolment by enrolment: the attempt, the state, the
   * results by their attempts; last what is not known here.
   *
   * @param year the school year of which everything should be there
   * @param ours the enrolments of the student that are linked to the registration system
   * @param theirs his enrolments there
   */
  public static List<Difference> differences(
      SchoolYear year, Collection<Known> ours, List<RegisteredEnrolment> theirs) {
    List<Difference> differences = new ArrayList<>();
    for (Known known : ours) {
      List<RegisteredEnrolment> same =
          theirs.stream().filter(row -> row.enrolment().equals(known.association())).toList();
      Optional<RegisteredEnrolment> itself =
          same.stream().filter(row -> row.original().isEmpty()).findFirst();
      if (itself.isPresent()) {
        enrolment(known, itself.get()).forEach(differences::add);
        results(known, same).forEach(differences::add);
      } else if (known.isExpected(year)) {
        differences.add(of(ENROLMENT_MISSING_THERE, known, "It stands here.").build());
      }
    }
    theirs.stream()
        .filter(row -> isUnknown(row, ours))
        .map(ReconciliationRules::unknown)
        .forEach(differences::add);
    return differences;
  }

  private static boolean isUnknown(RegisteredEnrolment row, Collection<Known> ours) {
    return row.state() == RegisteredEnrolment.State.ENROLLED
        && ours.stream().noneMatch(known -> known.association().equals(row.enrolment()));
  }

  private static Difference unknown(RegisteredEnrolment row) {
    return Difference.builder()
        .type(ENROLMENT_UNKNOWN_HERE)
        .association(row.association())
        .of(row.of())
        .detail("It stands there for attempt %d.".formatted(row.attempt()))
        .build();
  }

  private static Stream<Difference> enrolment(Known known, RegisteredEnrolment there) {
    Stream.Builder<Difference> differences = Stream.builder();
    if (there.attempt() != known.attempt()) {
      String detail = "Attempt %d here, %d there.".formatted(known.attempt(), there.attempt());
      differences.add(of(ATTEMPT_DIFFERS, known, detail).build());
    }
    boolean withdrawnThere = there.state() == RegisteredEnrolment.State.WITHDRAWN;
    EnrolmentState here = known.enrolment().state();
    if (!known.isLatest()) {
      return differences.build();
    }
    if (withdrawnThere && here == EnrolmentState.OPEN) {
      differences.add(of(WITHDRAWN_THERE, known, "Open here, withdrawn there.").build());
    } else if (!withdrawnThere && here == EnrolmentState.WITHDRAWN) {
      differences.add(of(WITHDRAWN_HERE, known, "Withdrawn here, not there.").build());
    }
    return differences.build();
  }

  private static Stream<Difference> results(Known known, List<RegisteredEnrolment> rows) {
    SortedMap<Integer, RegisteredResult> there = new TreeMap<>();
    for (RegisteredEnrolment row : rows) {
      int attempt = row.original().isEmpty() ? known.attempt() : row.attempt();
      row.result().ifPresent(result -> there.put(attempt, result));
    }
    Stream<Difference> ofThis =
        known.results().keySet().stream()
            .flatMap(attempt -> result(known, attempt, there.get(attempt)).stream());
    Stream<Difference> unknown =
        there.keySet().stream()
            .filter(attempt -> !known.results().containsKey(attempt))
            .map(attempt -> of(RESULT_UNKNOWN_HERE, known, "Attempt %d.".formatted(attempt)))
            .map(DifferenceBuilder::build);
    return Stream.concat(ofThis, unknown);
  }

  private static Optional<Difference> result(
      Known known, int attempt, @Nullable RegisteredResult there) {
    Sent sent = requireNonNull(known.results().get(attempt));
    if (sent.waiting()) {
      return Optional.empty();
    }
    List<String> fields = there == null ? List.of() : differing(sent.counting(), there);
    String detail =
        "Attempt %d%s."
            .formatted(attempt, fields.isEmpty() ? "" : ": " + String.join(", ", fields));
    Optional<Difference.Type> type =
        there == null ? Optional.of(RESULT_MISSING_THERE) : type(sent.counting(), there, fields);
    return type.map(found -> of(found, known, detail).participation(sent.participation()).build());
  }

  private static Optional<Difference.Type> type(
      Measurement here, RegisteredResult there, List<String> differing) {
    if (there.established().orElse(false) && !here.established()) {
      return Optional.of(RESULT_ESTABLISHED_THERE);
    }
    return differing.isEmpty() ? Optional.empty() : Optional.of(RESULT_DIFFERS);
  }

  /** The names of what differs: the values themselves are personal data. */
  private static List<String> differing(Measurement here, RegisteredResult there) {
    List<String> fields = new ArrayList<>();
    if (differs(there.attendance(), here.attendance())) {
      fields.add("attendance");
    }
    if (!there.hasScore(here.score())) {
      fields.add("score");
    }
    if (here.passed().isPresent() && differs(there.passed(), here.passed().get())) {
      fields.add("passed");
    }
    if (differs(there.established(), here.established())) {
      fields.add("established");
    }
    return fields;
  }

  private static <T> boolean differs(Optional<T> there, T here) {
    return there.isPresent() && !there.get().equals(here);
  }

  private static DifferenceBuilder of(Difference.Type type, Known known, String detail) {
    return Difference.builder()
        .type(type)
        .association(known.association())
        .of(known.enrolment().of())
        .detail(detail);
  }
}
