package org.okeenrolment.bench;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.testkit.memory.InMemoryStore;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to enrol a school automatically, cohort by cohort: by the service with access,
 * rules, transactions, locks and journal, on the store in memory; by a plain loop; and by DuckDB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 6)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class EnrolmentBenchmark {
  /** How many students there are. */
  @Param("35000")
  public int students;

  private LargeSchool school;

  /** Registers the school. */
  @Setup
  public void register() {
    school = new LargeSchool(students);
  }

  /** An empty store for each shot, of which the one before is collected already. */
  @State(Scope.Benchmark)
  public static class Library {
    private InMemoryStore store;
    private ExamEnrolment exams;

    /** Empties it. */
    @Setup(Level.Iteration)
    public void empty(EnrolmentBenchmark benchmark) {
      store = new InMemoryStore();
      exams = benchmark.school.exams(store);
      System.gc();
    }
  }

  /** The same for the loop. */
  @State(Scope.Benchmark)
  public static class Loop {
    private PlainLoop loop;

    /** Empties it. */
    @Setup(Level.Iteration)
    public void empty() {
      loop = new PlainLoop();
      System.gc();
    }
  }

  /** The same for DuckDB. */
  @State(Scope.Benchmark)
  public static class Sql {
    private Duck duck;

    /** Opens it. */
    @Setup
    public void open(EnrolmentBenchmark benchmark) throws SQLException {
      duck = new Duck(benchmark.school);
    }

    /** Empties it. */
    @Setup(Level.Iteration)
    public void empty() throws SQLException {
      duck.empty();
    }

    /** Closes it. */
    @TearDown
    public void close() throws SQLException {
      duck.close();
    }
  }

  /** Enrols by the service, and answers how many enrolments there are. */
  @Benchmark
  public int library(Library library) {
    return school.enrol(library.exams);
  }

  /** Enrols by the loop. */
  @Benchmark
  public int loop(Loop loop) {
    return loop.loop.enrol(school.members(), school.plans());
  }

  /** Enrols by a statement. */
  @Benchmark
  public int sql(Sql sql) throws SQLException {
    return sql.duck.enrol();
  }
}
