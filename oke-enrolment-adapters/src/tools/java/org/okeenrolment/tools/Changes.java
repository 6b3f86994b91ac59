package org.okeenrolment.tools;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.AppliedNeeds;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.Relocation;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingChange;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;

/** What is planned otherwise once students are signed up. */
final class Changes {
  private static final int LEFT_OF_THE_ROOM = 10;
  private static final int QUIET_ROOM_FROM = 2;

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final Week week;
  private final Planner planner;

  Changes(School school, Week week, Planner planner) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
    this.week = week;
    this.planner = planner;
  }

  /** One sitting is held an hour later, with everybody who can make it. */
  void postponeOne() {
    ExamId exam = last(week.exams());
    Sitting sitting = week.open(exam).get(0);
    Interval later =
        new Interval(
            sitting.moment().start().plus(Duration.ofHours(1)),
            sitting.moment().end().plus(Duration.ofHours(1)));
    SittingChange change =
        exams
            .planning()
            .change(
                ChangeSitting.builder()
                    .actor(School.OFFICE)
                    .changed(sitting.withMoment(later))
                    .reason("the bus is late")
                    .participants(ChangeSitting.Participants.MOVE_ALONG)
                    .build())
            .orElseThrow();
    figures.add(Figure.POSTPONED);
    figures.add(Figure.MOVED_ALONG, change.movedAlong().size());
    figures.add(Figure.CLASHED, change.signedOff().size());
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** The invigilator of the smallest sitting is ill, and it is called off. */
  void callOffSmallest() {
    Sitting smallest =
        week.exams().stream()
            .flatMap(exam -> week.open(exam).stream())
            .min(Comparator.comparingInt(this::places).thenComparing(Sitting::name))
            .orElseThrow();
    SittingChange off =
        exams
            .planning()
            .cancel(new CancelSitting(School.OFFICE, smallest.id(), "the invigilator is ill"))
            .orElseThrow();
    week.remove(smallest);
    figures.add(Figure.CALLED_OFF);
    figures.add(Figure.SIGNED_OFF, off.signedOff().size());
  }

  private int places(Sitting sitting) {
    return exams.planning().roster(School.OFFICE, sitting.id()).orElseThrow().places().size();
  }

  /** Of the room of the largest exam only a part can be used. */
  void loseARoom() {
    ExamId exam =
        week.exams().stream()
            .max(Comparator.comparingInt(one -> week.candidates(one).size()))
            .orElseThrow();
    Sitting lost = week.open(exam).get(0);
    if (places(lost) > LEFT_OF_THE_ROOM) {
      reduce(lost);
    }
  }

  /** Where a rehearsal shows that the other rooms are too full, one more is opened before. */
  private void reduce(Sitting lost) {
    List<SittingId> others = others(lost);
    ReduceSitting command = reduction(lost, others);
    if (others.isEmpty()
        || !exams
            .rehearse(steps -> steps.planning().reduce(command))
            .orElseThrow()
            .notMoved()
            .isEmpty()) {
      Sitting more = planner.openBeside(lost, "another room", Planner.SEATS);
      week.add(lost.exam(), List.of(more.id()));
    }
    Relocation relocation = exams.planning().reduce(reduction(lost, others(lost))).orElseThrow();
    figures.add(Figure.REDUCED);
    figures.add(Figure.RELOCATED, relocation.moved().size());
    Surprise.unless(
        relocation.notMoved().isEmpty(), "They have no seat: %s.", relocation.notMoved());
  }

  private List<SittingId> others(Sitting lost) {
    return week.open(lost.exam()).stream()
        .map(Sitting::id)
        .filter(other -> !other.equals(lost.id()))
        .toList();
  }

  private static ReduceSitting reduction(Sitting lost, List<SittingId> targets) {
    return ReduceSitting.builder()
        .actor(School.OFFICE)
        .sitting(lost.id())
        .capacity(LEFT_OF_THE_ROOM)
        .targets(targets)
        .reason("the roof leaks")
        .build();
  }

  /** The students of one exam who sit longer get a quiet room together. */
  void openQuietRoom() {
    Map<ExamId, List<Participation>> longer =
        week.candidates().stream()
            .filter(this::hasNeeds)
            .flatMap(candidate -> week.signedUp(candidate).stream())
            .filter(this::sitsLonger)
            .collect(
                Collectors.groupingBy(one -> one.of().exam(), TreeMap::new, Collectors.toList()));
    figures.add(Figure.LONGER, longer.values().stream().mapToInt(List::size).sum());
    longer.values().stream()
        .filter(group -> group.size() >= QUIET_ROOM_FROM)
        .findFirst()
        .ifPresent(this::moveToQuietRoom);
  }

  private boolean hasNeeds(Enrolment candidate) {
    return !school.register().needs(candidate.of().student()).isEmpty();
  }

  /** What his needs come to is for the regulation to say. */
  private boolean sitsLonger(Participation seat) {
    AppliedNeeds needs =
        exams.planning().needs(School.OFFICE, seat.enrolment(), seat.sitting()).orElseThrow();
    return needs.minutes() > 0;
  }

  /** As many as a room holds of those who start at the same moment. */
  private void moveToQuietRoom(List<Participation> longer) {
    SittingId from = longer.get(0).sitting();
    Instant start = longer.get(0).moment().start();
    List<Participation> group =
        longer.stream()
            .filter(seat -> seat.moment().start().equals(start))
            .limit(Planner.SEATS)
            .toList();
    Sitting beside =
        week.open(group.get(0).of().exam()).stream()
            .filter(sitting -> sitting.id().equals(from))
            .findFirst()
            .orElseThrow();
    Sitting quiet = planner.openBeside(beside, "quiet room", group.size());
    week.add(quiet.exam(), List.of(quiet.id()));
    figures.add(Figure.QUIET_ROOMS);
    for (Participation seat : group) {
      MoveSignUp move = new MoveSignUp(School.OFFICE, seat.id(), quiet.id(), "sits longer");
      exams.signUp().move(move).orElseThrow();
      figures.add(Figure.MOVED_TO_QUIET);
    }
  }
}
