package org.okeenrolment.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Places the students of files on sittings. */
@Command(
    name = "place",
    description = "Places students on sittings, and prints a line for each file.",
    footer = {
      "",
      "A line says how many requests there are, how many are placed, how many students have all their seats,"
          + " more than how many no plan places, how many milliseconds it took, and a checksum of the plan,"
          + " which is the same on every machine.",
      "Exit code: 0 all files were placed; 2 a file cannot be used."
    },
    mixinStandardHelpOptions = true)
final class PlaceCommand implements Callable<Integer> {
  private static final int UNREADABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE.sit[.gz]", description = "The problems.")
  private List<Path> files = List.of();

  @Option(
      names = "--effort",
      paramLabel = "N",
      description =
          "How hard a better plan is searched for, as an amount of work (default: ${DEFAULT-VALUE}).")
  private int effort = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where each placement is written to, one line per request; nowhere unless given.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    int exit = 0;
    for (Path file : files) {
      try {
        place(file);
      } catch (IOException | IllegalArgumentException unusable) {
        spec.commandLine().getErr().println(file + ": " + unusable.getMessage());
        exit = UNREADABLE;
      }
    }
    spec.commandLine().getOut().flush();
    return exit;
  }

  private void place(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.sit(\\.gz)?$", "");
    PlacingProblem problem = SitFile.read(file, effort);
    long start = System.nanoTime();
    PlacingPlan plan = ExamEnrolment.sittingAssigner().assign(problem, PlacingWatch.none());
    long nanos = System.nanoTime() - start;
    String placement = SitFile.placement(problem, plan.seats());
    if (out != null) {
      Files.createDirectories(out);
      Files.writeString(out.resolve(name + ".placement"), placement);
    }
    CRC32 checksum = new CRC32();
    checksum.update(placement.getBytes(StandardCharsets.UTF_8));
    spec.commandLine()
        .getOut()
        .printf(
            "%s requests=%d placed=%d complete=%d bound=%d ms=%d plan=%08x%n",
            name,
            problem.requests(),
            plan.placed(),
            plan.complete(),
            plan.bound(),
            TimeUnit.NANOSECONDS.toMillis(nanos),
            checksum.getValue());
    spec.commandLine().getOut().flush();
  }
}
