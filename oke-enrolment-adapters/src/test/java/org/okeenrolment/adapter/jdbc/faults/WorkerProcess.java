package org.okeenrolment.adapter.jdbc.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of its own that does a task, and can be killed. */
final class WorkerProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;
  private static final int REMEMBERED = 40;
  private static final String END = "\0";

  private final WorkerTask task;
  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Deque<String> last = new ArrayDeque<>();

  private WorkerProcess(WorkerTask task, Process process) {
    this.task = task;
    this.process = process;
    Thread reader = new Thread(this::readAll, "reader of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  static WorkerProcess start(WorkerTask task) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName());
    try {
      return new WorkerProcess(
          task,
          new ProcessBuilder(Stream.concat(java.stream(), task.arguments().stream()).toList())
              .redirectErrorStream(true)
              .start());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void readAll() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException closed) {
      lines.add("The output broke off: " + closed);
    }
    lines.add(END);
  }

  /** Answers its next line. */
  String next() {
    try {
      String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.equals(END)) {
        throw new IllegalStateException(
            "The process for %s %s. Its last lines:%n%s"
                .formatted(
                    task,
                    line == null ? "is silent for %d s".formatted(LIMIT_SECONDS) : "has ended",
                    String.join("\n", last)));
      }
      last.add(line);
      if (last.size() > REMEMBERED) {
        last.remove();
      }
      return line;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  void await(String line) {
    while (!next().equals(line)) {
      continue;
    }
  }

  /** Kills it where it halts, or after so many lines; answers false when it was done before. */
  boolean kill(int atMost) {
    for (int read = 0; read < atMost; read++) {
      String line = next();
      if (line.equals(WorkerTask.DONE)) {
        return false;
      }
      if (line.equals(WorkerTask.HALTED)) {
        break;
      }
    }
    close();
    return true;
  }

  /** Waits until it has ended; answers whether it was done. */
  boolean ended() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "The process for %s is not done after %d s.".formatted(task, LIMIT_SECONDS));
      }
      return process.exitValue() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Lets it go on where it waits. */
  void goOn() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Ends it without a warning, as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The process for %s cannot be killed.".formatted(task));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
