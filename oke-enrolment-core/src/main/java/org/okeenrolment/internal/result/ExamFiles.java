package org.okeenrolment.internal.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;

/** Draws exam files up: what was recorded until a moment, and what followed from it. */
final class ExamFiles {
  /** Which parameter says who decides, but on readiness, on which two roles have a say. */
  private static final Map<String, Parameter<?>> DECIDED_BY =
      Map.of(
          Pending.IMPROVEMENT, Parameters.IMPROVEMENT_DECIDED_BY,
          Pending.LEVEL, Parameters.LEVEL_DECIDED_BY,
          Pending.LOAD, Parameters.MAX_PER_DAY,
          Pending.LATE, Parameters.LATE_DECIDED_BY,
          Pending.EXTRA, Parameters.EXTRA_DECIDED_BY,
          Pending.RESTORE, Parameters.EXCUSE_DECIDED_BY,
          Pending.WITHDRAWAL, Parameters.WITHDRAWAL_DECIDED_BY,
          Pending.EXEMPTION, Parameters.EXEMPTION_DECIDED_BY);

  private final Work work;
  private final Instant asOf;
  private final LocalDate day;

  private ExamFiles(Work work, Instant asOf, LocalDate day) {
    this.work = work;
    this.asOf = asOf;
    this.day = day;
  }

  static ExamFile now(Work work, StudentId student) {
    return new ExamFiles(work, Instant.MAX, work.today()).of(student);
  }

  static ExamFile asOf(Work work, StudentId student, Instant asOf) {
    return new ExamFiles(work, asOf, work.day(asOf)).of(student);
  }

  private ExamFile of(StudentId student) {
    List<Participation> participations =
        work.session().participations().ofStudent(student).stream()
            .flatMap(one -> revision(one, Participation::recorded, this::history).stream())
            .toList();
    return new ExamFile(
        student,
        work.session().enrolments().ofStudent(student).stream()
            .flatMap(one -> revision(one, Enrolment::recorded, this::history).stream())
            .map(enrolment -> part(enrolment, participations))
            .toList());
  }

  private List<Enrolment> history(Enrolment enrolment) {
    return work.session().enrolments().history(enrolment.id());
  }

  private List<Participation> history(Participation participation) {
    return work.session().participations().history(participation.id());
  }

  /** Answers the revision of that moment; most have changed for the last time before it. */
  private <T> Optional<T> revision(
      T latest, Function<T, Recorded> recorded, Function<T, List<T>> history) {
    return isKnown(recorded.apply(latest))
        ? Optional.of(latest)
        : known(history.apply(latest), recorded).stream().reduce((earlier, later) -> later);
  }

  private <T> List<T> known(List<T> all, Function<T, Recorded> recorded) {
    return all.stream().filter(one -> isKnown(recorded.apply(one))).toList();
  }

  private boolean isKnown(Recorded recorded) {
    return !recorded.at().isAfter(asOf);
  }

  private ExamFile.Part part(Enrolment enrolment, List<Participation> all) {
    List<Participation> own =
        all.stream().filter(one -> one.enrolment().equals(enrolment.id())).toList();
    List<LedgerEntry> attempts =
        known(work.session().attempts().ledger(enrolment.of()).entries(), LedgerEntry::recorded);
    Map<String, Object> fields = work.context(enrolment).fields();
    List<Tally> tallies = tallies(enrolment, fields, attempts);
    List<Approval> approvals =
        known(work.session().approvals().of(enrolment.of()), Approval::recorded);
    List<DecisionRequest> decisions = decisions(enrolment);
    return new ExamFile.Part(
        enrolment,
        approvals,
        attempts,
        costs(tallies),
        standing(enrolment, tallies, all),
        decisions,
        bases(fields, approvals, decisions),
        own,
        known(
            own.stream()
                .flatMap(one -> work.session().results().history(one.id()).stream())
                .toList(),
            ResultEntry::recorded));
  }

  private List<Tally> tallies(
      Enrolment enrolment, Map<String, Object> fields, List<LedgerEntry> attempts) {
    Regulation regulation = work.regulation(new Context(day, fields));
    List<Fact> facts = attempts.stream().map(LedgerEntry::fact).toList();
    return Standings.parts(work, enrolment.of().exam(), regulation, facts);
  }

  private Map<JournalId, Basis> bases(
      Map<String, Object> fields, List<Approval> approvals, List<DecisionRequest> decisions) {
    Map<JournalId, Basis> bases = new LinkedHashMap<>();
    for (Approval one : approvals) {
      Recorded given = one.recorded();
      bases.put(given.journal(), readiness(inForce(fields, given), one.role()));
    }
    for (DecisionRequest request : decisions) {
      request
          .answer()
          .map(DecisionAnswer::recorded)
          .ifPresent(
              answered ->
                  basis(inForce(fields, answered), request)
                      .ifPresent(basis -> bases.put(answered.journal(), basis)));
    }
    return bases;
  }

  private Regulation inForce(Map<String, Object> fields, Recorded recorded) {
    return work.regulation(new Context(work.day(recorded.at()), fields));
  }

  private static Basis readiness(Regulation regulation, Role role) {
    Setting<Role> override = regulation.get(Parameters.READINESS_OVERRIDE);
    return override.is(role) ? override.basis() : regulation.get(Parameters.APPROVALS).basis();
  }

  /** What is given for a lost attempt, the rules on excuses give. */
  private static Optional<Basis> basis(Regulation regulation, DecisionRequest request) {
    DecisionMatter matter = request.matter();
    if (matter.topic().equals(Pending.READINESS)) {
      return Optional.of(readiness(regulation, request.role()));
    }
    boolean excused = matter.topic().equals(Pending.EXTRA) && matter.attempt().isPresent();
    String topic = excused ? Pending.RESTORE : matter.topic();
    return Optional.<Parameter<?>>ofNullable(DECIDED_BY.get(topic))
        .map(decidedBy -> regulation.get(decidedBy).basis());
  }

  private static Map<AttemptId, AttemptCost> costs(List<Tally> tallies) {
    Map<AttemptId, AttemptCost> costs = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      for (Fact.Attempt attempt : tally.attempts()) {
        attempt.id().ifPresent(id -> costs.put(id, tally.cost(attempt)));
      }
    }
    return costs;
  }

  private Standing standing(Enrolment enrolment, List<Tally> tallies, List<Participation> all) {
    List<Participation> signedUp =
        all.stream()
            .filter(Participation::isSignedUp)
            .filter(one -> one.of().equals(enrolment.of()))
            .toList();
    Function<Tally, Standing> standing =
        tally ->
            AttemptRules.standing(
                tally,
                Standings.open(work, signedUp, tally.part()),
                enrolment.budget().orElse(null));
    return standing.apply(Standings.deciding(tallies, standing));
  }

  /** A request of which the answer came later waits for it. */
  private List<DecisionRequest> decisions(Enrolment enrolment) {
    return known(work.session().requests().of(enrolment.of()), DecisionRequest::asked).stream()
        .map(
            one ->
                one.answer().isEmpty() || isKnown(one.answer().get().recorded()) ? one : asked(one))
        .toList();
  }

  private static DecisionRequest asked(DecisionRequest answered) {
    return answered.withAnswer(Optional.empty()).withRevision(answered.revision() - 1);
  }
}
