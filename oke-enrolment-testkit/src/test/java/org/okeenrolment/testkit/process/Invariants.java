package org.okeenrolment.testkit.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.port.Session;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** What is wrong with all that is stored; nothing, whatever was done. */
final class Invariants {
  private final Session session;
  private final List<String> broken = new ArrayList<>();

  private Invariants(Session session) {
    this.session = session;
  }

  static List<String> broken(History history) {
    return history.read(
        session -> {
          Invariants all = new Invariants(session);
          history.sittings().forEach(all::sitting);
          History.students().forEach(all::student);
          return all.broken;
        });
  }

  private void sitting(SittingId id) {
    Sitting sitting = session.sittings().find(id).orElseThrow();
    List<Participation> seated =
        session.participations().ofSitting(id).stream().filter(Participation::hasSeat).toList();
    List<StudentId> students = seated.stream().map(seat -> seat.of().student()).toList();
    expect(students.size() == students.stream().distinct().count(), "two seats of one", sitting);
    expect(
        session.participations().ofSitting(id).stream()
            .filter(one -> one.state() == ParticipationState.WAITING)
            .noneMatch(one -> students.contains(one.of().student())),
        "somebody waits for what he has",
        sitting);
    for (SeatPool pool : List.of(SeatPool.REGULAR, SeatPool.LATE)) {
      long taken = seated.stream().filter(seat -> seat.pool() == pool).count();
      expect(taken <= sitting.seats(pool), pool + " oversold", sitting);
    }
    int late = (int) seated.stream().filter(seat -> seat.pool() == SeatPool.LATE).count();
    int waiting =
        (int)
            session.participations().ofSitting(id).stream()
                .filter(Participation::isWaiting)
                .count();
    expect(
        session
            .sittings()
            .seatsTaken(id)
            .equals(new SeatCount(seated.size() - late, late, waiting)),
        "seats without a sign-up, or a sign-up without seat",
        sitting);
    if (sitting.state() == SittingState.OPEN) {
      sitting.room().ifPresent(room -> nothingElseIsThen(sitting, openIn(room, sitting)));
      sitting.staff().forEach(one -> nothingElseIsThen(sitting, with(one, sitting)));
    }
  }

  private List<Sitting> openIn(Room room, Sitting sitting) {
    return session.sittings().openIn(room.id(), sitting.moment());
  }

  private List<Sitting> with(StaffRole staff, Sitting sitting) {
    return session.sittings().ofStaff(staff.staff(), sitting.moment()).stream()
        .filter(other -> other.state() == SittingState.OPEN)
        .toList();
  }

  private void nothingElseIsThen(Sitting sitting, List<Sitting> then) {
    expect(then.size() == 1, "a room or somebody used twice at once", sitting);
  }

  private void student(StudentId student) {
    List<Enrolment> enrolments = session.enrolments().ofStudent(student);
    List<Participation> seats = session.participations().ofStudent(student);
    for (StudentExam of : enrolments.stream().map(Enrolment::of).distinct().toList()) {
      Stream<Enrolment> open =
          enrolments.stream().filter(one -> one.of().equals(of)).filter(Enrolment::isOpen);
      expect(open.count() <= 1, "two open enrolments", of);
      attempts(session.attempts().ledger(of), seats);
    }
    enrolments.stream().filter(Invariants::isOver).forEach(ended -> nothingIsToCome(ended, seats));
  }

  /** Who passed keeps what else he signed up for until somebody cancels it. */
  private static boolean isOver(Enrolment enrolment) {
    return !enrolment.isOpen() && enrolment.state() != EnrolmentState.COMPLETED;
  }

  private void nothingIsToCome(Enrolment ended, List<Participation> seats) {
    expect(
        seats.stream()
            .filter(seat -> seat.enrolment().equals(ended.id()))
            .noneMatch(Participation::isToCome),
        "a seat to come of an ended enrolment",
        ended);
  }

  /** One participation is one attempt, and one attempt has one number that no other has. */
  private void attempts(AttemptLedger ledger, List<Participation> seats) {
    List<AttemptId> attempts =
        ledger.facts().stream()
            .filter(Fact.Attempt.class::isInstance)
            .map(fact -> ((Fact.Attempt) fact).id().orElseThrow())
            .distinct()
            .toList();
    List<OptionalInt> numbers = attempts.stream().map(ledger::sequence).toList();
    expect(numbers.stream().distinct().count() == numbers.size(), "one number twice", ledger);
    for (AttemptId attempt : attempts) {
      expect(
          Collections.frequency(
                  seats.stream().map(seat -> seat.id().value()).toList(), attempt.value())
              == 1,
          "an attempt of nobody's participation",
          ledger);
    }
  }

  private void expect(boolean holds, String otherwise, Object of) {
    if (!holds) {
      broken.add("%s: %s".formatted(otherwise, of));
    }
  }
}
