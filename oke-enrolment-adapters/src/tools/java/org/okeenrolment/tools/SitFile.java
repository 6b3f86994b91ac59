package org.okeenrolment.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;

/**
 * Reads a problem of placing in the text format of problems that are passed on without names: a
 * line {@code Q} for each sitting and a line {@code S} for each student, all numbers, times in
 * minutes since the start of the period.
 */
final class SitFile {
  private static final Instant START = Instant.parse("2027-01-04T00:00:00Z");

  private final Map<String, SittingId> sittings = new HashMap<>();
  private final Map<String, ExamId> exams = new HashMap<>();
  private final Map<String, PlacingOption> options = new HashMap<>();
  private final List<PlacingSitting> seats = new ArrayList<>();
  private final List<PlacingStudent> students = new ArrayList<>();

  /**
   * Answers the problem in a file.
   *
   * @param file the file, packed when its name ends with {@code .gz}
   * @param effort how hard a better plan is searched for
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when a line is not as it must be; the message names it
   */
  static PlacingProblem read(Path file, int effort) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return new SitFile().read(lines, effort);
    }
  }

  private PlacingProblem read(BufferedReader lines, int effort) throws IOException {
    String line = lines.readLine();
    for (int number = 1; line != null; number++) {
      try {
        add(line, number);
      } catch (RuntimeException wrong) {
        throw new IllegalArgumentException(
            "line %d (%s) cannot be understood: %s".formatted(number, shortened(line), wrong),
            wrong);
      }
      line = lines.readLine();
    }
    return PlacingProblem.builder().sittings(seats).students(students).effort(effort).build();
  }

  private static String shortened(String line) {
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  private void add(String line, int number) {
    String[] words = line.split(" ");
    switch (number == 1 ? "SIT1".equals(words[0]) ? "" : "head" : words[0]) {
      case "" -> {}
      case "Q" -> addSitting(words);
      case "S" -> addStudent(words);
      default ->
          throw new IllegalArgumentException(
              "The file starts with SIT1, and then each line with Q or S.");
    }
  }

  private void addSitting(String[] words) {
    SittingId id = sittings.computeIfAbsent(words[1], SittingId::new);
    seats.add(
        PlacingSitting.builder()
            .id(id)
            .exam(exam(value("exam", words[2])))
            .moment(new Interval(moment("start", words[3]), moment("end", words[4])))
            .seats(Integer.parseInt(value("cap", words[5])))
            .location(value("loc", words[6]))
            .build());
  }

  private void addStudent(String[] words) {
    String extra = value("extra", words[2]);
    List<PlacingRequest> requests = new ArrayList<>();
    for (int i = 3; i < words.length; i++) {
      int colon = words[i].indexOf(':');
      requests.add(
          PlacingRequest.builder()
              .exam(exam(words[i].substring(0, colon)))
              .open(open(words[i].substring(colon + 1), extra))
              .build());
    }
    students.add(PlacingStudent.builder().id(new StudentId(words[1])).requests(requests).build());
  }

  private List<PlacingOption> open(String numbers, String extra) {
    List<PlacingOption> open = new ArrayList<>();
    for (String number : numbers.isEmpty() ? new String[0] : numbers.split(",")) {
      open.add(
          options.computeIfAbsent(
              number + "+" + extra,
              any ->
                  new PlacingOption(
                      sittings.computeIfAbsent(number, SittingId::new),
                      Duration.ofMinutes(Long.parseLong(extra)))));
    }
    return open;
  }

  private ExamId exam(String number) {
    return exams.computeIfAbsent(number, ExamId::new);
  }

  private static Instant moment(String name, String word) {
    return START.plus(Duration.ofMinutes(Long.parseLong(value(name, word))));
  }

  private static String value(String name, String word) {
    if (!word.startsWith(name + "=")) {
      throw new IllegalArgumentException("(%s) is expected instead of (%s).".formatted(name, word));
    }
    return word.substring(name.length() + 1);
  }

  /** Answers the placement of a plan, one line for each request: student, exam, sitting or -. */
  static String placement(PlacingProblem problem, Map<StudentExam, SittingId> seats) {
    StringBuilder text = new StringBuilder();
    for (PlacingStudent student : problem.students()) {
      for (PlacingRequest request : student.requests()) {
        SittingId seat = seats.get(new StudentExam(student.id(), request.exam()));
        text.append(student.id()).append(' ').append(request.exam()).append(' ');
        text.append(seat == null ? "-" : seat.value()).append('\n');
      }
    }
    return text.toString();
  }
}
