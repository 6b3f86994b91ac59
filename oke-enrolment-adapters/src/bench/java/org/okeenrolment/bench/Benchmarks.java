package org.okeenrolment.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark that needs no database, and prints the tables of {@code docs/benchmarks.md}.
 * What is compared takes turns, a process each, so that whatever else the machine does meets all.
 *
 * <p>Arguments: none; or those of JMH, which then runs alone.
 */
public final class Benchmarks {
  private static final String SCHOOL = " 35000";
  private static final String COUNTRY = " 480000";
  private static final double TIMES_THE_SCHOOL = 480_000 / 35_000.0;
  private static final double ENROLMENTS = 998_000;

  private final Figures figures = new Figures();
  private final Figures growth = new Figures();

  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    if (!List.of(arguments).equals(List.of("all"))) {
      Main.main(arguments);
      return;
    }
    Benchmarks all = new Benchmarks();
    all.enrolment();
    all.growth();
    all.yearEnd();
    all.messages();
    all.endpoint();
    all.papers();
    all.print();
  }

  private void enrolment() throws RunnerException {
    rounds(3, options("EnrolmentBenchmark"));
  }

  /** Both sizes have as much heap for a student, and all of it before they begin. */
  private void growth() throws RunnerException {
    for (int round = 0; round < 3; round++) {
      rounds(growth, 1, enrolment("35000", "1200m").warmupIterations(4).measurementIterations(6));
      rounds(growth, 1, enrolment("480000", "16g").warmupIterations(1).measurementIterations(1));
    }
  }

  private static ChainedOptionsBuilder enrolment(String students, String heap) {
    return options("EnrolmentBenchmark.(library|loop)$")
        .param("students", students)
        .jvmArgsAppend("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch");
  }

  private void yearEnd() throws RunnerException {
    rounds(
        1,
        options("YearEndBenchmark")
            .param("students", "35000")
            .warmupIterations(1)
            .measurementIterations(2));
    rounds(1, options("YearEndBenchmark").param("students", "480000"));
  }

  private void messages() throws RunnerException {
    rounds(3, warm("RegulationBenchmark"));
    rounds(3, warm("OkeMessageBenchmark.(databind|read|readCheckMapWrite|readCheckMapPassOn)$"));
  }

  private static ChainedOptionsBuilder warm(String benchmarks) {
    TimeValue second = TimeValue.seconds(1);
    return options(benchmarks)
        .warmupIterations(3)
        .warmupTime(second)
        .measurementIterations(3)
        .measurementTime(second);
  }

  private void endpoint() throws RunnerException {
    rounds(3, options("EndpointBenchmark"));
    rounds(2, options("PageBenchmark"));
  }

  private void papers() throws RunnerException {
    rounds(5, options("SheetBenchmark").warmupIterations(0).measurementIterations(1));
  }

  private static ChainedOptionsBuilder options(String benchmarks) {
    return new OptionsBuilder()
        .include("\\." + benchmarks)
        .forks(1)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private void rounds(int rounds, ChainedOptionsBuilder options) throws RunnerException {
    rounds(figures, rounds, options);
  }

  private static void rounds(Figures figures, int rounds, ChainedOptionsBuilder options)
      throws RunnerException {
    for (int round = 1; round <= rounds; round++) {
      for (RunResult result : new Runner(options.build()).run()) {
        String name = figures.add(result);
        System.out.printf(
            Locale.ROOT,
            "%s, round %d: %.2f %s%n",
            name,
            round,
            result.getPrimaryResult().getStatistics().getPercentile(50),
            result.getPrimaryResult().getScoreUnit());
      }
    }
  }

  private void print() {
    System.out.printf(
        "%n%s, %d processors, load %.1f; %s %s%n%n",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"));
    figures.print();
    growth.print();
    System.out.printf("%n| job | beside | ratio | reach |%n|---|---|---|---|%n");
    compareEnrolment();
    compareMessages();
    System.out.printf(
        Locale.ROOT,
        "%nenrolments a second: library %,.0f, plain loop %,.0f, DuckDB %,.0f%n",
        rate("library"),
        rate("loop"),
        rate("sql"));
    EnrolmentMemory.main(new String[] {"35000"});
  }

  private double rate(String way) {
    return ENROLMENTS / figures.median("EnrolmentBenchmark." + way + SCHOOL) * 1_000;
  }

  private void compareEnrolment() {
    String enrolment = "EnrolmentBenchmark.library";
    figures.compare(enrolment + SCHOOL, "EnrolmentBenchmark.loop" + SCHOOL, "3 ×");
    figures.compare(enrolment + SCHOOL, "EnrolmentBenchmark.sql" + SCHOOL, "");
    perStudent(growth, enrolment, "1.2 ×");
    perStudent(growth, "EnrolmentBenchmark.loop", "");
    growth.compare(enrolment + COUNTRY, "EnrolmentBenchmark.loop" + COUNTRY, "");
    perStudent(figures, "YearEndBenchmark.carryOver", "linear");
    perStudent(figures, "YearEndBenchmark.review", "linear");
  }

  private static void perStudent(Figures figures, String benchmark, String aim) {
    figures.compare(benchmark + COUNTRY, benchmark + SCHOOL, TIMES_THE_SCHOOL, aim);
  }

  private void compareMessages() {
    for (String flow : new String[] {" 3", " 5.1"}) {
      String databind = "OkeMessageBenchmark.databind" + flow;
      figures.compare("OkeMessageBenchmark.read" + flow, databind, "1.3 ×");
      figures.compare("OkeMessageBenchmark.readCheckMapWrite" + flow, databind, "3 ×");
      figures.compare("OkeMessageBenchmark.readCheckMapPassOn" + flow, databind, "");
    }
    String endpoint = "EndpointBenchmark.results";
    figures.compare(endpoint + " endpoint", endpoint + " nothing", "2 ×");
    figures.compare("PageBenchmark.recordsOfPages", "PageBenchmark.tokensOfPages", "2.5 ×");
    figures.compare("PageBenchmark.recordsOfOneAnswer", "PageBenchmark.tokensOfOneAnswer", "2.5 ×");
  }
}
