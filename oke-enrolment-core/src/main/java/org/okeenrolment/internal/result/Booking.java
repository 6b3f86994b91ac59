package org.okeenrolment.internal.result;

import static org.okeenrolment.regulation.Parameters.PASS_FROM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.AttemptEntries;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/**
 * Books one measurement of one participation: into its history, the attempt ledger, the state of
 * participation and enrolment, and the outbox.
 */
final class Booking {
  static final String RECORDED = "result recorded";

  private final Work work;
  private final Participation participation;
  private final Enrolment enrolment;
  private final Regulation regulation;

  Booking(Work work, Participation participation) {
    this.work = work;
    this.participation = participation;
    this.enrolment = work.enrolment(participation.enrolment());
    this.regulation = work.regulation(enrolment);
  }

  /**
   * Books a result.
   *
   * @param before the results until now
   */
  ResultEntry book(Measurement measurement, Optional<String> reason, List<ResultEntry> before) {
    List<Object> carriedWith = carriedWith();
    ResultEntry entry = entry(measurement, reason, before);
    work.session().results().add(entry);
    work.did(RECORDED, participation.id());
    List<ResultEntry> after = new ArrayList<>(before);
    after.add(entry);
    if (!isVoid()) {
      ResultRules.counting(after).map(ResultEntry::measurement).ifPresent(this::bookAttempt);
    }
    flag(entry, before);
    flagCarriedOver(carriedWith);
    work.messages().toRegistration(participation);
    return entry;
  }

  /** Declares the attempt void; what it completed is open again. */
  AttemptLedger declareVoid(AttemptOutcome outcome, String reason) {
    Fact.Attempt made =
        attempt()
            .orElseThrow()
            .withOutcome(outcome)
            .withGrade(Optional.empty())
            .withPassed(Optional.empty());
    AttemptEntries.append(work, participation, made, Optional.of(reason));
    settle(isPassedInParts().orElse(false));
    work.messages().toRegistration(participation);
    return ledger();
  }

  /** Answers the attempt as it is booked now. */
  Optional<Fact.Attempt> attempt() {
    return ledger()
        .attempt(new AttemptId(participation.id().value()))
        .map(entry -> (Fact.Attempt) entry.fact());
  }

  AttemptLedger ledger() {
    return work.session().attempts().ledger(participation.of());
  }

  private ResultEntry entry(
      Measurement measurement, Optional<String> reason, List<ResultEntry> before) {
    Optional<ResultId> corrected = ResultRules.latestScored(before).map(ResultEntry::id);
    return ResultEntry.builder()
        .id(new ResultId(work.newId()))
        .participation(participation.id())
        .measurement(measurement)
        .corrects(corrected)
        .reason(reason)
        .recorded(work.recorded())
        .build();
  }

  private void bookAttempt(Measurement counting) {
    ResultRules.outcome(counting).ifPresent(outcome -> append(outcome, counting));
    if (ResultRules.outcome(counting).isPresent() && participation.isSignedUp()) {
      work.session()
          .participations()
          .save(participation.withState(ParticipationState.FINISHED).withRecorded(work.recorded()));
    }
    settle(isPassed(counting));
  }

  private boolean isPassed(Measurement counting) {
    return isPassedInParts()
        .orElseGet(
            () -> counting.established() && ResultRules.passed(counting, regulation).orElse(false));
  }

  /** A part is not the exam: the final grade says whether that is passed. */
  private Optional<Boolean> isPassedInParts() {
    return work.sitting(participation.sitting())
        .part()
        .flatMap(part -> work.catalogue().structure(participation.of().exam()))
        .map(structure -> new FinalGrades(work, enrolment, structure).isPassed());
  }

  private void append(AttemptOutcome outcome, Measurement counting) {
    work.basedOn(List.of(regulation.cost(outcome).basis()));
    counting.score().ifPresent(any -> work.basedOn(List.of(regulation.get(PASS_FROM).basis())));
    AttemptEntries.append(
        work,
        participation,
        AttemptEntries.of(work, participation, regulation, outcome)
            .grade(
                counting
                    .score()
                    .flatMap(score -> ResultRules.grade(score, regulation))
                    .map(Grade::of))
            .passed(counting.passed()));
  }

  /** Completes what is open when the exam is passed, and opens it again when that is corrected. */
  private void settle(boolean passed) {
    Predicate<Enrolment> concerned =
        passed ? Enrolment::isOpen : other -> isContinued(other) && isOnlyOne(other);
    EnrolmentState state = passed ? EnrolmentState.COMPLETED : EnrolmentState.OPEN;
    work.session().enrolments().ofStudent(participation.of().student()).stream()
        .filter(other -> other.of().equals(participation.of()))
        .filter(concerned)
        .forEach(
            other -> {
              work.session()
                  .enrolments()
                  .save(other.withState(state).withRecorded(work.recorded()));
              work.did(passed ? "completed" : "opened again", other.id());
            });
    if (passed) {
      flagToCome();
    }
  }

  /** Whoever has passed may improve his result, but that is for people to say. */
  private void flagToCome() {
    work.session().participations().ofStudent(participation.of().student()).stream()
        .filter(Participation::isToCome)
        .filter(other -> other.of().equals(participation.of()))
        .filter(other -> other.moment().start().isAfter(work.now()))
        .forEach(
            other ->
                work.report(
                    "SIGNED_UP_AFTER_PASS",
                    other.id(),
                    "The student passed the exam, and is signed up for it once more."));
  }

  /** Answers whether it is the enrolment of this participation, or that one carried over. */
  private boolean isContinued(Enrolment other) {
    return other.id().equals(enrolment.id())
        || other.carriedOverFrom().map(work::enrolment).filter(this::isContinued).isPresent();
  }

  private boolean isOnlyOne(Enrolment completed) {
    return completed.state() == EnrolmentState.COMPLETED
        && work.session().enrolments().open(completed.of()).isEmpty()
        && !passedOtherwise();
  }

  private boolean passedOtherwise() {
    Tally tally = tally();
    return tally.attempts().stream()
        .filter(attempt -> attempt.id().filter(this::isThis).isEmpty())
        .anyMatch(tally::isPassed);
  }

  private boolean isThis(AttemptId id) {
    return id.value().equals(participation.id().value());
  }

  private Tally tally() {
    return Tally.of(regulation, ledger().facts(), Optional.empty());
  }

  private void flag(ResultEntry entry, List<ResultEntry> before) {
    if (before.isEmpty() && participation.state() == ParticipationState.CANCELLED) {
      report("RESULT_AFTER_CANCELLATION", "A result came in for a sign-up that was cancelled.");
    }
    if (before.isEmpty() && isEnded()) {
      report("RESULT_AFTER_END", "A result came in for an enrolment that was ended.");
    }
    if (before.stream().anyMatch(earlier -> earlier.measurement().established())
        && !entry.measurement().established()) {
      report("PROVISIONAL_AFTER_ESTABLISHED", "The established result still counts.");
    }
    if (ResultRules.isCorrectedWithoutReason(entry.measurement(), entry.reason(), before)) {
      report("ESTABLISHED_CORRECTED", "The established result was corrected, and nobody said why.");
    }
    if (isVoid()) {
      report("RESULT_OF_VOID_ATTEMPT", "The attempt was declared void; the result does not count.");
    }
    if (isUnreadable(entry.measurement())) {
      report(
          "SCORE_NOT_CONVERTED", "The score is kept as it was delivered; nobody guessed a grade.");
    }
    flagUnforeseen();
  }

  private boolean isVoid() {
    return attempt().filter(made -> made.outcome().isVoid()).isPresent();
  }

  private boolean isEnded() {
    return enrolment.state() == EnrolmentState.WITHDRAWN
        || enrolment.state() == EnrolmentState.EXEMPTED;
  }

  private boolean isUnreadable(Measurement measurement) {
    return measurement
        .score()
        .filter(score -> ResultRules.grade(score, regulation).isEmpty())
        .isPresent();
  }

  /** What counts for the enrolment that goes on in a later year; nothing where none does. */
  private List<Object> carriedWith() {
    if (enrolment.state() != EnrolmentState.CLOSED) {
      return List.of();
    }
    Tally tally = tally();
    return List.of(tally.used(), tally.undecided(), tally.isPassed(), tally.isResultPending());
  }

  private void flagCarriedOver(List<Object> carriedWith) {
    if (!carriedWith.equals(carriedWith())) {
      work.session()
          .enrolments()
          .open(enrolment.of())
          .ifPresent(
              carried ->
                  work.report(
                      "RESULT_AFTER_CARRY_OVER",
                      carried.id(),
                      "A result of enrolment %s changed its attempts.".formatted(enrolment.id())));
    }
  }

  /** What costs nothing, such as an attempt that was void, is none of those that there are. */
  private void flagUnforeseen() {
    Tally tally = tally();
    int made = tally.used() + tally.undecided();
    AttemptRules.unforeseen(made, AttemptRules.standing(tally, 0, null))
        .ifPresent(
            beyond ->
                report(
                    "UNFORESEEN_ATTEMPT",
                    "Attempt %d is more than the regulation allows.".formatted(beyond)));
  }

  private void report(String type, String detail) {
    work.report(type, participation.id(), detail);
  }
}
