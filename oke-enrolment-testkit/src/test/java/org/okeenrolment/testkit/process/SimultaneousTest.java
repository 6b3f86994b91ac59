package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.QUOTA;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.OpenSittingBuilder;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.testkit.sample.Samples;

/** What one student can have once he has once, whatever he asks for at the same moment. */
class SimultaneousTest {
  private static final int ROUNDS = 30;

  private static Process process(ParameterValue<?>... params) {
    return new Process(
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build());
  }

  private static Enrolment netwerken(Process process) {
    StudentExam of = new StudentExam(process.school.anna(), Samples.NETWERKEN.id());
    return process
        .exams
        .enrolment()
        .enrol(new EnrolByHand(process.school.office(), of, process.school.year()))
        .orElseThrow();
  }

  private static Sitting netwerken(Process process, Duration later) {
    Interval moment = process.school.sitting().build().moment();
    return process
        .exams
        .planning()
        .open(
            process
                .school
                .sitting()
                .exam(Samples.NETWERKEN.id())
                .moment(new Interval(moment.start().plus(later), moment.end().plus(later)))
                .build())
        .orElseThrow();
  }

  private static long succeeded(List<? extends Callable<Outcome<?>>> both) throws Exception {
    return Process.atOnce(both).stream().filter(Outcome::isDone).count();
  }

  private static long signedUp(Process process, Duration later) throws Exception {
    Enrolment rekenen = process.enrolled("anna");
    Enrolment netwerken = netwerken(process);
    Sitting first = process.sitting(5);
    Sitting second = netwerken(process, later);
    return succeeded(
        List.of(() -> process.byStaff(rekenen, first), () -> process.byStaff(netwerken, second)));
  }

  @Test
  void ofTwoOverlappingSignUpsAtOnceExactlyOneSucceeds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(signedUp(process(), Duration.ofMinutes(30))).isEqualTo(1);
    }
  }

  @Test
  void ofTwoSignUpsAtOnceForTheLastAttemptExactlyOneSucceeds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Process process = process(ATTEMPTS_BASE.is(1));
      Enrolment anna = process.enrolled("anna");
      Sitting first = process.sitting(5);
      Sitting second = process.later(3);
      assertThat(
              succeeded(
                  List.of(() -> process.byStaff(anna, first), () -> process.byStaff(anna, second))))
          .isEqualTo(1);
      assertThat(process.left(anna)).isZero();
    }
  }

  @Test
  void ofTwoSignUpsAtOnceWhereOneMayBeOpenExactlyOneSucceeds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(signedUp(process(MAX_OPEN.is(1)), Duration.ofDays(3))).isEqualTo(1);
    }
  }

  @Test
  void ofTwoExtraAttemptsAtOnceWithAQuotaOfOneExactlyOneIsGranted() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Process process =
          process(
              ATTEMPTS_BASE.is(0),
              EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE),
              QUOTA.of("RESITS").is(1));
      process.school.register().selector(process.school.exam().id(), "group", "RESITS");
      process.school.register().selector(Samples.NETWERKEN.id(), "group", "RESITS");
      Enrolment rekenen = process.enrolled("anna");
      Enrolment netwerken = netwerken(process);
      assertThat(succeeded(List.of(() -> grant(process, rekenen), () -> grant(process, netwerken))))
          .isEqualTo(1);
    }
  }

  @Test
  void ofSittingsPlannedAtOnceInOneRoomOrWithOneMemberOfStaffExactlyOneSucceeds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Process process = process();
      OpenSittingBuilder inRoom =
          process.school.sitting().room(new Room(new RoomId("A-1"), "A-1", 99));
      OpenSittingBuilder withVisser =
          process
              .school
              .sitting()
              .addStaff(new StaffRole(new StaffId("visser"), new Role("invigilator")));
      assertThat(planned(process, inRoom.build())).isEqualTo(1);
      assertThat(planned(process, withVisser.build())).isEqualTo(1);
    }
  }

  private static long planned(Process process, OpenSitting command) throws Exception {
    return succeeded(Collections.nCopies(16, () -> process.exams.planning().open(command)));
  }

  private static Outcome<?> grant(Process process, Enrolment enrolment) {
    Actor committee = process.school.committee();
    return process
        .exams
        .attempts()
        .grantExtra(
            GrantExtraAttempt.builder()
                .actor(committee)
                .enrolment(enrolment.id())
                .reason("hardship")
                .build());
  }
}
