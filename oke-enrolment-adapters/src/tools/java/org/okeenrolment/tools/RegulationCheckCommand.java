package org.okeenrolment.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.regulation.RegulationCase;
import org.okeenrolment.adapter.regulation.RegulationCodec;
import org.okeenrolment.adapter.regulation.RegulationReading;
import org.okeenrolment.adapter.validation.CommandValidation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SchoolCalendar;
import org.okeenrolment.regulation.SignUpVariant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks regulation documents for the people who write them. */
@Command(
    name = "regulation-check",
    description =
        "Checks regulation documents, runs cases by them, and prints them as work instructions.",
    footer = {
      "",
      "Exit code: 0 all is well; 1 a case differs, or what is printed contradicts itself; 2 a file cannot be used."
    },
    mixinStandardHelpOptions = true)
final class RegulationCheckCommand implements Callable<Integer> {
  private static final int DIFFERS = 1;
  private static final int UNREADABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "policies.json", description = "The documents.")
  private Path documents = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "cases.json",
      description = "Cases with the answers that are expected.")
  private @Nullable Path cases;

  @Option(
      names = "--calendar",
      paramLabel = "calendar.json",
      description = "The holidays by which terms are counted; none unless given.")
  private @Nullable Path calendar;

  @Option(
      names = "--print",
      description = "Prints a work instruction in Dutch for each scope that occurs, or for --for.")
  private boolean print;

  @Option(
      names = "--variant",
      paramLabel = "VARIANT",
      description = "Prints only this way of signing up: ${COMPLETION-CANDIDATES}.")
  private SignUpVariant @Nullable [] variants;

  @Option(
      names = "--at",
      paramLabel = "DAY",
      description = "Prints what is in force on this day; else on the day of the last change.")
  private @Nullable LocalDate at;

  @Option(
      names = "--for",
      paramLabel = "FIELD=VALUE",
      description = "Prints for this context, such as institution=school; may be repeated.")
  private Map<String, String> context = new LinkedHashMap<>();

  private final RegulationCodec codec = new RegulationCodec(CommandValidation.hibernate());
  private boolean unreadable;

  @Override
  public Integer call() {
    Optional<List<RegulationDocument>> policies =
        Optional.of(documents)
            .flatMap(this::text)
            .flatMap(text -> use(documents, codec.documents(text)));
    Optional<SchoolCalendar> holidays =
        Optional.ofNullable(calendar)
            .flatMap(file -> text(file).flatMap(text -> use(file, codec.calendar(text))));
    Optional<Regulations> regulations =
        policies.map(all -> Regulations.of(all, holidays.orElse(SchoolCalendar.withoutHolidays())));
    Optional<List<RegulationCase>> questions =
        Optional.ofNullable(cases)
            .flatMap(
                file ->
                    text(file)
                        .flatMap(
                            text ->
                                regulations.flatMap(known -> use(file, codec.cases(text, known)))));
    if (unreadable) {
      return UNREADABLE;
    }
    boolean printed = !print || instructions(regulations.orElseThrow()).print(out());
    boolean passed = run(questions.orElse(List.of()));
    out().flush();
    return printed && passed ? 0 : DIFFERS;
  }

  private WorkInstructions instructions(Regulations regulations) {
    List<SignUpVariant> wanted =
        Arrays.asList(variants == null ? SignUpVariant.values() : variants);
    Map<String, Object> fields = new LinkedHashMap<>();
    context.forEach((field, value) -> fields.put(field, typed(regulations, field, value)));
    return new WorkInstructions(regulations, wanted, Optional.ofNullable(at), fields);
  }

  /** A value is a number where a document compares that field with numbers. */
  private Object typed(Regulations regulations, String field, String value) {
    boolean number =
        field.equals("cohort")
            || regulations.documents().stream()
                .flatMap(document -> Optional.ofNullable(document.scope().get(field)).stream())
                .flatMap(selector -> WorkInstructions.example(selector).stream())
                .anyMatch(BigDecimal.class::isInstance);
    try {
      return number ? new BigDecimal(value) : value;
    } catch (NumberFormatException text) {
      throw new ParameterException(
          spec.commandLine(),
          "The documents compare (%s) with numbers, and (%s) is none.".formatted(field, value));
    }
  }

  private boolean run(List<RegulationCase> questions) {
    List<RegulationCase.Result> differing =
        questions.stream().map(RegulationCase::run).filter(result -> !result.passed()).toList();
    differing.forEach(out()::println);
    out().printf("%d passed, %d failed%n", questions.size() - differing.size(), differing.size());
    return differing.isEmpty();
  }

  private <T> Optional<T> use(Path file, RegulationReading<T> reading) {
    reading.findings().forEach(finding -> refuse(file, finding.toString()));
    return reading.value();
  }

  private Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException broken) {
      refuse(file, "is not written in UTF-8. Maybe save it as UTF-8.");
      return Optional.empty();
    } catch (IOException broken) {
      refuse(file, "cannot be read (%s). Maybe the path is wrong.".formatted(broken));
      return Optional.empty();
    }
  }

  private void refuse(Path file, String why) {
    unreadable = true;
    spec.commandLine().getErr().println(file + " " + why);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
