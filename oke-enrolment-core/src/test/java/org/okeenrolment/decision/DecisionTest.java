package org.okeenrolment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final Basis BASE = new Basis("oer", 2, "attempts.base");
  private static final Basis OTHER = Basis.ofDefault("late.inclusive");
  private static final Reason FULL = Reason.of("SITTING_FULL").putFacts("capacity", 3).build();
  private static final Pending EXTRA = new Pending("EXTRA", "EXAM_COMMITTEE", BASE);

  @Test
  void whatNobodyObjectsToIsAllowedAndNamesWhatWasLookedAtOnce() {
    Decision decision =
        new Considerations().considering(BASE).considering(List.of(OTHER, BASE)).decide();
    assertThat(decision.isAllowed()).isTrue();
    assertThat(decision.basis()).containsExactly(BASE, OTHER);
    assertThat(decision.reasons()).isEmpty();
    assertThat(decision.pending()).isEmpty();
  }

  @Test
  void whatSomebodyHasToDecideIsNotAllowedYet() {
    Decision decision = new Considerations().considering(BASE).ask(EXTRA).decide();
    assertThat(decision).isEqualTo(new Decision.NeedsDecision(List.of(EXTRA), List.of(BASE)));
    assertThat(decision.isAllowed()).isFalse();
    assertThat(decision.pending()).containsExactly(EXTRA);
    assertThat(decision.basis()).containsExactly(BASE);
    assertThat(EXTRA).hasToString("EXTRA:EXAM_COMMITTEE");
  }

  @Test
  void aReasonRefusesAndWhatIsPendingStandsBesideIt() {
    Decision decision = new Considerations().ask(EXTRA).refuse(FULL).considering(BASE).decide();
    assertThat(decision)
        .isEqualTo(new Decision.Refused(List.of(FULL), List.of(EXTRA), List.of(BASE)));
    assertThat(decision.reasons()).containsExactly(FULL);
    assertThat(decision.pending()).containsExactly(EXTRA);
    assertThat(decision.basis()).containsExactly(BASE);
  }

  @Test
  void whatIsRequiredAndNotThereIsAReasonEach() {
    Considerations found = new Considerations();
    assertThat(found.require(List.of("A", "B", "C"), Set.of("B"), BASE)).isFalse();
    assertThat(found.decide().reasons())
        .extracting(Reason::toString)
        .containsExactly("REQUIRES{fact=A}", "REQUIRES{fact=C}");
    assertThat(found.decide().reasons().get(0).basis()).contains(BASE);
    Considerations none = new Considerations();
    assertThat(none.require(List.of("A"), Set.of("A"), BASE)).isTrue();
    assertThat(none.decide()).isEqualTo(new Decision.Allowed(List.of(BASE)));
  }

  @Test
  void aRoleTakesTheDecisionThatIsItsOwnAndNoOther() {
    Pending level = new Pending("LEVEL", "EXAM_COMMITTEE", BASE);
    Pending office = new Pending("EXTRA", "EXAM_OFFICE", BASE);
    Decision one = new Decision.NeedsDecision(List.of(EXTRA), List.of(BASE));
    assertThat(one.takenBy("EXTRA", "EXAM_COMMITTEE"::equals))
        .isEqualTo(new Decision.Allowed(List.of(BASE)));
    assertThat(one.takenBy("LEVEL", "EXAM_COMMITTEE"::equals)).isEqualTo(one);
    assertThat(one.takenBy("EXTRA", "MENTOR"::equals)).isEqualTo(one);
    Decision more = new Decision.NeedsDecision(List.of(level, EXTRA, office), List.of(BASE));
    assertThat(more.takenBy("EXTRA", "EXAM_COMMITTEE"::equals).pending())
        .containsExactly(level, office);
    Decision refused = new Decision.Refused(List.of(FULL), List.of(EXTRA), List.of());
    assertThat(refused.takenBy("EXTRA", "EXAM_COMMITTEE"::equals))
        .isEqualTo(new Decision.Refused(List.of(FULL), List.of(), List.of()));
  }

  @Test
  void withoutAnyRegulationThereIsNoBasis() {
    assertThat(Decision.allowed()).isEqualTo(new Decision.Allowed(List.of()));
    assertThat(Decision.refused(FULL))
        .isEqualTo(new Decision.Refused(List.of(FULL), List.of(), List.of()));
  }

  @Test
  void anOutcomeThatIsDoneHasAValueAndOneThatIsNotSaysWhy() {
    Outcome<String> done = new Outcome.Done<>("seat", new Decision.Allowed(List.of(BASE)));
    assertThat(done.isDone()).isTrue();
    assertThat(done.orElseThrow()).isEqualTo("seat");
    assertThat(done.reasons()).isEmpty();
    assertThat(done.<String>fold(value -> value + "!", decision -> "no")).isEqualTo("seat!");
    Outcome<String> unchanged = new Outcome.Unchanged<>("seat");
    assertThat(unchanged.value()).contains("seat");
    assertThat(unchanged.decision().isAllowed()).isTrue();
    Outcome<String> not = new Outcome.NotDone<>(Decision.refused(FULL));
    assertThat(not.isDone()).isFalse();
    assertThat(not.reasons()).containsExactly(FULL);
    assertThat(not.<String>fold(value -> value, decision -> decision.reasons().get(0).code()))
        .isEqualTo("SITTING_FULL");
    assertThatThrownBy(not::orElseThrow)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("SITTING_FULL{capacity=3}");
  }

  @Test
  void aBasisIsADocumentWithItsVersionAndAPathOrTheDefault() {
    assertThat(BASE).hasToString("oer v2 attempts.base");
    assertThat(OTHER).hasToString("DEFAULT late.inclusive");
  }

  @Test
  void aReasonIsItsCodeWithItsFactsInTheOrderOfTheirNames() {
    assertThat(Reason.of("X").build()).hasToString("X");
    Reason reason = Reason.of("X").putFacts("b", 1).putFacts("a", "y").liftedBy("MENTOR").build();
    assertThat(reason).hasToString("X{a=y, b=1}");
    assertThat(reason.liftedBy()).contains("MENTOR");
    assertThat(reason.withLiftsAt(Instant.EPOCH).liftsAt()).contains(Instant.EPOCH);
  }

  @Test
  void anAnswerCarriesWhatDecidedIt() {
    assertThat(Answer.of(3, BASE, OTHER)).isEqualTo(new Answer<>(3, List.of(BASE, OTHER)));
  }
}
