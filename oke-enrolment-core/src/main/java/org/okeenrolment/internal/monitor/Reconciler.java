package org.okeenrolment.internal.monitor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptIdentityRules;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Difference;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.Reconciliation;
import org.okeenrolment.monitor.ReconciliationRules;
import org.okeenrolment.monitor.ReconciliationRules.Known;
import org.okeenrolment.monitor.ReconciliationRules.Sent;
import org.okeenrolment.monitor.RegisteredEnrolment;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.ResultGapRules.Delivery;
import org.okeenrolment.monitor.Settlement.Kind;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;

/** Compares a snapshot with the store, a chunk of students at a time, and repairs what is safe. */
final class Reconciler {
  private static final int ALL = Integer.MAX_VALUE;

  private final CommandRunner runner;
  private final Snapshot snapshot;
  private final Map<StudentId, Reason> notProcessed = new TreeMap<>();
  private SortedMap<StudentId, List<RegisteredEnrolment>> chunk = new TreeMap<>();
  private int sentAgain;
  private int reported;

  Reconciler(CommandRunner runner, Snapshot snapshot) {
    this.runner = runner;
    this.snapshot = snapshot;
  }

  /** Tells what differs between transactions, and answers how many that were. */
  int find(Actor actor, Consumer<Difference> found) {
    int[] count = {0};
    chunks(
        actor,
        students -> {
          List<Difference> differences =
              runner.read(actor, work -> differences(work, students).toList());
          differences.forEach(found);
          count[0] += differences.size();
        });
    return count[0];
  }

  Reconciliation repair(RepairDifferences command) {
    BulkRun<Repaired> run = new BulkRun<>(runner, command, this::repair);
    chunks(command.actor(), students -> run.process(students, this::count, notProcessed::put));
    return new Reconciliation(sentAgain, reported, notProcessed);
  }

  private record Repaired(int sentAgain, int reported) {}

  private void count(Repaired part) {
    sentAgain += part.sentAgain();
    reported += part.reported();
  }

  private void chunks(Actor actor, Consumer<List<StudentId>> use) {
    StudentsOfBoth both =
        new StudentsOfBoth(
            (last, limit) ->
                runner.read(
                    actor,
                    work ->
                        work.session().enrolments().studentsOf(snapshot.schoolYear(), last, limit)),
            snapshot.enrolments());
    chunk = both.next();
    while (!chunk.isEmpty()) {
      use.accept(List.copyOf(chunk.keySet()));
      chunk = both.next();
    }
  }

  private Repaired repair(Work work, List<StudentId> students) {
    List<Difference> differences = differences(work, students).toList();
    List<Difference> safe = differences.stream().filter(one -> one.type().isSafe()).toList();
    safe.forEach(difference -> sendAgain(work, difference));
    List<Difference> others =
        differences.stream()
            .filter(one -> !one.type().isSafe())
            .filter(one -> !isReported(work, one))
            .toList();
    others.forEach(difference -> report(work, difference));
    return new Repaired(safe.size(), others.size());
  }

  private void sendAgain(Work work, Difference difference) {
    difference
        .participation()
        .ifPresent(
            participation -> {
              work.messages().toRegistration(snapshot.partner(), work.participation(participation));
              work.did("result sent again", participation);
            });
  }

  /** What somebody found to be right is not reported again; what came back after a repair is. */
  private static boolean isReported(Work work, Difference difference) {
    return Stream.of(FindingFilter.open(), FindingFilter.settled())
        .map(filter -> filter.ofType(difference.type().name()).about(difference.association()))
        .flatMap(filter -> work.session().journal().findings(filter, null, ALL).stream())
        .filter(finding -> finding.detail().equals(difference.detail()))
        .anyMatch(finding -> finding.settled().filter(Kind.REPAIRED::equals).isEmpty());
  }

  private static void report(Work work, Difference difference) {
    work.report(
        Finding.builder()
            .type(difference.type().name())
            .object("association")
            .objectId(difference.association())
            .detail(difference.detail()));
  }

  private Stream<Difference> differences(Work work, List<StudentId> students) {
    work.session().expect(students);
    return students.stream()
        .flatMap(
            student ->
                ReconciliationRules.differences(
                    snapshot.schoolYear(),
                    known(work, student),
                    chunk.getOrDefault(student, List.of()))
                    .stream());
  }

  /** What was delivered again under the same id after a withdrawal is the newer one. */
  private Collection<Known> known(Work work, StudentId student) {
    Map<String, Known> known = new LinkedHashMap<>();
    for (Enrolment enrolment : work.session().enrolments().ofStudent(student)) {
      Map<String, Known> own = new LinkedHashMap<>();
      for (DeliveredAttempt attempt : enrolment.delivered(snapshot.partner())) {
        own.put(attempt.reference().association(), new Known(enrolment, attempt, new TreeMap<>()));
      }
      own.replaceAll((association, one) -> sent(work, one));
      own.forEach((association, one) -> known.merge(association, one, Reconciler::newer));
    }
    return known.values();
  }

  private static Known newer(Known older, Known newer) {
    SortedMap<Integer, Sent> results = new TreeMap<>(older.results());
    results.putAll(newer.results());
    return new Known(newer.enrolment(), newer.delivered(), results);
  }

  /**
   * On the enrolment itself there is one result: that of the latest attempt for which it stands.
   */
  private Known sent(Work work, Known known) {
    SortedMap<Integer, Sent> results = new TreeMap<>();
    SortedMap<Integer, Sent> itself = new TreeMap<>();
    Enrolment enrolment = known.enrolment();
    AttemptLedger ledger = work.session().attempts().ledger(enrolment.of());
    for (Participation seat : work.session().participations().ofStudent(enrolment.of().student())) {
      OptionalInt attempt = ledger.sequence(new AttemptId(seat.id().value()));
      if (seat.enrolment().equals(enrolment.id()) && attempt.isPresent()) {
        identified(work, enrolment, attempt.getAsInt())
            .filter(one -> one.reference().equals(known.delivered().reference()))
            .ifPresent(
                one ->
                    sent(work, seat)
                        .ifPresent(
                            sent -> (one.delivered() ? itself : results).put(one.number(), sent)));
      }
    }
    if (itself.isEmpty()) {
      return new Known(enrolment, known.delivered(), results);
    }
    int latest = itself.lastKey();
    results.put(latest, itself.get(latest));
    return new Known(enrolment, standingFor(known.delivered(), latest), results);
  }

  private static DeliveredAttempt standingFor(DeliveredAttempt delivered, int number) {
    return number <= delivered.number()
        ? delivered
        : new DeliveredAttempt(delivered.reference(), delivered.attempt(), number);
  }

  private Optional<AttemptIdentityRules.Identified> identified(
      Work work, Enrolment enrolment, int attempt) {
    return AttemptIdentityRules.identified(
        work.messages().attemptIdentity(snapshot.partner()),
        enrolment.delivered(snapshot.partner()),
        attempt);
  }

  private static Optional<Sent> sent(Work work, Participation seat) {
    return ResultRules.counting(work.session().results().history(seat.id()))
        .map(counting -> new Sent(seat.id(), counting.measurement(), waits(work, seat)));
  }

  private static boolean waits(Work work, Participation seat) {
    return ResultGaps.delivery(work, seat.id()) == Delivery.WAITS;
  }
}
