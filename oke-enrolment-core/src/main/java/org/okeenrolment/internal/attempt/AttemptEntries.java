package org.okeenrolment.internal.attempt;

import java.time.LocalDate;
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
    Fact.Attempt made = attempt.build();
    AttemptLedger ledger = work.session().attempts().ledger(participation.of());
    AttemptId id = new AttemptId(participation.id().value());
    Optional<LedgerEntry> booked = ledger.attempt(id);
    if (booked.filter(entry -> entry.fact().equals(made)).isEmpty()) {
      Enrolment enrolment = work.enrolment(participation.enrolment());
      work.session()
          .attempts()
          .append(
              LedgerEntry.builder()
                  .of(participation.of())
                  .fact(made)
                  .sequence(
                      booked
                          .map(LedgerEntry::sequence)
                          .orElse(OptionalInt.of(nextSequence(ledger, enrolment))))
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
  static void append(Work work, StudentExam of, Fact decided, String reason) {
    work.session()
        .attempts()
        .append(
            LedgerEntry.builder()
                .of(of)
                .fact(decided)
                .reason(reason)
                .recorded(work.recorded())
                .build());
  }

  /** A registration system that delivered attempt 2 has counted attempt 1 already. */
  private static int nextSequence(AttemptLedger ledger, Enrolment enrolment) {
    return Math.max(
        ledger.nextSequence(), enrolment.budget().map(AttemptBudget::attempt).orElse(1));
  }
}
