package org.okeenrolment.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.OfferedSitting;
import org.okeenrolment.signup.Participation;

/** The students who look for themselves: they choose a sitting, move to another, or cancel. */
final class Students {
  private static final int CHOOSES_ONE_IN = 10;
  private static final int MOVES_ONE_IN = 50;
  private static final int CANCELLED_ONE_IN = 25;

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;

  Students(School school) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
  }

  /** One in ten chooses where most seats are left, if his overview says that he may sign up. */
  Optional<SittingId> choice(Enrolment enrolment) {
    if (!school.chance().oneIn(CHOOSES_ONE_IN, "chooses", enrolment.id())
        || !maySignUp(enrolment)) {
      return Optional.empty();
    }
    return offered(Actor.student(enrolment.of().student()), enrolment.id())
        .filter(offer -> offer.decision().isAllowed())
        .map(offer -> offer.sitting().id())
        .findFirst();
  }

  private boolean maySignUp(Enrolment enrolment) {
    Actor student = Actor.student(enrolment.of().student());
    return exams
        .overviews()
        .ofStudent(student, enrolment.of().student(), null, Integer.MAX_VALUE)
        .orElseThrow()
        .exams()
        .stream()
        .filter(exam -> exam.enrolment().id().equals(enrolment.id()))
        .anyMatch(exam -> exam.signUp().isAllowed());
  }

  /** What is on offer, first where most seats are left. */
  private Stream<OfferedSitting> offered(Actor student, EnrolmentId enrolment) {
    return exams.signUp().offered(student, enrolment).orElseThrow().stream()
        .filter(offer -> offer.seatsLeft() > 0)
        .sorted(Comparator.comparingInt(OfferedSitting::seatsLeft).reversed());
  }

  /** A few would rather sit in another room. */
  void move(Week week, List<Participation> signedUp) {
    List<Participation> couldMove =
        signedUp.stream().filter(one -> week.sittings(one.of().exam()).size() > 1).toList();
    school.chance().some(couldMove, MOVES_ONE_IN, "moves", Participation::id).forEach(this::move);
  }

  private void move(Participation seat) {
    Actor student = Actor.student(seat.of().student());
    offered(student, seat.enrolment())
        .map(offer -> offer.sitting().id())
        .filter(sitting -> !sitting.equals(seat.sitting()))
        .findFirst()
        .map(sitting -> new MoveSignUp(student, seat.id(), sitting, "rather with my group"))
        .ifPresent(move -> moved(student, seat, exams.signUp().move(move).orElseThrow()));
  }

  /** His timetable shows the one and takes the other out. */
  private void moved(Actor student, Participation before, Participation now) {
    figures.add(Figure.MOVED_BY_STUDENT);
    Timetable timetable = exams.planning().timetable(student, now.of().student()).orElseThrow();
    Surprise.unless(
        has(timetable.entries(), now) && has(timetable.cancelled(), before),
        "The timetable (%s) does not show the move of (%s).",
        timetable,
        before.id());
  }

  private static boolean has(List<Timetable.Entry> entries, Participation participation) {
    return entries.stream().anyMatch(entry -> entry.id().equals(participation.id().value()));
  }

  /** One in 25 is ill before the exam; answers the others. */
  List<Participation> cancel(List<Participation> signedUp) {
    List<Participation> left = new ArrayList<>();
    for (Participation participation : signedUp) {
      if (school.chance().oneIn(CANCELLED_ONE_IN, "cancels", participation.id())) {
        Actor student = Actor.student(participation.of().student());
        exams.signUp().cancel(new CancelSignUp(student, participation.id(), "ill")).orElseThrow();
        figures.add(Figure.CANCELLED);
      } else {
        left.add(participation);
      }
    }
    return left;
  }
}
