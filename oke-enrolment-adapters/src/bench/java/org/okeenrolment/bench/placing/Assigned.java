package org.okeenrolment.bench.placing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.PlacingWatch;
import org.okeenrolment.plan.SittingId;

/** An instance in the words of the library, as its assigner places it. */
final class Assigned {
  private static final Instant START = Instant.parse("2027-01-04T00:00:00Z");

  private final Instance instance;
  private final PlacingProblem problem;

  Assigned(Instance instance, int effort) {
    this.instance = instance;
    List<PlacingOption> plain = options(0);
    List<PlacingOption> longer = options(30);
    List<PlacingSitting> sittings = new ArrayList<>();
    for (int sitting = 0; sitting < instance.sittings(); sitting++) {
      sittings.add(
          PlacingSitting.builder()
              .id(plain.get(sitting).sitting())
              .exam(exam(instance.exam()[sitting]))
              .moment(
                  new Interval(
                      START.plus(Duration.ofMinutes(instance.start()[sitting])),
                      START.plus(Duration.ofMinutes(instance.end()[sitting]))))
              .seats(instance.capacity()[sitting])
              .build());
    }
    int[] first = instance.firstRequests();
    List<PlacingStudent> students = new ArrayList<>();
    for (int student = 0; student < instance.students(); student++) {
      int extra = instance.extra()[student];
      List<PlacingOption> options = extra == 0 ? plain : extra == 30 ? longer : options(extra);
      students.add(
          PlacingStudent.builder()
              .id(new StudentId("" + student))
              .requests(
                  IntStream.range(first[student], first[student + 1])
                      .mapToObj(request -> request(request, options))
                      .toList())
              .build());
    }
    this.problem =
        PlacingProblem.builder().sittings(sittings).students(students).effort(effort).build();
  }

  private List<PlacingOption> options(int extra) {
    return IntStream.range(0, instance.sittings())
        .mapToObj(
            sitting -> new PlacingOption(new SittingId("" + sitting), Duration.ofMinutes(extra)))
        .toList();
  }

  private static ExamId exam(int number) {
    return new ExamId("" + number);
  }

  private PlacingRequest request(int request, List<PlacingOption> options) {
    return PlacingRequest.builder()
        .exam(exam(instance.requested()[request]))
        .open(Arrays.stream(instance.open()[request]).mapToObj(options::get).toList())
        .build();
  }

  PlacingPlan plan() {
    return ExamEnrolment.sittingAssigner().assign(problem, PlacingWatch.none());
  }

  /** Answers the sitting of each request, or -1 for none. */
  int[] seats(PlacingPlan plan) {
    int[] seats = new int[instance.requests()];
    for (int request = 0; request < seats.length; request++) {
      SittingId seat =
          plan.seats()
              .get(
                  new StudentExam(
                      new StudentId("" + instance.student()[request]),
                      exam(instance.requested()[request])));
      seats[request] = seat == null ? -1 : Integer.parseInt(seat.value());
    }
    return seats;
  }
}
