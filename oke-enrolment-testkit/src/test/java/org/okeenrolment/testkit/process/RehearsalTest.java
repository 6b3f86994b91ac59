package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.SignUpCohort;

/** What is rehearsed runs as for real, and nothing of it is kept. */
class RehearsalTest {
  private final List<JournalEntry> told = new ArrayList<>();
  private final Process process = new Process(builder -> builder.listener(told::add));

  private SignUpCohort cohort(Sitting sitting) {
    return SignUpCohort.builder()
        .actor(process.school.office())
        .cohort(process.school.cohort())
        .exam(process.school.exam().id())
        .addSittings(sitting.id())
        .build();
  }

  private List<JournalEntry> journal() {
    return process.exams.monitor().journal(process.school.office(), null, 99).orElseThrow();
  }

  @Test
  void aBulkSignUpIsRehearsedAsItWouldCome() {
    for (String student : List.of("anna", "bram", "carl")) {
      process.school.register().student(new StudentId(student), process.school.cohort());
      process.ready(student);
    }
    Sitting sitting = process.sitting(2);
    List<JournalEntry> before = journal();
    told.clear();
    BulkSignUp rehearsed =
        process
            .exams
            .rehearse(rehearsal -> rehearsal.signUp().cohort(cohort(sitting)))
            .orElseThrow();
    assertThat(journal()).isEqualTo(before);
    assertThat(told).isEmpty();
    assertThat(process.exams.signUp().cohort(cohort(sitting)).orElseThrow()).isEqualTo(rehearsed);
    assertThat(rehearsed.signedUp()).isEqualTo(2);
    assertThat(rehearsed.notSignedUp()).containsOnlyKeys(new StudentId("carl"));
  }

  @Test
  void aStudentWhoCannotBeProcessedLeavesTheOthersAsTheyWouldCome() {
    Process lost =
        new Process(
            builder -> builder.regulations(Regulations.of(twice(1)).with(List.of(twice(2)))));
    for (String student : List.of("anna", "bram", "carl")) {
      lost.school.register().student(new StudentId(student), lost.school.cohort());
      lost.enrolled(student);
    }
    SignUpCohort command = cohort(lost.sitting(9)).withActor(lost.school.office());
    BulkSignUp rehearsed =
        lost.exams.rehearse(rehearsal -> rehearsal.signUp().cohort(command)).orElseThrow();
    assertThat(rehearsed.signedUp()).isEqualTo(2);
    assertThat(rehearsed.notSignedUp()).containsOnlyKeys(new StudentId("carl"));
    assertThat(lost.exams.signUp().cohort(command).orElseThrow()).isEqualTo(rehearsed);
  }

  /** One of two documents that say something else about Carl. */
  private static RegulationDocument twice(int attempts) {
    return RegulationDocument.of("carl-" + attempts, Authority.INDIVIDUAL)
        .putScope("student", new Selector.Is("carl"))
        .addParams(ATTEMPTS_BASE.is(attempts))
        .build();
  }

  @Test
  void aStepSeesWhatTheStepsBeforeItDid() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    List<Boolean> done =
        process.exams.rehearse(
            rehearsal ->
                List.of(
                    rehearsal.signUp().byStaff(process.signUpByStaff(anna, sitting)).isDone(),
                    rehearsal.signUp().byStaff(process.signUpByStaff(anna, sitting))
                        instanceof Outcome.Unchanged));
    assertThat(done).containsExactly(true, true);
    assertThat(process.byStaff(anna, sitting)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aCohortEnrolmentIsRehearsedToo() {
    EnrolCohort command =
        EnrolCohort.of(process.school.office(), process.school.cohort(), process.school.year());
    assertThat(
            process
                .exams
                .rehearse(rehearsal -> rehearsal.enrolment().enrolCohort(command))
                .orElseThrow()
                .enrolled())
        .isEqualTo(1);
    assertThat(
            process
                .exams
                .enrolment()
                .ofStudent(process.school.office(), process.school.anna())
                .orElseThrow())
        .isEmpty();
  }

  @Test
  void whatTheStepsThrowComesOut() {
    assertThatThrownBy(
            () ->
                process.exams.rehearse(
                    rehearsal -> {
                      throw new IllegalStateException("broken step");
                    }))
        .hasMessage("broken step");
  }
}
