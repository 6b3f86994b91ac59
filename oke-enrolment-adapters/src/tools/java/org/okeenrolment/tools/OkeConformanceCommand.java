package org.okeenrolment.tools;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.okeenrolment.adapter.kit.ConversationOutcome;
import org.okeenrolment.adapter.kit.OkeConversation;
import org.okeenrolment.adapter.kit.OkeProduct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the conversations of the conformance kit with a product. */
@Command(
    name = "oke-conformance",
    description = "Has conversations of OKE with a product, and says where it answers otherwise.",
    footer = {
      "",
      "A conversation of which a variable is not given is skipped. Exit code: 0 all that were played passed; 1 some failed; 2 the arguments are wrong, or none was played."
    },
    mixinStandardHelpOptions = true)
final class OkeConformanceCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int NONE = 2;

  /** What the product is. */
  enum Role {
    planning,
    registration,
    delivery;

    List<OkeConversation> conversations() {
      return switch (this) {
        case planning -> OkeConversation.planning();
        case registration -> OkeConversation.registration();
        case delivery -> OkeConversation.delivery();
      };
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--role",
      required = true,
      description = "What the product is: ${COMPLETION-CANDIDATES}.")
  private Role role = Role.planning;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "URL",
      description = "Its base address, such as https://example.nl/ooapi.")
  private URI at = URI.create("");

  @Parameters(
      paramLabel = "NAME=VALUE",
      description = "A variable, such as registrationToken=…; without any they are listed.")
  private Map<String, String> variables = new LinkedHashMap<>();

  private int passed;
  private int failed;
  private int skipped;

  @Override
  public Integer call() {
    OkeProduct product = OkeProduct.at(at).variables(variables).build();
    role.conversations()
        .forEach(conversation -> print(conversation.name(), conversation.with(product)));
    spec.commandLine()
        .getOut()
        .printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped)
        .flush();
    if (failed > 0) {
      return FAILED;
    }
    return passed > 0 ? 0 : NONE;
  }

  private void print(String name, ConversationOutcome outcome) {
    if (!outcome.missing().isEmpty()) {
      skipped++;
      line("skipped " + name + ": not given are " + String.join(", ", outcome.missing()));
    } else if (outcome.passed()) {
      passed++;
      line("passed  " + name);
    } else {
      failed++;
      line("failed  " + name);
      outcome.failures().forEach(failure -> line("  " + failure));
    }
  }

  private void line(String text) {
    spec.commandLine().getOut().println(text);
  }
}
