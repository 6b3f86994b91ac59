package org.okeenrolment.internal.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.ReviewRules;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.SittingFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.signup.Participation;

/** Counts a school year: once over its students, once over the journal. */
final class YearReviews {
  private static final String OPENED = "sitting opened";
  private static final List<String> MESSAGES =
      List.of(Finding.DELIVERY_REFUSED, Finding.MESSAGE_REFUSED);

  private final CommandRunner runner;
  private final Actor actor;
  private final SchoolYear year;
  private final Groups groups = new Groups();
  private final SortedMap<String, SortedSet<Integer>> regulations = new TreeMap<>();
  private int messagesFailed;
  private int messagesRepaired;

  YearReviews(CommandRunner runner, Actor actor, SchoolYear year) {
    this.runner = runner;
    this.actor = actor;
    this.year = year;
  }

  YearReview review() {
    Chunks.paged(
        (last, limit) ->
            runner.read(actor, work -> work.session().enrolments().studentsOf(year, last, limit)),
        students -> groups.addAll(runner.read(actor, work -> students(work, students))));
    Chunks.paged(
        (last, limit) -> runner.read(actor, work -> work.session().journal().entries(last, limit)),
        JournalEntry::id,
        this::journal);
    MESSAGES.forEach(type -> findings(FindingFilter.open().ofType(type), this::message));
    MESSAGES.forEach(type -> findings(FindingFilter.settled().ofType(type), this::message));
    return groups
        .write(YearReview.builder())
        .schoolYear(year)
        .messagesFailed(messagesFailed)
        .messagesRepaired(messagesRepaired)
        .openFindings(openFindings(runner, actor))
        .regulations(regulations)
        .build();
  }

  /** Answers how many findings are open, by their type. */
  static Counts<String> openFindings(CommandRunner runner, Actor actor) {
    SortedMap<String, Integer> types = new TreeMap<>();
    findings(
        runner,
        actor,
        FindingFilter.open(),
        finding -> types.merge(finding.type(), 1, Integer::sum));
    return new Counts<>(types);
  }

  private void findings(FindingFilter filter, Consumer<Finding> use) {
    findings(runner, actor, filter, use);
  }

  private static void findings(
      CommandRunner runner, Actor actor, FindingFilter filter, Consumer<Finding> use) {
    Chunks.paged(
        (last, limit) ->
            runner.read(actor, work -> work.session().journal().findings(filter, last, limit)),
        Finding::id,
        page -> page.forEach(use));
  }

  private void message(Finding refused) {
    if (isOfYear(refused.recorded().at())) {
      messagesFailed++;
      messagesRepaired +=
          refused.settled().filter(Settlement.Kind.REPAIRED::equals).isPresent() ? 1 : 0;
    }
  }

  private Groups students(Work work, List<StudentId> students) {
    work.session().expect(students);
    Groups page = new Groups();
    for (StudentId student : students) {
      Groups own = new Groups();
      ofYear(work, student).forEach(enrolments -> own.count(found(work, enrolments)));
      page.addAll(own);
    }
    return page;
  }

  /** His enrolments of the year, exam by exam. */
  private Collection<List<Enrolment>> ofYear(Work work, StudentId student) {
    return work.session().enrolments().ofStudent(student).stream()
        .filter(enrolment -> enrolment.schoolYear().equals(year))
        .collect(Collectors.groupingBy(Enrolment::of, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private ReviewRules.Case found(Work work, List<Enrolment> enrolments) {
    Enrolment latest = enrolments.get(enrolments.size() - 1);
    Set<EnrolmentId> ids = enrolments.stream().map(Enrolment::id).collect(Collectors.toSet());
    return ReviewRules.Case.builder()
        .schoolYear(year)
        .enrolments(enrolments)
        .approvals(work.session().approvals().of(latest.of()))
        .ledger(work.session().attempts().ledger(latest.of()))
        .tallies(Standings.tallies(work, latest))
        .seats(
            work.session().participations().ofStudent(latest.of().student()).stream()
                .filter(participation -> ids.contains(participation.enrolment()))
                .filter(participation -> participation.isUnplanned() || work.hadSeat(participation))
                .map(participation -> seat(work, participation))
                .toList())
        .zone(work.zone())
        .build();
  }

  private static ReviewRules.Seat seat(Work work, Participation participation) {
    return new ReviewRules.Seat(
        participation, work.session().results().history(participation.id()));
  }

  /** Sittings are planned before their year begins as well: the moment of the sitting counts. */
  private void journal(List<JournalEntry> entries) {
    entries.stream()
        .filter(entry -> isOfYear(entry.at()))
        .flatMap(entry -> entry.basis().stream())
        .filter(basis -> basis.version() > 0)
        .forEach(
            basis ->
                regulations
                    .computeIfAbsent(basis.document(), any -> new TreeSet<>())
                    .add(basis.version()));
    groups.addAll(runner.read(actor, work -> sittings(work, entries)));
  }

  private Groups sittings(Work work, List<JournalEntry> entries) {
    Groups page = new Groups();
    entries.stream()
        .flatMap(entry -> entry.effects().stream())
        .filter(effect -> effect.kind().equals(OPENED))
        .flatMap(effect -> work.session().sittings().find((SittingId) effect.object()).stream())
        .filter(sitting -> isOfYear(sitting.moment().start()))
        .forEach(sitting -> page.count(sitting.exam(), figures(work, sitting)));
    return page;
  }

  private static SittingFigures figures(Work work, Sitting sitting) {
    boolean held = sitting.state() != SittingState.CANCELLED;
    return new SittingFigures(
        Counts.of(sitting.state()),
        held ? sitting.capacity() : 0,
        held ? work.session().sittings().seatsTaken(sitting.id()).total() : 0);
  }

  private boolean isOfYear(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, runner.surroundings().zone());
    return SchoolYear.of(day).equals(year);
  }
}
