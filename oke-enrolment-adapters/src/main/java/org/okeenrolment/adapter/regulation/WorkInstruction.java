package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.regulation.Parameters.VARIANTS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.okeenrolment.regulation.AmbiguousRegulationException;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SettingChange;
import org.okeenrolment.regulation.SignUpVariant;

/**
 * A regulation as a work instruction in plain Dutch (werkinstructie): per way of signing up who
 * gives the Go, when, how many attempts there are and who decides what, each with the document that
 * says so, and what changed since the former versions.
 *
 * <p>Thread-safe.
 */
public final class WorkInstruction {
  private static final Map<SignUpVariant, String> VARIANT_NAMES =
      Map.of(
          SignUpVariant.MANUAL, "Aanmelden door medewerkers",
          SignUpVariant.SELF, "Aanmelden door de student zelf",
          SignUpVariant.AUTOMATIC, "Automatisch aanmelden");

  private WorkInstruction() {}

  /**
   * Answers the instruction for a context.
   *
   * @param regulations the documents
   * @param context for whom and when
   * @param variants the ways of signing up of which it is to speak
   * @throws org.okeenrolment.regulation.AmbiguousRegulationException when documents that are
   *     equally strong contradict each other
   */
  public static String of(
      Regulations regulations, Context context, Collection<SignUpVariant> variants) {
    Regulation regulation = regulations.inForce(context);
    InstructionText text = new InstructionText(regulation);
    title(text, context);
    variants.stream().distinct().sorted().forEach(variant -> variant(text, variant));
    AttemptInstruction.add(text);
    ResultInstruction.add(text);
    changes(text, regulations, context);
    return text.toString();
  }

  private static void title(InstructionText text, Context context) {
    String fields =
        context.fields().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> field.getKey() + " = " + plain(field.getValue()))
            .collect(Collectors.joining(", "));
    text.line("Werkinstructie examens, stand op " + Dutch.day(context.at()));
    text.line("Voor: " + (fields.isEmpty() ? "iedereen" : fields));
    text.line("Volgens, van zwak naar sterk:");
    List<RegulationDocument> documents = text.regulation().documents();
    documents.forEach(
        document ->
            text.line(
                "  - " + document.name() + document.title().map(title -> ": " + title).orElse("")));
    if (documents.isEmpty()) {
      text.line("  - geen enkel document; overal geldt de standaard");
    }
  }

  private static String plain(Object value) {
    return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static void variant(InstructionText text, SignUpVariant variant) {
    text.heading("%s (%s)".formatted(VARIANT_NAMES.get(variant), variant));
    if (text.value(VARIANTS).orElse(List.of()).contains(variant)) {
      SignUpInstruction.add(text, variant);
    } else {
      text.say("Deze manier van aanmelden is niet toegestaan.", VARIANTS);
    }
  }

  private static void changes(InstructionText text, Regulations regulations, Context context) {
    try {
      regulations.former(context).ifPresent(former -> changes(text, former));
    } catch (AmbiguousRegulationException contradiction) {
      text.heading("De vorige versies spraken elkaar tegen");
    }
  }

  private static void changes(InstructionText text, Regulation former) {
    text.heading("Gewijzigd sinds de vorige versie");
    List<SettingChange> changes = former.changesTo(text.regulation());
    changes.forEach(
        change ->
            text.say(
                "%s: nu %s, was %s"
                    .formatted(
                        change.parameter(),
                        Dutch.value(change.after()),
                        Dutch.value(change.before())),
                change.after(),
                change.before()));
    if (changes.isEmpty()) {
      text.line("  - niets dat hier geldt");
    }
  }
}
