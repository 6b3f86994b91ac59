package org.okeenrolment.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.RegulationArbitraries.CONTEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.AmbiguousRegulationException;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationArbitraries;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SchoolCalendar;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;

/** What holds for all regulations and all histories. */
class RegulationProperties {
  @Provide
  Arbitrary<List<RegulationDocument>> documents() {
    return RegulationArbitraries.documents();
  }

  @Provide
  Arbitrary<List<Fact>> facts() {
    return RegulationArbitraries.facts();
  }

  /** The decision on a sign-up, or the contradiction. */
  private static Object answer(List<RegulationDocument> documents, List<Fact> facts) {
    try {
      return decide(inForce(documents), facts);
    } catch (AmbiguousRegulationException contradiction) {
      return contradiction.clashes();
    }
  }

  private static Regulation inForce(List<RegulationDocument> documents) {
    return Regulations.of(documents, SchoolCalendar.withoutHolidays()).inForce(CONTEXT);
  }

  private static Decision decide(Regulation regulation, List<Fact> facts) {
    SignUpQuestion question =
        SignUpQuestion.of(CONTEXT.at(), CONTEXT.group())
            .sittingAt(CONTEXT.at().plusDays(10))
            .announcedAt(CONTEXT.at().minusDays(5))
            .variant(SignUpVariant.SELF)
            .build();
    return EligibilityRules.decide(
        Tally.of(regulation, facts, Optional.empty()),
        History.builder().events(facts).examsThatDay(1).openEnrolmentsTotal(2).build(),
        question);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheDocumentsDoesNotMatter(
      @ForAll("documents") List<RegulationDocument> documents,
      @ForAll("facts") List<Fact> facts,
      @ForAll Random random) {
    List<RegulationDocument> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    assertThat(answer(shuffled, facts)).isEqualTo(answer(documents, facts));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aDocumentThatDoesNotApplyChangesNoAnswer(
      @ForAll("documents") List<RegulationDocument> documents,
      @ForAll("documents") List<RegulationDocument> others,
      @ForAll("facts") List<Fact> facts) {
    List<RegulationDocument> more = new ArrayList<>(documents);
    others.forEach(
        other ->
            more.add(
                other
                    .withId("other-" + other.id())
                    .withScope(java.util.Map.of("institution", new Selector.Is("beta")))));
    assertThat(answer(more, facts)).isEqualTo(answer(documents, facts));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anAbsenceNeverRaisesWhatIsLeft(
      @ForAll("documents") List<RegulationDocument> documents, @ForAll("facts") List<Fact> facts) {
    Regulation regulation;
    try {
      regulation = inForce(documents);
    } catch (AmbiguousRegulationException contradiction) {
      return;
    }
    List<Fact> more = new ArrayList<>(facts);
    more.add(Fact.Attempt.of(CONTEXT.at(), AttemptOutcome.NO_SHOW).build());
    Standing before = standing(regulation, facts);
    Standing after = standing(regulation, more);
    assertThat(after.left().orElse(Integer.MAX_VALUE))
        .isLessThanOrEqualTo(before.left().orElse(Integer.MAX_VALUE));
  }

  private static Standing standing(Regulation regulation, List<Fact> facts) {
    return AttemptRules.standing(Tally.of(regulation, facts, Optional.empty()), 0, null);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyDecisionNamesPlacesThatExist(
      @ForAll("documents") List<RegulationDocument> documents, @ForAll("facts") List<Fact> facts) {
    if (answer(documents, facts) instanceof Decision decision) {
      assertThat(places(decision)).allMatch(basis -> exists(basis, documents));
      assertThat(decision.basis()).isNotEmpty();
    }
  }

  private static List<Basis> places(Decision decision) {
    return Stream.of(
            decision.basis().stream(),
            decision.reasons().stream().map(Reason::basis).flatMap(Optional::stream),
            decision.pending().stream().map(Pending::basis))
        .flatMap(places -> places)
        .toList();
  }

  private static boolean exists(Basis basis, List<RegulationDocument> documents) {
    if (basis.version() == 0) {
      return Parameters.find(basis.path()).isPresent();
    }
    return documents.stream()
        .filter(document -> document.id().equals(basis.document()))
        .filter(document -> document.version() == basis.version())
        .flatMap(
            document ->
                Stream.concat(
                    document.params().stream(),
                    document.bounds().stream().map(bound -> bound.limit())))
        .anyMatch(value -> value.parameter().path().equals(basis.path()));
  }
}
