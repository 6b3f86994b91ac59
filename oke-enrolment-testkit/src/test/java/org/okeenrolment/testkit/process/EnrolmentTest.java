package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.testkit.process.Process.codes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.CohortEnrolment;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.ReopenEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

class EnrolmentTest {
  private final Process process = new Process();

  @Test
  void aCohortIsEnrolledOnceHoweverOftenItRuns() {
    IntStream.range(0, 250).forEach(number -> member("student-%03d".formatted(number)));
    process
        .school
        .register()
        .plan(
            new ExamPlan(
                process.school.cohort(),
                List.of(Samples.REKENEN.id(), Samples.NETWERKEN.id()),
                List.of()));
    CohortEnrolment first = process.exams.enrolment().enrolCohort(cohort()).orElseThrow();
    assertThat(first.enrolled()).isEqualTo(502);
    CohortEnrolment second = process.exams.enrolment().enrolCohort(cohort()).orElseThrow();
    assertThat(second.enrolled()).isZero();
    assertThat(second.unchanged()).isEqualTo(502);
  }

  @Test
  void aRunIsOneJournalEntryThatNamesEveryEnrolment() {
    IntStream.range(0, 250).forEach(number -> member("student-%03d".formatted(number)));
    process.exams.enrolment().enrolCohort(cohort()).orElseThrow();
    List<JournalEntry> journal = journal();
    assertThat(journal).hasSize(1);
    assertThat(journal.get(0).effects())
        .hasSize(251)
        .extracting(Effect::kind)
        .containsOnly("enrolled");
    Enrolment anna = ofAnna().get(0);
    assertThat(anna.recorded().journal()).isEqualTo(journal.get(0).id());
    assertThat(journal.get(0).effects()).extracting(Effect::object).contains(anna.id());
  }

  @Test
  void oneExamInTwoProgrammesIsOneEnrolmentWithTwoPurposes() {
    ProgrammeCohort second =
        new ProgrammeCohort(new ProgrammeId("25187"), new CohortId("2026-2027"));
    process.school.register().plan(new ExamPlan(second, List.of(Samples.REKENEN.id()), List.of()));
    process.school.register().student(process.school.anna(), second);
    process.exams.enrolment().enrolCohort(cohort()).orElseThrow();
    process.exams.enrolment().enrolCohort(cohort().withCohort(second)).orElseThrow();
    assertThat(ofAnna()).hasSize(1);
    assertThat(ofAnna().get(0).purposes()).containsExactly(process.school.cohort(), second);
  }

  @Test
  void anExcludedStudentIsSkippedAndListedWithTheReason() {
    CohortEnrolment run =
        process
            .exams
            .enrolment()
            .enrolCohort(cohort().withExcluded(process.school.anna()))
            .orElseThrow();
    assertThat(run.enrolled()).isZero();
    assertThat(run.skipped().get(process.school.anna()))
        .extracting(Object::toString)
        .containsExactly("EXCLUDED_FROM_RUN");
  }

  @Test
  void aProposalIsWhatTheRunAnswersAndChangesNothing() {
    IntStream.range(0, 120).forEach(number -> member("student-%03d".formatted(number)));
    process.enrolled("student-007");
    EnrolCohort all = cohort().withExcluded(process.school.anna());
    int commands = journal().size();
    CohortEnrolment proposal = process.exams.enrolment().propose(all).orElseThrow();
    assertThat(journal()).hasSize(commands);
    assertThat(ofAnna()).isEmpty();
    assertThat(proposal.enrolled()).isEqualTo(119);
    assertThat(process.exams.enrolment().enrolCohort(all).orElseThrow()).isEqualTo(proposal);
    assertThat(process.exams.enrolment().propose(all).orElseThrow().unchanged()).isEqualTo(120);
  }

  @Test
  void whatMayNotBeRunIsNotProposed() {
    EnrolCohort stranger = cohort().withActor(process.school.teacher());
    assertThat(codes(process.exams.enrolment().propose(stranger)))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void tenParallelEnrolmentsMakeExactlyOne() {
    List<CompletableFuture<Enrolment>> all =
        IntStream.range(0, 10)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () -> process.enrolled("anna"), work -> new Thread(work).start()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(journal()).hasSize(1);
  }

  @Test
  void aWithdrawnEnrolmentGivesItsSeatsBackAndCanBeMadeAgain() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    process.byStaff(anna, sitting).orElseThrow();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(process.school.office(), anna.id(), "left"))
        .orElseThrow();
    assertThat(process.byStaff(process.ready("bram"), sitting).isDone()).isTrue();
    assertThat(codes(process.byStaff(anna, process.later(1)))).contains("ENROLMENT_WITHDRAWN");
    Enrolment again = process.enrolled("anna");
    assertThat(again.id()).isNotEqualTo(anna.id());
    process
        .exams
        .approval()
        .withdrawGo(new WithdrawGo(process.school.teacher(), again.id(), "left"))
        .orElseThrow();
    assertThat(process.byStaff(again, process.later(2)).isDone()).isFalse();
    assertThat(process.byStaff(process.ready("anna"), process.later(2)).isDone()).isTrue();
  }

  @Test
  void aDeliveryThatIsWithdrawnEndsTheEnrolmentOnlyWhereNoOtherStands() {
    Enrolment first = process.received("anna");
    PartnerReference further = new PartnerReference(Process.SIS, "offering", "further");
    Enrolment both =
        process
            .exams
            .enrolment()
            .receive(
                ReceiveEnrolment.builder()
                    .actor(Actor.partner(Process.SIS))
                    .of(first.of())
                    .schoolYear(first.schoolYear())
                    .partner(further)
                    .budget(new AttemptBudget(2, OptionalInt.of(0)))
                    .build())
            .orElseThrow();
    assertThat(both.delivered()).hasSize(2);
    Enrolment one = withdrawn(both, further).orElseThrow();
    assertThat(one.isOpen()).isTrue();
    assertThat(one.delivered()).isEqualTo(first.delivered());
    assertThat(one.budget().orElseThrow().attempt()).isEqualTo(1);
    assertThat(withdrawn(both, further)).isInstanceOf(Outcome.Unchanged.class);
    PartnerReference last = first.delivered().get(0).reference();
    assertThat(withdrawn(one, last).orElseThrow().state()).isEqualTo(EnrolmentState.WITHDRAWN);
  }

  private Outcome<Enrolment> withdrawn(Enrolment enrolment, PartnerReference delivery) {
    Actor sis = Actor.partner(Process.SIS);
    return process
        .exams
        .enrolment()
        .withdraw(
            new WithdrawEnrolment(sis, enrolment.id(), "withdrawn there", Optional.of(delivery)));
  }

  @Test
  void anExemptionByMistakeIsTakenBackAndTheEnrolmentGoesOnAsItWas() {
    Enrolment enrolment = process.ready("anna");
    ReopenEnrolment reopen =
        new ReopenEnrolment(process.school.committee(), enrolment.id(), "somebody else's diploma");
    process
        .exams
        .enrolment()
        .exempt(new ExemptEnrolment(process.school.committee(), enrolment.id(), "diploma"))
        .orElseThrow();
    assertThat(process.exams.explain(reopen).isAllowed()).isTrue();
    Enrolment open = process.exams.enrolment().reopen(reopen).orElseThrow();
    assertThat(open.isOpen()).isTrue();
    assertThat(open.purposes()).isEqualTo(enrolment.purposes());
    assertThat(process.exams.enrolment().reopen(reopen)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(process.byStaff(open, process.sitting(1)).isDone()).as("his Go stands").isTrue();
  }

  @Test
  void aWithdrawnEnrolmentIsNotOpenedAgainBesideAnotherNorOneThatIsCarriedOver() {
    Enrolment withdrawn = process.enrolled("anna");
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(process.school.office(), withdrawn.id(), "left"))
        .orElseThrow();
    Enrolment another =
        process
            .exams
            .enrolment()
            .enrol(new EnrolByHand(process.school.office(), withdrawn.of(), Samples.YEAR))
            .orElseThrow();
    assertThat(codes(reopen(withdrawn))).containsExactly("ALREADY_ENROLLED");
    process
        .exams
        .rollover()
        .carryOver(new CarryOver(process.school.office(), Samples.YEAR))
        .orElseThrow();
    assertThat(codes(reopen(another)))
        .containsExactly("ENROLMENT_CARRIED_OVER", "ALREADY_ENROLLED");
  }

  private Outcome<Enrolment> reopen(Enrolment enrolment) {
    return process
        .exams
        .enrolment()
        .reopen(new ReopenEnrolment(process.school.office(), enrolment.id(), "back again"));
  }

  @Test
  void anExemptedStudentIsNotEnrolledAgain() {
    Enrolment anna = process.enrolled("anna");
    process
        .exams
        .enrolment()
        .exempt(new ExemptEnrolment(process.school.committee(), anna.id(), "diploma"))
        .orElseThrow();
    assertThat(process.exams.enrolment().enrolCohort(cohort()).orElseThrow().unchanged())
        .isEqualTo(1);
    assertThat(ofAnna()).hasSize(1);
  }

  @Test
  void ofSixtyAtOnceForTwentySeatsTwentyAreSignedUpAndTheOthersAreToldThatItIsFull() {
    Sitting sitting = process.sitting(20);
    List<Enrolment> students =
        IntStream.range(0, 60).mapToObj(number -> process.ready("student-" + number)).toList();
    List<CompletableFuture<Outcome<Participation>>> all =
        students.stream()
            .map(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> process.byStaff(one, sitting), work -> new Thread(work).start()))
            .toList();
    List<Outcome<Participation>> outcomes = all.stream().map(CompletableFuture::join).toList();
    assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(20);
    assertThat(
            outcomes.stream()
                .filter(outcome -> !outcome.isDone())
                .flatMap(outcome -> codes(outcome).stream())
                .distinct())
        .containsExactly("SITTING_FULL");
  }

  @Test
  void anUnknownCommandIsRefusedWithAdvice() {
    Command stranger = process.school::office;
    assertThatThrownBy(() -> process.exams.explain(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void theBuilderNamesWhatIsMissing() {
    assertThatThrownBy(() -> org.okeenrolment.ExamEnrolment.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("catalogue");
  }

  private void member(String student) {
    process.school.register().student(new StudentId(student), process.school.cohort());
  }

  private EnrolCohort cohort() {
    return EnrolCohort.builder()
        .actor(process.school.office())
        .cohort(process.school.cohort())
        .schoolYear(process.school.year())
        .build();
  }

  private List<Enrolment> ofAnna() {
    return process
        .exams
        .enrolment()
        .ofStudent(process.school.office(), process.school.anna())
        .orElseThrow();
  }

  private List<JournalEntry> journal() {
    JournalId start = null;
    return process.exams.monitor().journal(process.school.office(), start, 100).orElseThrow();
  }
}
