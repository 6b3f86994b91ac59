package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.Participation;

/** An attempt is declared void: what counts then, and who is told. */
class VoidAttemptTest {
  private static final PartnerId SIS = new PartnerId("sis");

  private final Process process = new Process();
  private final Actor office = process.school.office();
  private final Enrolment anna = delivered();

  private Enrolment delivered() {
    Enrolment enrolment =
        process
            .exams
            .enrolment()
            .receive(
                ReceiveEnrolment.builder()
                    .actor(Actor.partner(SIS))
                    .of(new StudentExam(new StudentId("anna"), process.school.exam().id()))
                    .schoolYear(process.school.year())
                    .partner(new PartnerReference(SIS, "o-1", "a-1"))
                    .budget(new AttemptBudget(1, OptionalInt.of(1)))
                    .build())
            .orElseThrow();
    process
        .exams
        .approval()
        .giveGo(new GiveGo(process.school.teacher(), enrolment.id()))
        .orElseThrow();
    return enrolment;
  }

  private Outcome<AttemptLedger> declareVoid(VoidAttempt command) {
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<AttemptLedger> declared = process.exams.results().declareVoid(command);
    assertThat(declared.isDone()).isEqualTo(allowed);
    return declared;
  }

  private VoidAttempt bySchool(Participation seat) {
    return VoidAttempt.bySchool()
        .actor(process.school.committee())
        .participation(seat.id())
        .reason("the server was down")
        .build();
  }

  private static AttemptId attempt(Participation seat) {
    return new AttemptId(seat.id().value());
  }

  private Map<AttemptId, Integer> counted() {
    return process.exams.attempts().counted(office, anna.id()).orElseThrow();
  }

  private OptionalInt sequence(Participation seat) {
    return process.exams.attempts().ledger(office, anna.of()).orElseThrow().sequence(attempt(seat));
  }

  /** What the registration system has still to be told, once what waits now is delivered. */
  private List<Id> toldBy(Runnable change) {
    process.deliverAll();
    change.run();
    return process.waiting().stream()
        .filter(entry -> entry.partner().equals(SIS))
        .map(OutboxEntry::object)
        .toList();
  }

  @Test
  void whereALaterAttemptExistsItCountsOneLessAndItsPartnerIsTold() {
    Participation first = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.failed(first);
    Participation second = process.byStaff(anna, process.later(1)).orElseThrow();
    process.failed(second);
    assertThat(counted()).isEqualTo(Map.of(attempt(first), 1, attempt(second), 2));
    List<Id> told = toldBy(() -> declareVoid(bySchool(first)).orElseThrow());
    assertThat(counted()).isEqualTo(Map.of(attempt(second), 1));
    assertThat(told).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(sequence(second)).hasValue(2);
    assertThat(process.left(anna)).isEqualTo(1);
  }

  @Test
  void theAttemptAfterAVoidOneHasTheNextNumberAndCountsAsTheFirst() {
    Participation first = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.failed(first);
    declareVoid(bySchool(first)).orElseThrow();
    Participation second = process.byStaff(anna, process.later(1)).orElseThrow();
    process.failed(second);
    assertThat(sequence(second)).hasValue(2);
    assertThat(counted()).isEqualTo(Map.of(attempt(second), 1));
  }

  @Test
  void anAttemptThatIsGivenBackLetsTheLaterOneCountOneLessAsWell() {
    Participation first = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(first, measured(Attendance.NOT_PRESENT));
    Participation second = process.byStaff(anna, process.later(1)).orElseThrow();
    process.failed(second);
    DecideCost excused =
        DecideCost.builder()
            .actor(process.school.committee())
            .of(anna.of())
            .attempt(attempt(first))
            .cost(AttemptCost.FREE)
            .reason("funeral")
            .build();
    assertThat(toldBy(() -> process.exams.attempts().decideCost(excused).orElseThrow()))
        .containsExactly(second.id());
  }

  @Test
  void theAttemptThatAVoidOneLeavesIsNotUnforeseen() {
    Participation first = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.failed(first);
    declareVoid(bySchool(first)).orElseThrow();
    process.failed(process.byStaff(anna, process.later(1)).orElseThrow());
    process.failed(process.byStaff(anna, process.later(2)).orElseThrow());
    assertThat(process.left(anna)).isZero();
    assertThat(process.findings()).isEmpty();
  }

  @Test
  void aVoidPassOpensTheEnrolmentAgain() {
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("7.0").established(true));
    assertThat(state()).isEqualTo(EnrolmentState.COMPLETED);
    declareVoid(bySchool(seat)).orElseThrow();
    assertThat(state()).isEqualTo(EnrolmentState.OPEN);
  }

  private EnrolmentState state() {
    return process
        .exams
        .enrolment()
        .ofStudent(office, anna.of().student())
        .orElseThrow()
        .get(0)
        .state();
  }

  @Test
  void aResultOfAVoidAttemptIsKeptAndDoesNotCount() {
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT));
    declareVoid(bySchool(seat)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("7.0").established(true));
    assertThat(state()).isEqualTo(EnrolmentState.OPEN);
    assertThat(process.left(anna)).isEqualTo(2);
    assertThat(process.findings())
        .extracting(Finding::type)
        .containsExactly("RESULT_OF_VOID_ATTEMPT");
  }

  @Test
  void anAttemptThatIsVoidThroughTheStudentIsUsed() {
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.failed(seat);
    VoidAttempt fraud =
        VoidAttempt.byStudent()
            .actor(process.school.committee())
            .participation(seat.id())
            .reason("fraud")
            .build();
    declareVoid(fraud).orElseThrow();
    assertThat(process.left(anna)).isEqualTo(1);
    assertThat(declareVoid(fraud)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void onlyAnAttemptThatWasMadeIsDeclaredVoidAndNotByATeacher() {
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    assertThat(codes(declareVoid(bySchool(seat)))).containsExactly("UNKNOWN_ATTEMPT");
    assertThat(codes(declareVoid(bySchool(seat).withActor(process.school.teacher()))))
        .containsExactly("NOT_AUTHORISED");
    assertThatThrownBy(() -> bySchool(seat).withOutcome(AttemptOutcome.SAT))
        .hasMessageContaining("VOID_STUDENT");
  }
}
