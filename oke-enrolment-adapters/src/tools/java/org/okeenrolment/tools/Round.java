package org.okeenrolment.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.signup.Participation;

/** One round of sittings: who may and still must, takes his exams in one week. */
final class Round {
  private static final int SIGN_UP_DAYS_BEFORE = 10;
  private static final int ESTABLISHED_DAYS_AFTER = 14;
  private final School school;
  private final ExamEnrolment exams;
  private final Staff staff;
  private final Week week;

  /** The people of the school who do something in it. */
  record Staff(
      Teachers teachers, ExamOffice office, Committee committee, Reports reports, Papers papers) {
    Staff(School school, Optional<Pages> pages) {
      this(
          new Teachers(school),
          new ExamOffice(school),
          new Committee(school),
          new Reports(school),
          new Papers(school, pages));
    }
  }

  Round(School school, Staff staff, Week week) {
    this.school = school;
    this.exams = school.exams();
    this.staff = staff;
    this.week = week;
  }

  /** Runs it. */
  void run() {
    school.clock().moveTo(School.at(week.monday().minusDays(SIGN_UP_DAYS_BEFORE), 9));
    List<Enrolment> spent = findCandidates();
    staff.committee().meet(week, spent).forEach(week::add);
    if (week.exams().isEmpty()) {
      return;
    }
    week.exams().forEach(exam -> staff.teachers().decide(exam, week.candidates(exam)));
    Planner planner = new Planner(school, week.monday());
    week.exams().forEach(exam -> week.add(exam, planner.open(exam, week.candidates(exam))));
    school.deliver();
    signUp();
    change(new Changes(school, week, planner));
    school.deliver();
    staff.papers().takeAlong(week.sittings());
    hold();
    establish();
    staff.office().work();
    school.deliver();
    staff.papers().fetch();
  }

  private void signUp() {
    Students students = new Students(school);
    new SignUps(school, students).signUp(week);
    school.deliver();
    staff.office().sendAgain();
    school.deliver();
    List<Participation> signedUp = students.cancel(week.signedUp());
    if (week.number() == 1) {
      signedUp = loseAGo(signedUp);
    }
    new WaitingLists(school, week).promote();
    students.move(week, signedUp);
    school.deliver();
  }

  /** Answers those who are left. */
  private List<Participation> loseAGo(List<Participation> signedUp) {
    staff.teachers().withdrawOne(signedUp);
    return staff.office().signOffWithoutGo(signedUp);
  }

  /** Each round has a mishap of its own. */
  private void change(Changes changes) {
    switch (week.number()) {
      case 0 -> changes.loseARoom();
      case 1 -> changes.callOffSmallest();
      default -> changes.postponeOne();
    }
    school.deliver();
    changes.openQuietRoom();
  }

  /** Finds who must still take what, and answers those for which no attempt is left. */
  private List<Enrolment> findCandidates() {
    List<Enrolment> spent = new ArrayList<>();
    for (StudentId student : school.register().students()) {
      exams.enrolment().ofStudent(School.OFFICE, student).orElseThrow().stream()
          .filter(enrolment -> enrolment.schoolYear().equals(week.year()))
          .limit(school.examsPerYear())
          .filter(Enrolment::isOpen)
          .forEach(
              enrolment -> {
                if (hasAnAttempt(enrolment)) {
                  week.add(enrolment);
                } else {
                  spent.add(enrolment);
                }
              });
    }
    return spent;
  }

  private boolean hasAnAttempt(Enrolment enrolment) {
    return exams.attempts().standing(School.OFFICE, enrolment.id()).orElseThrow().left().orElse(1)
        > 0;
  }

  /** The supplier sends attendance, results and reports; then the sittings are closed. */
  private void hold() {
    school.clock().moveTo(School.at(week.lastDay(), 20));
    staff.reports().noteLate(week);
    staff.reports().noteIrregularities(week);
    school.supplier().holdAll(request -> school.receive(flow(request), request));
    if (week.number() == 0) {
      school.supplier().lateResult().forEach(late -> school.receive("3-results", late));
      school.supplier().correction().forEach(change -> school.receive("3-results", change));
      staff.teachers().recordUnplanned(week);
    }
    week.sittings()
        .forEach(
            sitting ->
                exams.results().close(new CloseSitting(School.OFFICE, sitting)).orElseThrow());
    staff.reports().close(week.sittings());
  }

  private static String flow(OkeRequest request) {
    return request.path().startsWith("/offerings") ? "4-reports" : "3-results";
  }

  /** Two weeks later the exam committee establishes whatever has a grade. */
  private void establish() {
    school.clock().moveTo(School.at(week.lastDay().plusDays(ESTABLISHED_DAYS_AFTER), 16));
    List<Participation> taken = week.participations();
    if (week.number() == 0) {
      staff.committee().declareVoid(taken);
    }
    staff.committee().establish(taken);
  }
}
