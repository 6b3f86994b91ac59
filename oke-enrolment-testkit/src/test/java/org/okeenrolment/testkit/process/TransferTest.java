package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.rollover.CohortTransfer;
import org.okeenrolment.rollover.ExamTransfer;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferCohort;
import org.okeenrolment.rollover.TransferStudent;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.testkit.sample.Samples;

class TransferTest {
  private static final ExamId REKENEN = Samples.REKENEN.id();
  private static final ExamId NETWERKEN = Samples.NETWERKEN.id();
  private static final ExamId DATABASES = new ExamId("databases");

  private final Process process = new Process();
  private final Actor office = process.school.office();
  private final StudentId anna = process.school.anna();
  private final ProgrammeCohort old = process.school.cohort();
  private final ProgrammeCohort next =
      new ProgrammeCohort(new ProgrammeId("25187"), new CohortId("2026-2027"));
  private final TransferStudent moves = moves(Transfer.of(old, next, process.school.year()));
  private final TransferStudent leaves = moves(Transfer.out(old, process.school.year()));

  TransferTest() {
    process.school.register().exam(new Exam(DATABASES, "Databases", false));
    process.school.register().plan(new ExamPlan(old, List.of(REKENEN, NETWERKEN), List.of()));
    process.school.register().plan(new ExamPlan(next, List.of(DATABASES, REKENEN), List.of()));
    enrol(old);
  }

  @Test
  void closingsAndAdditionsAreProposedThenApplied() {
    StudentTransfer proposal = process.exams.rollover().propose(moves).orElseThrow();
    assertThat(proposal.exams())
        .extracting(TransferTest::line)
        .containsExactly("KEEP rekenen-3f", "WITHDRAW netwerken", "ENROL databases");
    assertThat(enrolments()).extracting(Enrolment::isOpen).containsExactly(true, true);
    assertThat(process.exams.rollover().transfer(moves).orElseThrow()).isEqualTo(proposal);
    assertThat(enrolments())
        .extracting(Enrolment::state)
        .containsExactly(EnrolmentState.OPEN, EnrolmentState.WITHDRAWN, EnrolmentState.OPEN);
    assertThat(of(REKENEN).purposes()).containsExactly(next);
    assertThat(of(DATABASES).purposes()).containsExactly(next);
  }

  @Test
  void aMoveDoneTwiceChangesNothingTheSecondTime() {
    process.exams.rollover().transfer(moves).orElseThrow();
    List<Enrolment> after = enrolments();
    assertThat(process.exams.rollover().transfer(moves))
        .isInstanceOf(Outcome.Unchanged.class)
        .extracting(outcome -> outcome.orElseThrow().exams())
        .isEqualTo(List.of());
    assertThat(enrolments()).isEqualTo(after);
  }

  @Test
  void theExamFileAsOfBeforeTheMoveShowsTheOldProgramme() {
    process.school.clock().advance(Duration.ofDays(1));
    process.exams.rollover().transfer(moves).orElseThrow();
    assertThat(
            process
                .exams
                .results()
                .examFile(office, anna, Samples.NOW)
                .orElseThrow()
                .exams()
                .get(0)
                .enrolment()
                .purposes())
        .containsExactly(old);
  }

  @Test
  void whoLeavesIsWithdrawnAndWhatHasWorkIsKeptAndFlaggedOnce() {
    failed(REKENEN);
    assertThat(process.exams.rollover().propose(leaves).orElseThrow().exams())
        .extracting(TransferTest::line)
        .containsExactly("FLAG rekenen-3f WORK_MADE", "WITHDRAW netwerken");
    process.exams.rollover().transfer(leaves).orElseThrow();
    assertThat(enrolments())
        .extracting(Enrolment::state)
        .containsExactly(EnrolmentState.OPEN, EnrolmentState.WITHDRAWN);
    assertThat(process.exams.rollover().transfer(leaves))
        .isInstanceOf(Outcome.Unchanged.class)
        .extracting(outcome -> outcome.orElseThrow().exams())
        .asString()
        .contains("WORK_MADE");
    assertThat(findings()).containsExactly("WORK_IN_PROGRAMME_LEFT");
  }

  @Test
  void aSittingThatHasBegunIsWorkAndOneToComeIsNot() {
    Enrolment enrolment = of(REKENEN);
    go(enrolment);
    Sitting sitting = process.sitting(1);
    Participation seat = process.byStaff(enrolment, sitting).orElseThrow();
    assertThat(process.exams.rollover().propose(leaves).orElseThrow().exams())
        .extracting(ExamTransfer::action)
        .containsOnly(ExamTransfer.Action.WITHDRAW);
    process.school.clock().moveTo(sitting.moment().start());
    assertThat(process.exams.rollover().propose(leaves).orElseThrow().exams())
        .extracting(ExamTransfer::action)
        .containsExactly(ExamTransfer.Action.FLAG, ExamTransfer.Action.WITHDRAW);
    process.school.clock().moveTo(Samples.NOW);
    process.exams.rollover().transfer(leaves).orElseThrow();
    assertThat(process.exams.signUp().participations(office, seat.enrolment()).orElseThrow())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.CANCELLED);
  }

  @Test
  void whatAnotherProgrammeAsksForStaysOpenForThatOne() {
    ProgrammeCohort second =
        new ProgrammeCohort(new ProgrammeId("25999"), new CohortId("2026-2027"));
    process.school.register().plan(new ExamPlan(second, List.of(NETWERKEN), List.of()));
    enrol(second);
    process.exams.rollover().transfer(moves).orElseThrow();
    assertThat(of(NETWERKEN).isOpen()).isTrue();
    assertThat(of(NETWERKEN).purposes()).containsExactly(second);
  }

  @Test
  void theNewProgrammeStandsWhereTheOldOneStood() {
    ProgrammeCohort second =
        new ProgrammeCohort(new ProgrammeId("25999"), new CohortId("2026-2027"));
    process.school.register().plan(new ExamPlan(second, List.of(REKENEN), List.of()));
    enrol(second);
    assertThat(of(REKENEN).purposes()).containsExactly(old, second);
    process.exams.rollover().transfer(moves).orElseThrow();
    assertThat(of(REKENEN).purposes()).containsExactly(next, second);
  }

  @Test
  void anOptionalExamOfTheNewPlanStaysChosen() {
    process.school.register().plan(new ExamPlan(next, List.of(), List.of(NETWERKEN, DATABASES)));
    process.exams.rollover().transfer(moves).orElseThrow();
    assertThat(of(NETWERKEN).purposes()).containsExactly(next);
    assertThat(enrolments()).hasSize(2);
  }

  @Test
  void whatNoProgrammeWasKnownToAskForIsListedAndLeftAlone() {
    StudentExam byHand = new StudentExam(anna, DATABASES);
    process
        .exams
        .enrolment()
        .enrol(new EnrolByHand(office, byHand, process.school.year()))
        .orElseThrow();
    assertThat(process.exams.rollover().transfer(leaves).orElseThrow().exams())
        .extracting(TransferTest::line)
        .contains("NONE databases PURPOSE_UNKNOWN");
    assertThat(of(DATABASES).isOpen()).isTrue();
  }

  @Test
  void whoComesBackIsEnrolledAgainButNotForWhatHeWasWithdrawnFromByName() {
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, of(NETWERKEN).id(), "not needed"))
        .orElseThrow();
    process.exams.rollover().transfer(leaves).orElseThrow();
    TransferStudent back = moves(Transfer.of(next, old, process.school.year()));
    assertThat(process.exams.rollover().transfer(back).orElseThrow().exams())
        .extracting(TransferTest::line)
        .containsExactly("ENROL rekenen-3f");
  }

  @Test
  void aMoveToWhatHasNoPlanIsRefused() {
    TransferStudent nowhere =
        moves.withTransfer(
            Transfer.of(
                old,
                new ProgrammeCohort(new ProgrammeId("0"), new CohortId("2026")),
                process.school.year()));
    assertThat(codes(process.exams.rollover().transfer(nowhere))).containsExactly("NO_EXAM_PLAN");
    assertThat(codes(process.exams.rollover().propose(nowhere))).containsExactly("NO_EXAM_PLAN");
    assertThat(codes(process.exams.explain(nowhere))).containsExactly("NO_EXAM_PLAN");
    TransferCohort all = new TransferCohort(office, nowhere.transfer(), "merged");
    assertThat(codes(process.exams.rollover().transfer(all, one -> {})))
        .containsExactly("NO_EXAM_PLAN");
  }

  @Test
  void onlyTheExamOfficeMayMoveStudents() {
    TransferStudent himself = moves.withActor(Actor.student(anna));
    assertThat(codes(process.exams.rollover().propose(himself))).containsExactly("NOT_AUTHORISED");
    TransferCohort system = new TransferCohort(Actor.system("night"), leaves.transfer(), "run");
    assertThat(codes(process.exams.explain(system))).containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aRunFindsWhoLeftAndNobodyElse() {
    process.school.register().student(new StudentId("bram"), old);
    enrol(old);
    process.enrolled("carl");
    process.school.register().left(anna, old);
    TransferCohort leavers = new TransferCohort(office, leaves.transfer(), "left");
    List<StudentTransfer> proposed = new ArrayList<>();
    CohortTransfer proposal =
        process.exams.rollover().propose(leavers, proposed::add).orElseThrow();
    assertThat(enrolments()).allMatch(Enrolment::isOpen);
    List<StudentTransfer> done = new ArrayList<>();
    assertThat(process.exams.rollover().transfer(leavers, done::add).orElseThrow())
        .isEqualTo(proposal);
    assertThat(done).isEqualTo(proposed).extracting(StudentTransfer::student).containsExactly(anna);
    assertThat(enrolments()).noneMatch(Enrolment::isOpen);
    assertThat(process.exams.rollover().transfer(leavers, done::add).orElseThrow().moved())
        .isZero();
  }

  @Test
  void aRunMovesWhoIsInTheOtherCohortNow() {
    process.school.register().student(new StudentId("bram"), old);
    enrol(old);
    process.school.register().left(anna, old).student(anna, next);
    process.school.register().left(new StudentId("bram"), old);
    TransferCohort movers = new TransferCohort(office, moves.transfer(), "moved");
    assertThat(process.exams.rollover().transfer(movers, one -> {}).orElseThrow().moved())
        .isEqualTo(1);
    assertThat(of(DATABASES).isOpen()).isTrue();
  }

  private TransferStudent moves(Transfer transfer) {
    return TransferStudent.builder()
        .actor(office)
        .student(anna)
        .transfer(transfer)
        .reason("his wish")
        .build();
  }

  private static String line(ExamTransfer exam) {
    return "%s %s %s"
        .formatted(exam.action(), exam.exam(), exam.reason().map(Reason::code).orElse(""))
        .trim();
  }

  private void enrol(ProgrammeCohort cohort) {
    process.school.register().student(anna, cohort);
    process
        .exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(office, cohort, process.school.year()))
        .orElseThrow();
  }

  private void failed(ExamId exam) {
    go(of(exam));
    process.failed(process.byStaff(of(exam), process.sitting(1)).orElseThrow());
  }

  private void go(Enrolment enrolment) {
    process
        .exams
        .approval()
        .giveGo(new GiveGo(process.school.teacher(), enrolment.id()))
        .orElseThrow();
  }

  private List<Enrolment> enrolments() {
    return process.exams.enrolment().ofStudent(office, anna).orElseThrow();
  }

  private Enrolment of(ExamId exam) {
    return enrolments().stream()
        .filter(one -> one.of().exam().equals(exam))
        .findFirst()
        .orElseThrow();
  }

  private List<String> findings() {
    return process.findings().stream().map(Finding::type).toList();
  }
}
