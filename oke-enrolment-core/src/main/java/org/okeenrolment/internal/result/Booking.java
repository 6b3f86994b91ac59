package org.okeenrolment.internal.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.okeenrolment.attempt.AttemptFact;
import org.okeenrolment.attempt.AttemptId;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Regulation;
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
  private final Work work;
  private final Participation participation;
  private final Enrolment enrolment;
  private final Regulation regulation;
  private final LocalDate day;

  Booking(Work work, Participation participation) {
    this.work = work;
    this.participation = participation;
    this.enrolment = work.enrolment(participation.enrolment());
    this.day = work.day(participation.moment().start());
    this.regulation = work.regulation(participation.of(), day);
  }

  ResultEntry book(Measurement measurement, Optional<String> reason) {
    List<ResultEntry> before = history();
    ResultEntry entry = entry(measurement, reason, before);
    work.session().results().add(entry);
    work.did("result recorded", participation.id());
    ResultRules.counting(history()).map(ResultEntry::measurement).ifPresent(this::bookAttempt);
    flag(entry, before);
    work.registration(enrolment)
        .ifPresent(to -> work.tell(to, OutboxEntry.Change.RESULT, participation.id()));
    return entry;
  }

  private List<ResultEntry> history() {
    return work.session().results().history(participation.id());
  }

  private ResultEntry entry(
      Measurement measurement, Optional<String> reason, List<ResultEntry> before) {
    Optional<ResultId> corrected =
        before.stream()
            .filter(ResultRules::isScored)
            .reduce((earlier, later) -> later)
            .map(ResultEntry::id);
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
    settle(counting.established() && ResultRules.passed(counting, regulation).orElse(false));
  }

  private void append(AttemptOutcome outcome, Measurement counting) {
    AttemptLedger ledger = work.session().attempts().ledger(participation.of());
    AttemptId id = new AttemptId(participation.id().value());
    Optional<AttemptFact.Made> booked = ledger.attempt(id);
    AttemptFact.Made made =
        AttemptFact.Made.builder()
            .of(participation.of())
            .id(id)
            .sequence(booked.map(AttemptFact.Made::sequence).orElse(nextSequence(ledger)))
            .day(day)
            .outcome(outcome)
            .grade(counting.score().flatMap(score -> ResultRules.grade(score, regulation)))
            .passed(ResultRules.passed(counting, regulation))
            .recorded(work.recorded())
            .build();
    if (booked.filter(same -> same.withRecorded(made.recorded()).equals(made)).isEmpty()) {
      work.session().attempts().append(made);
      work.did("attempt booked", id);
    }
  }

  /** A registration system that delivered attempt 2 has counted attempt 1 already. */
  private int nextSequence(AttemptLedger ledger) {
    return Math.max(
        ledger.nextSequence(), enrolment.budget().map(AttemptBudget::attempt).orElse(1));
  }

  /** Completes what is open when the exam is passed, and opens it again when that is corrected. */
  private void settle(boolean passed) {
    Predicate<Enrolment> concerned =
        passed ? Enrolment::isOpen : other -> other.id().equals(enrolment.id()) && isOnlyOne(other);
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
  }

  private boolean isOnlyOne(Enrolment completed) {
    return completed.state() == EnrolmentState.COMPLETED
        && work.session().enrolments().open(completed.of()).isEmpty()
        && !passedOtherwise();
  }

  private boolean passedOtherwise() {
    return work.session().attempts().ledger(participation.of()).attempts().stream()
        .filter(made -> !made.id().value().equals(participation.id().value()))
        .anyMatch(made -> made.passed().orElse(false));
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
    if (isUnreadable(entry.measurement())) {
      report(
          "SCORE_NOT_CONVERTED", "The score is kept as it was delivered; nobody guessed a grade.");
    }
    flagUnforeseen();
  }

  private boolean isEnded() {
    return enrolment.state() == EnrolmentState.WITHDRAWN
        || enrolment.state() == EnrolmentState.EXEMPTED;
  }

  private boolean isUnreadable(Measurement measurement) {
    return measurement.score().isPresent() && ResultRules.passed(measurement, regulation).isEmpty();
  }

  private void flagUnforeseen() {
    AttemptLedger ledger = work.session().attempts().ledger(participation.of());
    int made = ledger.attempts().size();
    if (made > regulation.attempts().orElse(made) + ledger.extra()) {
      report(
          "UNFORESEEN_ATTEMPT", "Attempt %d is more than the regulation allows.".formatted(made));
    }
  }

  private void report(String type, String detail) {
    work.report(type, participation.id(), detail);
  }
}
