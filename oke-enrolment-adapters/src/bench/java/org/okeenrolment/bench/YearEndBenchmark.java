package org.okeenrolment.bench;

import java.util.concurrent.TimeUnit;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.Samples;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the end of a year takes: the review of all that happened, and carrying over what was not
 * passed. Each student sat five of his exams; all are carried over.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx16g")
public class YearEndBenchmark {
  /** How many students there are. */
  @Param({"35000", "480000"})
  public int students;

  private LargeSchool school;
  private ExamEnrolment exams;

  /** Registers the school. */
  @Setup
  public void register() {
    school = new LargeSchool(students);
  }

  /** Fills a store with a year. */
  @Setup(Level.Iteration)
  public void fill() {
    InMemoryStore store = new InMemoryStore();
    exams = school.exams(store);
    school.enrol(exams);
    new SatYear(school).put(store);
    System.gc();
  }

  /** Answers the year in figures. */
  @Benchmark
  public YearReview review() {
    return exams.monitor().yearReview(Samples.OFFICE, Samples.YEAR).orElseThrow();
  }

  /** Carries the year over, and answers how many enrolments were. */
  @Benchmark
  public int carryOver() {
    CarryOver command = new CarryOver(Samples.OFFICE, Samples.YEAR);
    return exams.rollover().carryOver(command).orElseThrow().carried();
  }
}
