package org.okeenrolment.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.overview.AwaitingGo;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.signup.Participation;

/** The teachers: each works through the students of his exam who wait for his Go. */
final class Teachers {
  private static final int PAGE = 100;
  private static final int NO_GO_ONE_IN = 25;

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final Set<EnrolmentId> notReady = new HashSet<>();

  Teachers(School school) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
  }

  /** The first time a student in 25 is not ready; the next time he is. */
  void decide(ExamId exam, List<Enrolment> candidates) {
    Actor teacher = School.teacherOf(exam);
    Set<EnrolmentId> own = new HashSet<>();
    for (Enrolment candidate : candidates) {
      own.add(candidate.id());
      if (notReady.remove(candidate.id())) {
        giveGo(teacher, candidate);
      }
    }
    waiting(
        teacher,
        exam,
        one -> {
          if (own.contains(one.id())) {
            decide(teacher, one);
          }
        });
  }

  private void waiting(Actor teacher, ExamId exam, Consumer<Enrolment> decide) {
    StudentId last = null;
    List<AwaitingGo> page;
    do {
      page = exams.overviews().awaitingGo(teacher, exam, last, PAGE).orElseThrow();
      for (AwaitingGo one : page) {
        last = one.enrolment().of().student();
        decide.accept(one.enrolment());
      }
    } while (page.size() == PAGE);
  }

  private void decide(Actor teacher, Enrolment enrolment) {
    if (school.chance().oneIn(NO_GO_ONE_IN, "no-go", enrolment.id())) {
      exams
          .approval()
          .giveNoGo(new GiveNoGo(teacher, enrolment.id(), "practice test not passed"))
          .orElseThrow();
      notReady.add(enrolment.id());
      figures.add(Figure.NO_GOES);
    } else {
      giveGo(teacher, enrolment);
    }
  }

  private void giveGo(Actor teacher, Enrolment enrolment) {
    exams.approval().giveGo(new GiveGo(teacher, enrolment.id())).orElseThrow();
    figures.add(Figure.GOES);
  }

  /** One of those who are signed up turns out to have copied his work. */
  void withdrawOne(List<Participation> signedUp) {
    school
        .chance()
        .one(signedUp, "copied", Participation::id)
        .ifPresent(
            one -> {
              Actor teacher = School.teacherOf(one.of().exam());
              exams
                  .approval()
                  .withdrawGo(new WithdrawGo(teacher, one.enrolment(), "the work was copied"))
                  .orElseThrow();
              figures.add(Figure.GOES_WITHDRAWN);
            });
  }

  /** One who was not signed up came all the same; his teacher marks his work. */
  void recordUnplanned(Week week) {
    week.candidates().stream()
        .filter(candidate -> !week.sittings(candidate.of().exam()).isEmpty())
        .filter(candidate -> week.participations(candidate).isEmpty())
        .findFirst()
        .ifPresent(candidate -> recordUnplanned(candidate, week));
  }

  private void recordUnplanned(Enrolment candidate, Week week) {
    ExamId exam = candidate.of().exam();
    exams
        .results()
        .recordUnplanned(
            RecordUnplanned.builder()
                .actor(School.teacherOf(exam))
                .enrolment(candidate.id())
                .sitting(week.sittings(exam).get(0))
                .measurement(
                    Measurement.of(Attendance.PRESENT, week.lastDay()).score("4.8").build())
                .build())
        .orElseThrow();
    figures.add(Figure.UNPLANNED);
  }
}
