package org.okeenrolment.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.okeenrolment.adapter.kit.OkeProduct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens a small school in memory to which a product can be connected. */
@Command(
    name = "oke-serve",
    description =
        "Opens a small school in memory with a planning system, a registration system and a supplier, on this machine only, until it is stopped.",
    mixinStandardHelpOptions = true)
final class OkeServeCommand implements Callable<Integer> {
  private static final int PORT = 8080;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      defaultValue = "" + PORT,
      description =
          "Of the planning system; the others have the next ones. Default: ${DEFAULT-VALUE}")
  private int port = PORT;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ConformanceSchool school = ConformanceSchool.open(port)) {
      print("planning", school.planning());
      print("registration", school.registration());
      print("delivery", school.supplier());
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** As the arguments of the conformance command. */
  private void print(String role, OkeProduct product) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("--role %s --at %s", role, product.baseAddress());
    new TreeMap<>(product.variables()).forEach((name, value) -> out.printf(" %s=%s", name, value));
    out.println();
    out.flush();
  }
}
