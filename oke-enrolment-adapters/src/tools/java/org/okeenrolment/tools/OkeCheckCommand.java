package org.okeenrolment.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.UnreadableMessageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks messages of OKE for those who connect a system. */
@Command(
    name = "oke-check",
    description = "Checks messages of OKE against the tables of the standard.",
    footer = {
      "",
      "Exit code: 0 no errors; 1 there are errors; 2 the arguments are wrong, or a file cannot be read."
    },
    mixinStandardHelpOptions = true)
final class OkeCheckCommand implements Callable<Integer> {
  private static final int ERRORS = 1;
  private static final int UNREADABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "A .http file; a folder with an index.json (name, method and path of the messages beside it); or a folder with .http files.")
  private List<Path> sources = new ArrayList<>();

  @Option(names = "--strict", description = "What has a safe reading is an error too.")
  private boolean strict;

  private int messages;
  private int errors;
  private int warnings;
  private boolean unreadable;

  @Override
  public Integer call() {
    OkeMessageCheck check = new OkeMessageCheck(strict ? Tolerance.STRICT : Tolerance.TOLERANT);
    for (Path source : sources) {
      try (Stream<OkeMessage> all = OkeMessage.of(source)) {
        all.forEach(message -> check(check, message));
      } catch (IOException | UncheckedIOException broken) {
        refuse("%s cannot be read (%s). Maybe the path is wrong.".formatted(source, broken));
      }
    }
    out().printf("%d messages, %d errors, %d warnings%n", messages, errors, warnings);
    out().flush();
    if (unreadable) {
      return UNREADABLE;
    }
    return errors == 0 ? 0 : ERRORS;
  }

  private void check(OkeMessageCheck check, OkeMessage message) {
    if (message.problem().isPresent()) {
      refuse(message.name() + ": " + message.problem().get());
      return;
    }
    messages++;
    try {
      List<OkeFinding> found = check.check(message.method(), message.path(), message.body().get());
      found.forEach(finding -> print(message, finding.toString(), finding.isError()));
    } catch (UnreadableMessageException broken) {
      print(message, "ERROR " + broken.getMessage(), true);
    }
  }

  private void print(OkeMessage message, String finding, boolean error) {
    errors += error ? 1 : 0;
    warnings += error ? 0 : 1;
    out().printf("%s: %s%n", message.name(), finding);
  }

  private void refuse(String why) {
    unreadable = true;
    spec.commandLine().getErr().println(why);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
