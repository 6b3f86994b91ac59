package org.okeenrolment.internal.placing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingPreferences;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;

/** Draws small problems in which seats are short and times clash. */
final class PlacingArbitraries {
  private static final Instant MONDAY = Instant.parse("2027-01-11T08:00:00Z");

  private final Random random;
  private final boolean everything;

  private PlacingArbitraries(long seed, boolean everything) {
    this.random = new Random(seed);
    this.everything = everything;
  }

  static PlacingProblem tiny(long seed, boolean everything) {
    return new PlacingArbitraries(seed, everything).problem(3, 5);
  }

  /** Answers problems of seats and times alone. */
  static Arbitrary<PlacingProblem> plain() {
    return seeds().map(seed -> tiny(seed, false));
  }

  /** Answers problems with everything that a problem can have but groups. */
  static Arbitrary<PlacingProblem> whole() {
    return seeds().map(seed -> tiny(seed, true));
  }

  /** Answers larger problems in which nobody asks for more than one seat. */
  static Arbitrary<PlacingProblem> single() {
    return seeds()
        .map(
            seed ->
                new PlacingArbitraries(seed, false)
                    .problem(8, 60)
                    .withStudents(
                        new PlacingArbitraries(seed, false)
                            .problem(8, 60).students().stream()
                                .map(
                                    one ->
                                        one.withRequests(one.requests().stream().limit(1).toList()))
                                .toList()));
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  private PlacingProblem problem(int exams, int students) {
    List<List<PlacingSitting>> offered = new ArrayList<>();
    for (int exam = 0; exam < exams; exam++) {
      offered.add(sittings(exam));
    }
    List<PlacingStudent> all = new ArrayList<>();
    for (int student = 0; student < students; student++) {
      all.add(student(student, offered));
    }
    return PlacingProblem.builder()
        .sittings(offered.stream().flatMap(List::stream).toList())
        .students(all)
        .preferences(everything ? new PlacingPreferences(5, 3, 2) : PlacingPreferences.none())
        .build();
  }

  private List<PlacingSitting> sittings(int exam) {
    List<PlacingSitting> sittings = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Instant start =
          MONDAY.plus(Duration.ofMinutes(30L * random.nextInt(5) + 1440L * random.nextInt(2)));
      int seats = random.nextInt(4);
      int reserved = everything && random.nextInt(4) == 0 ? random.nextInt(seats + 1) : 0;
      sittings.add(
          PlacingSitting.builder()
              .id(new SittingId(exam + "-" + i))
              .exam(new ExamId("exam " + exam))
              .moment(new Interval(start, start.plus(Duration.ofMinutes(60))))
              .seats(seats)
              .putReserved("resit", reserved)
              .location(place())
              .burden(everything ? random.nextInt(3) : 0)
              .build());
    }
    return sittings;
  }

  private String place() {
    return random.nextBoolean() ? "north" : "south";
  }

  private PlacingStudent student(int number, List<List<PlacingSitting>> offered) {
    Duration extra = Duration.ofMinutes(random.nextInt(4) == 0 ? 30 : 0);
    List<PlacingRequest> requests = new ArrayList<>();
    for (List<PlacingSitting> sittings : offered) {
      if (random.nextInt(3) > 0) {
        requests.add(request(sittings, extra));
      }
    }
    return PlacingStudent.builder()
        .id(new StudentId("student " + number))
        .requests(requests)
        .location(everything ? Optional.of(place()) : Optional.empty())
        .maxPerDay(
            everything && random.nextInt(3) == 0
                ? OptionalInt.of(1 + random.nextInt(2))
                : OptionalInt.empty())
        .build();
  }

  private PlacingRequest request(List<PlacingSitting> sittings, Duration extra) {
    List<PlacingOption> open =
        sittings.stream()
            .filter(sitting -> random.nextInt(4) > 0)
            .map(sitting -> new PlacingOption(sitting.id(), extra))
            .toList();
    return PlacingRequest.builder()
        .exam(sittings.get(0).exam())
        .open(open)
        .kind(everything && random.nextInt(3) == 0 ? Optional.of("resit") : Optional.empty())
        .priority(everything ? random.nextInt(3) : 0)
        .deadline(
            everything && random.nextInt(3) == 0
                ? Optional.of(MONDAY.plus(Duration.ofHours(random.nextInt(30))))
                : Optional.empty())
        .build();
  }

  /**
   * Answers a problem after a plan, where some have seats, and some of these are fixed.
   *
   * @param of one of so many loses his seat; 1: nobody does, and nobody is fixed
   */
  static PlacingProblem after(
      PlacingProblem problem, Map<StudentExam, SittingId> seats, long seed, int of) {
    Random random = new Random(seed);
    return problem.withStudents(
        problem.students().stream()
            .map(
                student ->
                    student.withRequests(
                        student.requests().stream()
                            .map(
                                request -> {
                                  SittingId seat =
                                      seats.get(new StudentExam(student.id(), request.exam()));
                                  return seat == null || of > 1 && random.nextInt(of) == 0
                                      ? request
                                      : request
                                          .withCurrent(seat)
                                          .withFixed(of > 1 && random.nextInt(4) == 0);
                                })
                            .toList()))
            .toList());
  }
}
