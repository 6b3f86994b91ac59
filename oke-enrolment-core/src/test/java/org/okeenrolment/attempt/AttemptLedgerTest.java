package org.okeenrolment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;

class AttemptLedgerTest {
  private static final StudentExam OF = new StudentExam(new StudentId("anna"), new ExamId("ne"));
  private static final LocalDate DAY = LocalDate.of(2027, 1, 20);
  private static final LedgerEntryBuilder ENTRY =
      LedgerEntry.builder()
          .of(OF)
          .recorded(
              new Recorded(
                  Instant.parse("2027-01-20T12:00:00Z"), Actor.system("test"), new JournalId("j")));

  private static LedgerEntry attempt(String id, int sequence, AttemptOutcome outcome) {
    return LedgerEntry.builder()
        .from(ENTRY.fact(decided()).build())
        .fact(Fact.Attempt.of(DAY, outcome).id(new AttemptId(id)).build())
        .sequence(sequence)
        .build();
  }

  private static Fact decided() {
    return new Fact.CostDecided(DAY, new AttemptId("a"), AttemptCost.FREE);
  }

  @Test
  void anAttemptIsWhatWasBookedLastAboutItAndKeepsItsNumber() {
    AttemptLedger ledger =
        new AttemptLedger(
            OF,
            List.of(
                attempt("a", 1, AttemptOutcome.NO_SHOW),
                attempt("b", 4, AttemptOutcome.SAT),
                attempt("a", 1, AttemptOutcome.VOID_SCHOOL),
                ENTRY.fact(decided()).build()));
    assertThat(ledger.attempt(new AttemptId("a")).orElseThrow().fact())
        .isInstanceOfSatisfying(
            Fact.Attempt.class,
            latest -> assertThat(latest.outcome()).isEqualTo(AttemptOutcome.VOID_SCHOOL));
    assertThat(ledger.sequence(new AttemptId("b"))).hasValue(4);
    assertThat(ledger.sequence(new AttemptId("c"))).isEmpty();
    assertThat(ledger.attempt(new AttemptId("c"))).isEmpty();
    assertThat(ledger.facts()).hasSize(4);
  }

  @Test
  void theNextNumberIsHigherThanAnyThatWasGiven() {
    assertThat(new AttemptLedger(OF, List.of()).nextSequence()).isEqualTo(1);
    assertThat(
            new AttemptLedger(
                    OF,
                    List.of(
                        attempt("a", 7, AttemptOutcome.SAT), attempt("b", 2, AttemptOutcome.SAT)))
                .nextSequence())
        .isEqualTo(8);
  }

  @Test
  void anAttemptAndNothingElseHasANumber() {
    assertThatThrownBy(
            () ->
                LedgerEntry.builder()
                    .from(ENTRY.fact(decided()).build())
                    .fact(Fact.Attempt.of(DAY, AttemptOutcome.SAT).build())
                    .build())
        .hasMessageContaining("OptionalInt.empty");
    assertThatThrownBy(() -> ENTRY.fact(decided()).build().withSequence(1))
        .hasMessageContaining("OptionalInt[1]");
  }
}
