package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** What tests of waiting lists do before and between. */
abstract class WaitingListSteps {
  final Process process = new Process();

  Outcome<Participation> waits(Process at, Enrolment enrolment, Sitting sitting) {
    JoinWaitingList command =
        new JoinWaitingList(Actor.student(enrolment.of().student()), enrolment.id(), sitting.id());
    boolean allowed = at.exams.explain(command).isAllowed();
    Outcome<Participation> outcome = at.exams.signUp().joinWaitingList(command);
    assertThat(outcome.isDone()).isEqualTo(allowed);
    at.school.clock().advance(Duration.ofMinutes(1));
    return outcome;
  }

  Outcome<Participation> waits(String student, Sitting sitting) {
    return waits(process, process.ready(student), sitting);
  }

  void seats(Sitting sitting, int capacity) {
    process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(process.school.office(), sitting.id(), capacity))
        .orElseThrow();
  }

  static StudentId id(String student) {
    return new StudentId(student);
  }

  Sitting full() {
    Sitting sitting = process.sitting(1);
    process.byStaff(process.ready("anna"), sitting).orElseThrow();
    return sitting;
  }

  ParticipationState state(Participation seat) {
    return process
        .exams
        .signUp()
        .participations(process.school.office(), seat.enrolment())
        .orElseThrow()
        .stream()
        .filter(one -> one.id().equals(seat.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }
}
