package org.okeenrolment.internal.signup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.PlacingWatch;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/** Those who wait for seats of an exam, in the order in which they get one. */
final class Line {
  private final Map<StudentId, List<Participation>> places = new LinkedHashMap<>();

  /**
   * Takes their places.
   *
   * @param inOrder in the order of the lists
   */
  Line(List<Participation> inOrder) {
    inOrder.forEach(
        one -> places.computeIfAbsent(one.of().student(), any -> new ArrayList<>()).add(one));
  }

  Set<StudentId> students() {
    return places.keySet();
  }

  /** Answers the places of a student, first the one from which he is served. */
  List<Participation> of(StudentId student) {
    return Objects.requireNonNull(places.get(student));
  }

  boolean isOnSeveralLists() {
    return places.values().stream().anyMatch(some -> some.size() > 1);
  }

  /** Answers the same line where everybody is first served from where it is planned. */
  Line planned(Work work, List<SittingId> sittings, SittingAssigner assigner) {
    Map<StudentExam, SittingId> plan =
        assigner.assign(problem(work, sittings), PlacingWatch.none()).seats();
    return new Line(
        places.values().stream()
            .flatMap(
                some ->
                    some.stream()
                        .sorted(
                            Comparator.comparing(one -> !one.sitting().equals(plan.get(one.of())))))
            .toList());
  }

  private PlacingProblem problem(Work work, List<SittingId> sittings) {
    List<PlacingStudent> students = new ArrayList<>();
    for (List<Participation> some : places.values()) {
      students.add(student(work, some, 1_000 - students.size() * 1_000 / places.size()));
    }
    return PlacingProblem.builder()
        .sittings(
            sittings.stream()
                .map(work::sitting)
                .map(one -> AskedSittings.placing(one, seatsLeft(work, one)))
                .toList())
        .students(students)
        .zone(work.zone())
        .build();
  }

  private static PlacingStudent student(Work work, List<Participation> some, int priority) {
    StudentExam of = some.get(0).of();
    return PlacingStudent.builder()
        .id(of.student())
        .addRequests(
            PlacingRequest.builder()
                .exam(of.exam())
                .open(
                    some.stream()
                        .filter(one -> isOpen(situation(work, one)))
                        .map(one -> PlacingOption.of(one.sitting()))
                        .toList())
                .priority(priority)
                .build())
        .build();
  }

  private static boolean isOpen(SignUpSituation situation) {
    return SignUpRules.decide(situation.withPool(SeatPool.BEYOND_CAPACITY)).isAllowed();
  }

  /**
   * Answers how it is for whoever is next: the window does not bind him, since he asked in time.
   */
  static SignUpSituation situation(Work work, Participation waiting) {
    return new Situations(work, work.enrolment(waiting.enrolment()))
        .of(work.sitting(waiting.sitting()), waiting.variant())
        .nextInLine();
  }

  static int seatsLeft(Work work, Sitting sitting) {
    return sitting.seatsLeft(
        sitting.pool(work.now()), work.session().sittings().seatsTaken(sitting.id()));
  }
}
