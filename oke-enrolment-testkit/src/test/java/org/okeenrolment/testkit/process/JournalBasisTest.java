package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.PASS_FROM;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.SignUpCohort;

/**
 * By which regulation something was done stands in the journal, whoever was many and whatever was
 * booked.
 */
class JournalBasisTest {
  private final Process process =
      new Process(
          RegulationDocument.of("oer", Authority.INSTITUTION)
              .addParams(ATTEMPTS_BASE.is(1), PASS_FROM.is(BigDecimal.valueOf(6)))
              .build());
  private final Actor office = process.school.office();

  private List<String> paths(String command) {
    return process.exams.monitor().journal(office, null, 99).orElseThrow().stream()
        .filter(entry -> entry.command().equals(command))
        .flatMap(entry -> entry.basis().stream())
        .map(Basis::toString)
        .toList();
  }

  @Test
  void whatDecidedOnTheStudentsOfARunStandsInItsEntry() {
    process
        .school
        .register()
        .student(process.enrolled("anna").of().student(), process.school.cohort());
    Sitting sitting = process.sitting(1);
    process
        .exams
        .signUp()
        .cohort(
            SignUpCohort.builder()
                .actor(office)
                .cohort(process.school.cohort())
                .exam(process.school.exam().id())
                .addSittings(sitting.id())
                .build())
        .orElseThrow();
    assertThat(paths("SignUpCohort")).contains("oer v1 attempts.base");
    Enrolment bram = process.enrolled("bram");
    process
        .exams
        .signUp()
        .joinWaitingList(new JoinWaitingList(office, bram.id(), sitting.id()))
        .orElseThrow();
    process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(office, sitting.id(), 2))
        .orElseThrow();
    process.exams.signUp().promote(new PromoteWaiting(office, sitting.id())).orElseThrow();
    assertThat(paths("PromoteWaiting")).contains("oer v1 attempts.base");
    process
        .exams
        .planning()
        .reduce(
            ReduceSitting.builder()
                .actor(office)
                .sitting(sitting.id())
                .capacity(1)
                .addTargets(process.later(1).id())
                .reason("a row of tables is lost")
                .build())
        .orElseThrow();
    assertThat(paths("ReduceSitting")).contains("oer v1 attempts.base");
    process.enrolled("carl");
    process.exams.rollover().carryOver(new CarryOver(office, process.school.year())).orElseThrow();
    assertThat(paths("CarryOver")).contains("oer v1 attempts.base");
  }

  @Test
  void whatAResultCameToStandsInTheEntryThatBookedIt() {
    Sitting sitting = process.sitting(2);
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, sitting).orElseThrow();
    process.byStaff(process.enrolled("bram"), sitting).orElseThrow();
    process.failed(seat);
    assertThat(paths("RecordResult"))
        .containsExactly("DEFAULT attempts.cost.SAT", "oer v1 result.passFrom");
    process.exams.results().establish(new EstablishResult(office, seat.id())).orElseThrow();
    assertThat(paths("EstablishResult"))
        .containsExactly("DEFAULT attempts.cost.SAT", "oer v1 result.passFrom");
    process.school.clock().moveTo(sitting.moment().end());
    process.exams.results().close(new CloseSitting(office, sitting.id())).orElseThrow();
    assertThat(paths("CloseSitting")).containsExactly("DEFAULT attempts.cost.NO_SHOW");
  }
}
