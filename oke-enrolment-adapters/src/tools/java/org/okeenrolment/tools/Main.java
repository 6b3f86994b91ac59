package org.okeenrolment.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tools of oke-enrolment on the command line. */
@Command(
    name = "oke-enrolment-tools",
    description = "Tools of oke-enrolment.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SchoolYearCommand.class,
      RegulationCheckCommand.class,
      PlaceCommand.class,
      OkeCheckCommand.class,
      OkeConformanceCommand.class,
      OkeServeCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Runs a tool and answers its exit code: 2 when the arguments are wrong, else that of the tool.
   */
  static int run(String... args) {
    System.setProperty("org.jboss.logging.provider", "slf4j");
    return new CommandLine(new Main()).execute(args);
  }
}
