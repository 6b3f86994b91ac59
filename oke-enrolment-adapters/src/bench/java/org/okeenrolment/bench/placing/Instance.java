package org.okeenrolment.bench.placing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Requests to be placed on sittings, as a {@code .sit} file holds them. Times are minutes since the
 * start of the period; the arrays are those of the instance, not copies, and are not to be written
 * to.
 *
 * @param name the name of the file without its ending
 * @param exams the number of exams
 * @param exam of each sitting, its exam
 * @param start of each sitting, its start
 * @param end of each sitting, its end without extra time
 * @param capacity of each sitting, its seats
 * @param location of each sitting, where it is held
 * @param extra of each student, the minutes that lengthen each sitting for him
 * @param student of each request, who makes it; the requests of one student stand together
 * @param requested of each request, the exam that is asked for
 * @param open of each request, the sittings that are open to it
 */
@SuppressWarnings("ArrayRecordComponent") // values of a solver, compared by nobody
record Instance(
    String name,
    int exams,
    int[] exam,
    int[] start,
    int[] end,
    int[] capacity,
    int[] location,
    int[] extra,
    int[] student,
    int[] requested,
    int[][] open) {

  int sittings() {
    return exam.length;
  }

  int students() {
    return extra.length;
  }

  int requests() {
    return student.length;
  }

  int pairs() {
    return Stream.of(open).mapToInt(sittings -> sittings.length).sum();
  }

  /** Whether a student with the given extra time cannot take both sittings. */
  boolean clash(int one, int other, int extraTime) {
    return start[one] < end[other] + extraTime && start[other] < end[one] + extraTime;
  }

  /** The first request of each student, and one more entry with the number of all requests. */
  int[] firstRequests() {
    int[] first = new int[students() + 1];
    for (int one : student) {
      first[one + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    return first;
  }

  /** The requests that got a seat. */
  static int placed(int[] plan) {
    return (int) IntStream.of(plan).filter(sitting -> sitting >= 0).count();
  }

  /**
   * Says what is wrong with a plan: the sitting of each request, or -1.
   *
   * @return one sentence per fault; none if the plan holds
   */
  List<String> faults(int[] plan) {
    List<String> faults = new ArrayList<>();
    int[] taken = new int[sittings()];
    int[] first = firstRequests();
    for (int request = 0; request < requests(); request++) {
      int sitting = plan[request];
      if (sitting < 0) {
        continue;
      }
      if (IntStream.of(open[request]).noneMatch(one -> one == sitting)) {
        faults.add("The sitting (%d) is not open to the request (%d).".formatted(sitting, request));
      }
      if (++taken[sitting] == capacity[sitting] + 1) {
        faults.add(
            "The sitting (%d) has more requests than its capacity (%d)."
                .formatted(sitting, capacity[sitting]));
      }
      for (int other = first[student[request]]; other < request; other++) {
        if (plan[other] >= 0 && clash(sitting, plan[other], extra[student[request]])) {
          faults.add(
              "The sittings of the requests (%d) and (%d) overlap.".formatted(other, request));
        }
      }
    }
    return faults;
  }

  /** Reads {@code .sit}, packed with gzip or not. */
  static Instance read(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return read(name.replaceAll("\\.sit(\\.gz)?$", ""), lines);
    }
  }

  private static Instance read(String name, BufferedReader lines) throws IOException {
    String[] head = Objects.requireNonNull(lines.readLine(), "The file is empty.").split(" ");
    int sittings = value(head[3]);
    int requests = value(head[4]);
    Instance instance =
        new Instance(
            name,
            value(head[2]),
            new int[sittings],
            new int[sittings],
            new int[sittings],
            new int[sittings],
            new int[sittings],
            new int[value(head[1])],
            new int[requests],
            new int[requests],
            new int[requests][]);
    int request = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ");
      if (words[0].equals("Q")) {
        instance.sitting(words);
      } else if (words[0].equals("S")) {
        request = instance.student(words, request);
      }
    }
    return instance;
  }

  private static int value(String word) {
    return Integer.parseInt(word.substring(word.indexOf('=') + 1));
  }

  private void sitting(String[] words) {
    int sitting = Integer.parseInt(words[1]);
    exam[sitting] = value(words[2]);
    start[sitting] = value(words[3]);
    end[sitting] = value(words[4]);
    capacity[sitting] = value(words[5]);
    location[sitting] = value(words[6]);
  }

  private int student(String[] words, int firstRequest) {
    int one = Integer.parseInt(words[1]);
    extra[one] = value(words[2]);
    int request = firstRequest;
    for (String group : Arrays.asList(words).subList(3, words.length)) {
      int colon = group.indexOf(':');
      String options = group.substring(colon + 1);
      student[request] = one;
      requested[request] = Integer.parseInt(group.substring(0, colon));
      open[request] =
          options.isEmpty()
              ? new int[0]
              : Stream.of(options.split(",")).mapToInt(Integer::parseInt).toArray();
      request++;
    }
    return request;
  }

  /** Writes {@code name.sit.gz} into a folder. */
  void write(Path folder) throws IOException {
    try (PrintWriter out =
        new PrintWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".sit.gz"))),
            false,
            StandardCharsets.UTF_8)) {
      out.print(
          "SIT1 students=%d exams=%d sittings=%d requests=%d\n"
              .formatted(students(), exams, sittings(), requests()));
      for (int one = 0; one < sittings(); one++) {
        out.print(
            "Q %d exam=%d start=%d end=%d cap=%d loc=%d\n"
                .formatted(one, exam[one], start[one], end[one], capacity[one], location[one]));
      }
      int[] first = firstRequests();
      for (int one = 0; one < students(); one++) {
        out.print("S " + one + " extra=" + extra[one]);
        for (int request = first[one]; request < first[one + 1]; request++) {
          out.print(" " + requested[request] + ":" + joined(open[request]));
        }
        out.print('\n');
      }
    }
  }

  private static String joined(int[] sittings) {
    return String.join(",", IntStream.of(sittings).mapToObj(Integer::toString).toList());
  }
}
