package org.okeenrolment.internal.attempt;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.AttemptBuilder;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Books attempts into the ledger: one participation is at most one attempt. */
public final class AttemptEntries {
  private AttemptEntries() {}

  /** Answers a builder for the attempt that a participation was. */
  public static AttemptBuilder of(
      Work work, Participation participation, Regulation regulation, AttemptOutcome outcome) {
    Sitting sitting = work.sitting(participation.sitting());
    LocalDate day = work.day(participation.moment().start());
    return Fact.Attempt.of(day, outcome)
        .id(new AttemptId(participation.id().value()))
        .level(sitting.level())
        .part(sitting.part())
        .period(regulation.period(day));
  }

  /** Appends the attempt, unless it stands so already. */
  public static void append(Work work, Participation participation, AttemptBuilder attempt) {
    append(work, participation, attempt.build(), Optional.empty());
  }

  /** Appends the attempt with the reason why it is so, unless it stands so already. */
  public static void append(
      Work work, Participation participation, Fact.Attempt made, Optional<String> reason) {
    AttemptLedger ledger = work.session().attempts().ledger(participation.of());
    AttemptId id = new AttemptId(participation.id().value());
    Optional<LedgerEntry> booked = ledger.attempt(id);
    if (booked.filter(entry -> entry.fact().equals(made)).isEmpty()) {
      Enrolment enrolment = work.enrolment(participation.enrolment());
      append(
          work,
          LedgerEntry.builder()
              .of(participation.of())
              .fact(made)
              .sequence(
                  booked
                      .map(LedgerEntry::sequence)
                      .orElse(OptionalInt.of(nextSequence(ledger, enrolment))))
              .reason(reason)
              .recorded(work.recorded())
              .build());
      work.did("attempt booked", id);
    }
  }

  /** Appends what became of the student. */
  public static void append(Work work, StudentExam of, Fact fact) {
    work.session()
        .attempts()
        .append(LedgerEntry.builder().of(of).fact(fact).recorded(work.recorded()).build());
  }

  /** Appends what somebody decided, with his reason. */
  public static void append(Work work, StudentExam of, Fact decided, String reason) {
    append(
        work,
        LedgerEntry.builder()
            .of(of)
            .fact(decided)
            .reason(reason)
            .recorded(work.recorded())
            .build());
  }

  /** Whoever heard of an attempt that counts as another one now has to hear of it again. */
  private static void append(Work work, LedgerEntry entry) {
    Optional<Regulation> regulation = counting(work, entry.of());
    Map<AttemptId, Integer> before = counted(work, entry.of(), regulation);
    work.session().attempts().append(entry);
    if (!before.isEmpty()) {
      tellOfOthers(work, before, counted(work, entry.of(), regulation));
    }
  }

  private static void tellOfOthers(
      Work work, Map<AttemptId, Integer> before, Map<AttemptId, Integer> after) {
    before.keySet().stream()
        .filter(after::containsKey)
        .filter(id -> !Objects.equals(after.get(id), before.get(id)))
        .flatMap(
            id -> work.session().participations().find(new ParticipationId(id.value())).stream())
        .forEach(work.messages()::toRegistration);
  }

  /** Answers the regulation that counts what is booked; empty when nothing is. */
  private static Optional<Regulation> counting(Work work, StudentExam of) {
    return Optional.of(of)
        .filter(one -> !work.session().attempts().ledger(one).entries().isEmpty())
        .flatMap(one -> Standings.latest(work, one))
        .map(work::regulation);
  }

  private static Map<AttemptId, Integer> counted(
      Work work, StudentExam of, Optional<Regulation> regulation) {
    return regulation.map(one -> Standings.counted(work, of, one)).orElse(Map.of());
  }

  /** A registration system that delivered attempt 2 has counted attempt 1 already. */
  private static int nextSequence(AttemptLedger ledger, Enrolment enrolment) {
    return Math.max(
        ledger.nextSequence(), enrolment.budget().map(AttemptBudget::attempt).orElse(1));
  }
}
