package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes instances like those of a school for vocational education: programmes at locations, three
 * years each with exams of its own, weekdays on work placement, general exams that are open at the
 * neighbouring locations too, some resits, and as many seats as requests. The same seed and size
 * give the same instance on each machine.
 */
final class Instances {

  /** The size of a school. */
  record Size(String name, int students, int locations, int generalExams, int mostSeats) {

    static Size team() {
      return new Size("team", 400, 1, 6, 12);
    }

    static Size college() {
      return new Size("college", 2_500, 1, 16, 30);
    }

    static Size region(int students) {
      return new Size("region" + students, students, students / 750, 16, 30);
    }

    static Size school() {
      return new Size("school", 35_000, 14, 16, 30);
    }
  }

  private static final int DAYS = 10;
  private static final int DAY = 24 * 60;
  private static final int OPENS = 510;
  private static final int CLOSES = 990;

  private record Programme(int location, int weight, int[][] years, int[][] placementDays) {}

  private record Exam(int minutes, int[] placementDays) {}

  /** A sitting; one in three of the general exams is open to the neighbouring locations. */
  private record Sitting(int exam, int start, int capacity, int location, boolean isShared) {}

  private record Request(int student, int exam, int home, int[] placementDays) {}

  private final Size size;
  private final Random random;
  private final List<Programme> programmes = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<Sitting> sittings = new ArrayList<>();
  private final List<Exam> exams = new ArrayList<>();
  private final int[] extra;

  private Instances(Size size, long seed) {
    this.size = size;
    this.random = new Random(seed * 1_000_003 + size.students());
    this.extra = new int[size.students()];
  }

  /** An instance over ten days, named by size and seed. */
  static Instance make(Size size, long seed) {
    return new Instances(size, seed).make(size.name() + "-g" + seed);
  }

  /**
   * An instance around the exams of real students, each away on one weekday; all else is made up.
   */
  static Instance around(String name, List<int[]> examsOfStudents, long seed) {
    Instances made = new Instances(new Size(name, examsOfStudents.size(), 1, 0, 30), seed);
    int most = examsOfStudents.stream().flatMapToInt(IntStream::of).max().orElseThrow();
    IntStream.rangeClosed(0, most).forEach(exam -> made.newExam(new int[0]));
    for (int student = 0; student < examsOfStudents.size(); student++) {
      made.enrol(student, examsOfStudents.get(student));
    }
    return made.withSittings(name);
  }

  /**
   * The same with all sittings on a few days: more of them overlap, and what is open to whom stays.
   */
  static Instance squeezed(Instance ten, int days) {
    return new Instance(
        ten.name() + "-d" + days,
        ten.exams(),
        ten.exam(),
        IntStream.of(ten.start()).map(time -> time / DAY % days * DAY + time % DAY).toArray(),
        IntStream.of(ten.end()).map(time -> time / DAY % days * DAY + time % DAY).toArray(),
        ten.capacity(),
        ten.location(),
        ten.extra(),
        ten.student(),
        ten.requested(),
        ten.open());
  }

  private Instance make(String name) {
    int[] popularity = new int[size.generalExams()];
    for (int exam = 0; exam < popularity.length; exam++) {
      newExam(new int[0]);
      popularity[exam] = 10 + random.nextInt(15);
    }
    makeProgrammes();
    int[] weights = programmes.stream().mapToInt(Programme::weight).toArray();
    for (int student = 0; student < size.students(); student++) {
      giveExtraTime(student);
      enrol(student, programmes.get(drawn(weights)), popularity);
    }
    return withSittings(name);
  }

  private void giveExtraTime(int student) {
    extra[student] = random.nextInt(100) < 12 ? 30 : 0;
  }

  private Instance withSittings(String name) {
    int[][] seats = new int[exams.size()][size.locations()];
    requests.forEach(one -> seats[one.exam()][one.home()]++);
    for (int exam = 0; exam < exams.size(); exam++) {
      makeSittings(exam, seats[exam]);
    }
    return instance(name);
  }

  private int newExam(int[] placementDays) {
    exams.add(new Exam(60 + 30 * random.nextInt(4), placementDays));
    return exams.size() - 1;
  }

  private void makeProgrammes() {
    int[] locationWeights =
        IntStream.range(0, size.locations()).map(one -> 10 + random.nextInt(15)).toArray();
    for (int one = 0; one < Math.max(4, size.students() / 145); one++) {
      int[][] years = new int[3][];
      int[][] placementDays = new int[3][];
      for (int year = 0; year < 3; year++) {
        int[] days = random.ints(0, 5).distinct().limit(1 + random.nextInt(2)).toArray();
        placementDays[year] = days;
        years[year] =
            IntStream.range(0, 2 + random.nextInt(3)).map(exam -> newExam(days)).toArray();
      }
      programmes.add(
          new Programme(
              drawn(locationWeights),
              (int) (100 * StrictMath.exp(0.6 * random.nextGaussian())),
              years,
              placementDays));
    }
  }

  private int drawn(int[] weights) {
    int left = random.nextInt(IntStream.of(weights).sum());
    int one = 0;
    while (left >= weights[one]) {
      left -= weights[one++];
    }
    return one;
  }

  private void enrol(int student, Programme programme, int[] popularity) {
    int year = random.nextInt(3);
    int[] again = programme.years()[random.nextInt(3)];
    IntStream general =
        IntStream.generate(() -> drawn(popularity))
            .distinct()
            .limit(random.nextInt(2) + random.nextInt(2));
    IntStream own = IntStream.of(programme.years()[year]).filter(exam -> random.nextInt(100) < 57);
    IntStream resit =
        IntStream.of(again[random.nextInt(again.length)]).filter(exam -> random.nextInt(100) < 15);
    IntStream.concat(general, IntStream.concat(own, resit))
        .sorted()
        .distinct()
        .forEach(
            exam ->
                requests.add(
                    new Request(
                        student, exam, programme.location(), programme.placementDays()[year])));
  }

  private void enrol(int student, int[] wanted) {
    giveExtraTime(student);
    int[] away = {random.nextInt(5)};
    for (int exam : wanted) {
      requests.add(new Request(student, exam, 0, away));
    }
  }

  private void makeSittings(int exam, int[] seats) {
    boolean general = exam < size.generalExams();
    int fewest = size.mostSeats() <= 12 ? 5 : general ? 15 : 6;
    int most = general ? size.mostSeats() : Math.min(24, size.mostSeats());
    for (int location = 0; location < seats.length; location++) {
      for (int left = seats[location];
          left > 0;
          left -= sittings.get(sittings.size() - 1).capacity()) {
        int capacity = Math.min(left, fewest + random.nextInt(most - fewest + 1));
        sittings.add(
            new Sitting(
                exam,
                start(exams.get(exam)),
                capacity,
                location,
                general && random.nextInt(10) < 3));
      }
    }
  }

  private int start(Exam exam) {
    int day =
        random
            .ints(0, DAYS)
            .filter(one -> isAtSchool(one, exam.placementDays()))
            .findFirst()
            .orElseThrow();
    return day * DAY + OPENS + 30 * random.nextInt((CLOSES - OPENS - exam.minutes()) / 30 + 1);
  }

  private static boolean isAtSchool(int day, int[] placementDays) {
    return IntStream.of(placementDays).noneMatch(placement -> day % 5 == placement);
  }

  private Instance instance(String name) {
    Map<Integer, List<Integer>> ofExam =
        IntStream.range(0, sittings.size())
            .boxed()
            .collect(Collectors.groupingBy(one -> sittings.get(one).exam()));
    return new Instance(
        name,
        exams.size(),
        sittings.stream().mapToInt(Sitting::exam).toArray(),
        sittings.stream().mapToInt(Sitting::start).toArray(),
        sittings.stream().mapToInt(one -> one.start() + exams.get(one.exam()).minutes()).toArray(),
        sittings.stream().mapToInt(Sitting::capacity).toArray(),
        sittings.stream().mapToInt(Sitting::location).toArray(),
        extra,
        requests.stream().mapToInt(Request::student).toArray(),
        requests.stream().mapToInt(Request::exam).toArray(),
        requests.stream().map(one -> open(one, ofExam.get(one.exam()))).toArray(int[][]::new));
  }

  private int[] open(Request request, List<Integer> ofExam) {
    return ofExam.stream()
        .mapToInt(Integer::intValue)
        .filter(one -> isOpen(request, sittings.get(one)))
        .toArray();
  }

  private static boolean isOpen(Request request, Sitting sitting) {
    int distance = Math.abs(sitting.location() - request.home());
    return (distance == 0 || distance == 1 && sitting.isShared())
        && isAtSchool(sitting.start() / DAY, request.placementDays());
  }

  /** Writes an instance over ten days, and squeezed into three and two. */
  static void write(Instance ten, Path folder) throws IOException {
    ten.write(folder);
    squeezed(ten, 3).write(folder);
    squeezed(ten, 2).write(folder);
  }

  /** Writes instances of all sizes into a folder: {@code Instances FOLDER [FIRST_SEED]}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    for (int seed = first; seed < first + 12; seed++) {
      write(make(Size.team(), seed), folder);
    }
    for (int seed = first; seed < first + 4; seed++) {
      write(make(Size.college(), seed), folder);
    }
    for (int students = 6_000; students < 10_000; students += 1_000) {
      write(make(Size.region(students), first), folder);
    }
    for (int seed = first; seed < first + 3; seed++) {
      write(make(Size.school(), seed), folder);
    }
  }
}
