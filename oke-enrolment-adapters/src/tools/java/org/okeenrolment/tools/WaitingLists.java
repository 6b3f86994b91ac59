package org.okeenrolment.tools;

import java.util.List;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.SeatForecast;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.WaitingPlace;

/** The waiting lists of a week: seats that are freed, and chairs that are put in, go to them. */
final class WaitingLists {
  private final ExamEnrolment exams;
  private final Figures figures;
  private final Week week;

  WaitingLists(School school, Week week) {
    this.exams = school.exams();
    this.figures = school.figures();
    this.week = week;
  }

  /** Gives the free seats away; where too few are left for all, more chairs are put in. */
  void promote() {
    for (SittingId sitting : week.sittings()) {
      List<WaitingPlace> waiting = waiting(sitting);
      if (!waiting.isEmpty()) {
        waiting.forEach(this::ask);
        figures.add(Figure.PROMOTED, promote(sitting));
      }
    }
    week.exams().forEach(exam -> week.open(exam).forEach(this::enlarge));
  }

  private List<WaitingPlace> waiting(SittingId sitting) {
    return exams.signUp().waitingList(School.OFFICE, sitting).orElseThrow();
  }

  /** Each who waits asks where he stands, and hears what the list says. */
  private void ask(WaitingPlace listed) {
    Participation waiting = listed.participation();
    Actor student = Actor.student(waiting.of().student());
    WaitingPlace place = exams.signUp().waitingPlace(student, waiting.id()).orElseThrow();
    Surprise.unlessEqual(place.place(), listed.place(), "as the place on a waiting list");
  }

  private int promote(SittingId sitting) {
    PromoteWaiting promote = new PromoteWaiting(School.OFFICE, sitting);
    return exams.signUp().promote(promote).orElseThrow().promoted().size();
  }

  /** The forecast of the exam says whether a seat elsewhere in the week would do. */
  private void enlarge(Sitting sitting) {
    if (sitting.capacity() == Planner.SEATS || waiting(sitting.id()).isEmpty()) {
      return;
    }
    SeatForecast forecast =
        exams.planning().forecast(School.OFFICE, sitting.exam(), week.days()).orElseThrow();
    int seats = Math.min(Planner.SEATS, sitting.capacity() + forecast.seatsShort());
    if (seats > sitting.capacity()) {
      exams
          .planning()
          .changeCapacity(new ChangeCapacity(School.OFFICE, sitting.id(), seats))
          .orElseThrow();
      figures.add(Figure.ENLARGED);
      figures.add(Figure.PROMOTED_BY_CHAIRS, promote(sitting.id()));
    }
  }
}
