package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.privacy.EraseStudent;
import org.okeenrolment.privacy.PseudonymiseStudent;
import org.okeenrolment.testkit.process.JournalProperties.History;
import org.okeenrolment.testkit.process.JournalProperties.Step;
import org.okeenrolment.testkit.sample.Samples;

/** Nothing tells any more who somebody was, after any history of commands. */
class PrivacyProperties {
  private static final StudentId ANNA = new StudentId("anna");
  private static final Actor OFFICE = Samples.OFFICE;

  @Provide
  Arbitrary<List<Step>> steps() {
    return new JournalProperties().steps();
  }

  @Property(tries = 100)
  void theOldIdOccursNowhere(@ForAll("steps") List<Step> steps) {
    History history = new History();
    steps.forEach(history::carryOut);
    assertThat(stored(history)).anyMatch(text -> text.contains("anna"));
    pseudonymise(history.process.exams);
    assertThat(stored(history)).noneMatch(text -> text.contains("anna"));
  }

  @Property(tries = 50)
  void whoIsErasedOccursNowhereEither(@ForAll("steps") List<Step> steps) {
    History history = new History();
    steps.forEach(history::carryOut);
    EraseStudent erase = new EraseStudent(OFFICE, ANNA, "his wish");
    assertThat(history.process.exams.explain(erase).isAllowed()).isTrue();
    assertThat(history.process.exams.privacy().erase(erase).isDone()).isTrue();
    assertThat(stored(history)).noneMatch(text -> text.contains("anna"));
    assertThat(answered(history.process.exams)).isEmpty();
  }

  /** Pseudonymises, or erases who cannot be pseudonymised. */
  private static void pseudonymise(ExamEnrolment exams) {
    PseudonymiseStudent command = new PseudonymiseStudent(OFFICE, ANNA);
    boolean allowed = exams.explain(command).isAllowed();
    Outcome<?> outcome = exams.privacy().pseudonymise(command);
    assertThat(outcome.isDone()).isEqualTo(allowed);
    if (!allowed) {
      exams.privacy().erase(new EraseStudent(OFFICE, ANNA, "his wish")).orElseThrow();
    }
  }

  private static List<?> answered(ExamEnrolment exams) {
    return exams.enrolment().ofStudent(OFFICE, ANNA).orElseThrow();
  }

  private static List<String> stored(History history) {
    return history.process.store.inTransaction(
        session -> StoredText.of(session, List.of(ANNA), history.sittings));
  }
}
