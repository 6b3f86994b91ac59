package org.okeenrolment.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.port.EnrolmentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job: a school year from the first message to the carry-over. */
@Command(
    name = "school-year",
    description =
        "Runs a school year: enrols, approves, plans, signs up, takes results, carries over.",
    mixinStandardHelpOptions = true)
final class SchoolYearCommand implements Callable<Integer> {
  private static final int MOST_STUDENTS = 500_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description =
          "Plays all .http files of DIR first, in the order of their names, instead of the bundled school.")
  private @Nullable Path in;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Writes all messages, the exam files, the papers of the sittings, the year review, the message log and the journal into DIR.")
  private @Nullable Path out;

  @Option(
      names = "--students",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many students the bundled school has (default ${DEFAULT-VALUE}).")
  private int students;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Same seed, same year (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--http",
      description = "Sends every message over HTTP on this machine, with tokens.")
  private boolean http;

  @Option(
      names = "--store",
      paramLabel = "URL",
      arity = "0..1",
      fallbackValue = "jdbc:h2:mem:school",
      description =
          "Keeps everything in an empty database, jdbc:h2:… or jdbc:postgresql:…; without a URL, in H2 in memory.")
  private @Nullable String address;

  @Override
  public Integer call() throws IOException {
    check();
    PrintWriter console = spec.commandLine().getOut();
    try (OpenStore open = store();
        Exchange exchange = new Exchange(Optional.ofNullable(out));
        School school =
            new School(seed, open.store(), exchange, http ? HttpWire::open : Wire::inProcess)) {
      if (in == null) {
        school.open(new BundledSchool(students, seed));
      } else {
        new PlayedMessages(school).play(in);
      }
      Optional<Pages> pages = Optional.ofNullable(out).map(Pages::new);
      SchoolYearRun run = new SchoolYearRun(school, pages);
      Account account = run.run();
      if (out != null && pages.isPresent()) {
        new OutFiles(school).writeExamFiles(out, pages.get());
        new ReviewFiles(school).write(out, account.review(), pages.get());
        new OutTimetables(school, out).write(pages.get());
      }
      run.archive();
      account.print(console);
      if (out != null && pages.isPresent()) {
        new OutFiles(school).write(out, account);
        pages.get().writeIndex();
        console.printf(
            "Messages, exam files, timetables, year review, message log and the journal are in %s; start at index.html.%n",
            out);
      }
    }
    console.flush();
    return 0;
  }

  private OpenStore store() {
    if (address == null) {
      return OpenStore.inMemory();
    }
    try {
      return OpenStore.at(address, School.INSTITUTION);
    } catch (IllegalArgumentException | IllegalStateException | EnrolmentException unusable) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--store': " + unusable.getMessage(),
          unusable);
    }
  }

  private void check() {
    if (students < 1 || students > MOST_STUDENTS) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--students': %d is not between 1 and %d."
              .formatted(students, MOST_STUDENTS));
    }
    if (in != null && !Files.isDirectory(in)) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--in': %s is no folder.".formatted(in));
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--out': %s is no folder.".formatted(out));
    }
  }
}
