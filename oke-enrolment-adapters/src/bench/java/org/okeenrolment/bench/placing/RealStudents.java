package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Instances around the exams of real students: {@code RealStudents FILE FOLDER}. It reads {@code
 * .exam} as the timetabling competition of 2007 has it (a line per exam: minutes, students), and
 * {@code .stu} of the Toronto benchmark (a line per student: exams from 1 on). Neither comes with
 * this library.
 */
final class RealStudents {

  private RealStudents() {}

  /** Writes three instances, over ten days, three and two. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    String fileName = Objects.requireNonNull(file.getFileName()).toString();
    List<String> lines = Files.readAllLines(file);
    List<int[]> students = fileName.endsWith(".exam") ? ofExams(lines) : ofStudents(lines);
    Instance ten = Instances.around("real-" + fileName.replaceAll("\\..*", ""), students, 1);
    Instances.write(ten, Path.of(arguments[1]));
  }

  private static List<int[]> ofExams(List<String> lines) {
    TreeMap<Integer, List<Integer>> exams = new TreeMap<>();
    for (int exam = 0; exam + 1 < lines.size() && !lines.get(exam + 1).startsWith("["); exam++) {
      int[] minutesAndStudents = numbers(lines.get(exam + 1));
      for (int one = 1; one < minutesAndStudents.length; one++) {
        exams.computeIfAbsent(minutesAndStudents[one], none -> new ArrayList<>()).add(exam);
      }
    }
    return exams.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static List<int[]> ofStudents(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .map(
            line ->
                Arrays.stream(numbers(line)).map(exam -> exam - 1).sorted().distinct().toArray())
        .toList();
  }

  private static int[] numbers(String line) {
    return Stream.of(line.trim().split("[,\\s]+")).mapToInt(Integer::parseInt).toArray();
  }
}
